"""Pesan pemeriksaan dalam bahasa Indonesia."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # berkas
    "missing-file": 'berkas "{file}" tidak ada. Buat berkas itu; isi [] bila belum ada data.',
    "unreadable-file": 'berkas "{file}" tidak bisa dibaca ({reason}). Periksa izin berkas itu.',
    "wrong-file-name": 'berkas "{file}" tidak dibaca, karena namanya tidak berakhir dengan {ending}. Ganti namanya.',
    "empty-file": "berkas ini kosong. Mungkin belum selesai disimpan. Bila memang belum ada data, tulis [].",
    "file-too-large": (
        "berkas ini {size} MiB, paling besar {limit} MiB. Bagi dengan perintah: python -m generator split"
    ),
    "not-utf-8": "huruf di sini bukan UTF-8. Simpan ulang berkas dengan pengodean UTF-8.",
    "not-text": "ini bukan berkas teks. Simpan ulang sebagai teks biasa.",
    "conflict-marker": "tanda bentrok dari penggabungan masih ada. Pilih satu isi, lalu hapus baris tanda ini.",
    "root-not-list": (
        'berkas harus berupa daftar: tiap data dimulai dengan "- slug:" di awal baris, tanpa judul di atasnya.'
    ),
    # YAML
    "control-character": "ada karakter kendali {code} ({name}) yang tidak terlihat. Hapus karakter itu.",
    "invisible-character": "ada karakter tidak terlihat {code} ({name}). Hapus, atau ganti dengan spasi biasa.",
    "damaged-character": "ada huruf yang sudah rusak ({code}). Tulis ulang huruf itu.",
    "directive": 'baris yang dimulai dengan "%" tidak dipakai di sini. Hapus baris ini.',
    "several-documents": '"---" atau "..." memulai dokumen baru. Satu berkas hanya satu daftar: hapus baris ini.',
    "anchor": (
        'tanda "&{name}" tidak dipakai di sini. Tulis isinya langsung; isi yang dimulai dengan & diberi tanda kutip.'
    ),
    "alias": (
        'tanda "*{name}" tidak dipakai di sini. Tulis isinya langsung; isi yang dimulai dengan * diberi tanda kutip.'
    ),
    "tag": 'tanda "!{tag}" tidak dipakai di sini. Hapus; isi yang dimulai dengan ! diberi tanda kutip.',
    "merge-key": '"<<" tidak dipakai di sini. Tulis isinya langsung.',
    "nesting-too-deep": "susunan bertingkat lebih dari {limit}. Periksa tanda kurung dan lekukan baris.",
    "duplicate-key": 'kunci "{key}" ditulis dua kali. Gabungkan isinya, lalu hapus yang satu.',
    "comment-cut": (
        'isi terpotong menjadi "{kept}", karena " #" memulai catatan: "{cut}". Beri tanda kutip pada seluruh '
        "isi, atau pindahkan catatan ke baris sendiri."
    ),
    "yaml-unclosed-quote": (
        "tanda kutip dibuka di sini tetapi tidak ditutup dengan benar. Tutup dengan tanda kutip yang sama."
    ),
    "yaml-unclosed-bracket": (
        "tanda kurung dibuka di sini tetapi tidak ditutup dengan benar. Periksa koma dan kurung penutup."
    ),
    "yaml-tab": "ada tab di awal baris atau sebelum isi. Ganti tab dengan spasi.",
    "yaml-special-start": 'isi tidak boleh dimulai dengan "{character}". Beri tanda kutip pada seluruh isi.',
    "yaml-colon": 'ada ": " di dalam isi. Beri tanda kutip pada seluruh isi, misalnya "Rumah: singgah".',
    "yaml-missing-colon": 'setelah kunci harus ada ": ", misalnya name: Rumah Contoh',
    "yaml-indentation": "lekukan baris ini tidak cocok dengan baris di atasnya. Samakan jumlah spasi di awal baris.",
    "yaml-escape": 'tanda "\\" di dalam kutip ganda tidak dikenal. Pakai kutip tunggal, atau tulis "\\\\".',
    "yaml-syntax": "baris ini tidak terbaca sebagai YAML. Bandingkan dengan data lain di berkas yang sama.",
    # bentuk
    "expected-map": "di sini harus ada pasangan kunci dan isi[, misalnya {keys}].",
    "expected-list": "di sini harus ada daftar, misalnya [satu, dua].",
    "expected-text": "di sini harus ada satu teks, bukan daftar atau pasangan kunci.",
    "expected-text-or-map": "di sini harus ada teks, atau {{id: …, en: …}} untuk dua bahasa.",
    "expected-word-or-list": (
        '"{found}" tidak dikenal di sini.[ Maksud Anda "{nearest}"?] Tulis {words}, atau sebuah daftar.'
    ),
    "empty-value": "isinya kosong. Hapus baris ini bila belum diketahui.",
    "empty-list": "daftar ini kosong. Hapus baris ini bila belum diketahui, atau tulis none bila memang tidak ada.",
    "empty-map": "tidak ada isi di dalam {{}}. Hapus baris ini bila belum diketahui.",
    "too-many-entries": "daftar ini berisi {count}, paling banyak {limit}.",
    "repeated-entry": '"{found}" ditulis dua kali dalam daftar ini. Hapus yang satu.',
    "unknown-key": 'kunci "{key}" tidak dikenal.[ Maksud Anda "{nearest}"?]',
    "missing-field": "{key} belum ada. Tambahkan, misalnya {key}: {example}",
    "none-not-allowed": "none tidak bisa dipakai di sini. Tulis isinya, atau hapus baris ini bila belum diketahui.",
    "none-in-list": "none berdiri sendiri, tanpa kurung dan tanpa isi lain, misalnya documents: none",
    "unknown-language": '"{found}" bukan kode bahasa.[ Maksud Anda "{nearest}"?]',
    # isi
    "too-long": "teks ini {length} huruf, paling panjang {limit}. Kurangi {over} huruf.",
    "line-break": "teks ini harus dalam satu baris.",
    "bad-slug": (
        'slug "{found}" salah bentuk. Pakai 3 sampai 60 huruf kecil, angka, dan tanda hubung.[ Misalnya "{nearest}".]'
    ),
    "reserved-slug": (
        'slug "{found}" sudah dipakai situs ini atau dilarang Windows. Tambahkan satu kata, misalnya nama kota.'
    ),
    "bad-key": 'kunci "{found}" salah bentuk.[ Tulis "{nearest}".]',
    "unknown-term": '"{found}" tidak ada di content/vocabulary/{vocabulary}.yml.[ Maksud Anda "{nearest}"?]',
    "unknown-choice": '"{found}" tidak dikenal.[ Maksud Anda "{nearest}"?] Pilihannya: {choices}.',
    "bad-date": '"{found}" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2025-06-01.',
    "bad-integer": '"{found}" bukan bilangan. Tulis angka saja, tanpa titik, misalnya 150000.',
    "integer-range": "{found} di luar batas. Tulis bilangan dari {minimum} sampai {maximum}.",
    "bad-boolean": '"{found}" tidak dikenal di sini. Tulis ya atau tidak.',
    "bad-time": '"{found}" bukan jam. Tulis jam:menit dari 00:00 sampai 24:00, misalnya "08:00".',
    "bad-weekdays": '"{found}" bukan hari. Tulis misalnya Senin-Jumat, Mon-Fri, atau Senin, Kamis.',
    "bad-degree": '"{found}" bukan derajat. Tulis derajat desimal dengan titik, misalnya -7.4245.',
    "bad-postal-code": '"{found}" bukan kode pos. Tulis lima angka, misalnya "53111".',
    "bad-email": '"{found}" bukan alamat surel. Tulis misalnya kantor@example.org.',
    "bad-web-address": '"{found}" bukan alamat web yang benar. Tulis lengkap, misalnya "https://example.org/halaman".',
    "not-https": 'alamat web harus dimulai dengan https.[ Coba "{nearest}".]',
    "address-with-user": "alamat web tidak boleh memuat nama pengguna (bagian sebelum @). Hapus bagian itu.",
    "address-with-number": "alamat web harus memakai nama, bukan angka IP. Tulis nama situsnya.",
    "address-with-port": "alamat web tidak boleh memuat nomor port. Hapus titik dua dan nomor setelah nama situs.",
    "shortened-address": '"{found}" alamat pendek yang menyembunyikan tujuannya. Tulis alamat lengkapnya.',
    "dangerous-address": '"{found}" bisa menjalankan program. Tulis alamat https.',
    "bad-phone": (
        'nomor "{found}" terlalu pendek, terlalu panjang, atau tanpa kode daerah. Tulis misalnya (021) 5550-0100.'
    ),
    "not-a-phone-number": '"{found}" bukan nomor telepon. Satu nomor saja; keterangan ditulis di note.',
    "foreign-phone": 'nomor "{found}" bukan nomor Indonesia. Tulis nomor yang dimulai dengan 0 atau +62.',
    "unknown-region": (
        'wilayah "{found}" tidak dikenal.[ Maksud Anda "{nearest}"?] Tulis nama resmi atau kode, misalnya '
        'Kabupaten Banyumas atau "33.02".'
    ),
    "ambiguous-region": 'wilayah "{found}" bisa berarti: {choices}. Tulis nama lengkapnya.',
    "province-not-regency": '"{found}" sebuah provinsi. Tulis kabupaten atau kotanya.',
    "bad-place-reference": '"{found}" tidak menunjuk tempat. Tulis slug mitra, atau slug-mitra#kunci-tempat.',
    # teks
    "placeholder": (
        '"{found}" hanya pengganti isi. Hapus baris ini bila belum diketahui, atau tulis none bila memang tidak ada.'
    ),
    "html": 'ada HTML: "{found}". Tulis teks biasa saja.',
    "markdown": 'ada tanda Markdown: "{found}". Tulis teks biasa saja.',
    "template": 'ada tanda templat: "{found}". Tulis teks biasa saja.',
    "mixed-script": 'kata "{word}" memuat huruf dari abjad lain: "{letter}" ({name}). Ketik ulang kata itu.',
    "look-alike-letters": (
        'kata "{word}" memakai huruf yang hanya mirip: "{letter}" ({name}). Ketik ulang dengan huruf biasa.'
    ),
    "stacked-marks": 'kata "{word}" memuat tanda yang bertumpuk. Ketik ulang kata itu.',
    # orang
    "identity-number": "ini tampak seperti NIK atau nomor KK. Data pribadi tidak boleh ada di sini: hapus.",
    "tax-number": "ini tampak seperti NPWP. Data pribadi tidak boleh ada di sini: hapus.",
    "birth-date": "ini tampak seperti tanggal lahir. Data pribadi tidak boleh ada di sini: hapus.",
    "mobile-without-consent": (
        "nomor ponsel perlu izin pemiliknya. Tambahkan consent: {{on: TANGGAL, by: KANTOR}}, atau pakai nomor kantor."
    ),
    "phone-in-text": "ada nomor ponsel di dalam teks. Pindahkan ke phones, dengan izin pemiliknya (consent).",
    "person-without-consent": (
        "ini tampak seperti nama orang. Tulis bagian atau jabatan, atau tambahkan consent: {{on: TANGGAL, by: KANTOR}}."
    ),
    # satu data
    "missing-indonesian": "teks Indonesia belum ada. Tambahkan id: …",
    "coordinate-pair": "{written} ada tetapi {missing} tidak ada. Tulis keduanya, atau hapus keduanya.",
    "outside-indonesia": (
        "titik {latitude}, {longitude} di luar Indonesia. Mungkin lintang dan bujur tertukar, atau tanda minus hilang."
    ),
    "far-from-regency": (
        "titik ini {distance} km dari pusat {region}, paling jauh {limit} km. Periksa titik atau wilayahnya."
    ),
    "hours-order": (
        "jam buka {opens} tidak lebih awal dari jam tutup {closes}. Untuk lewat tengah malam, tulis dua baris."
    ),
    "source-required": (
        "data dari sumber umum harus menyebut sumbernya. Tambahkan source: https://… atau source_note: …"
    ),
    "closed-on-open-record": "closed_on hanya untuk data dengan status: closed. Ubah status, atau hapus baris ini.",
    "closed-without-date": "tanggal tutup belum ada. Tambahkan closed_on bila diketahui.",
    "dates-order": "{later} ({last}) lebih awal dari {earlier} ({first}). Periksa kedua tanggal.",
    "age-order": "umur paling muda {youngest} lebih dari umur paling tua {oldest}. Periksa keduanya.",
    "skills-required": "pelatihan harus menyebut keterampilannya. Tambahkan skills, misalnya [sewing].",
    "replaced-by-itself": "data ini tidak bisa menggantikan dirinya sendiri. Tulis slug penggantinya.",
    "repeated-location-key": 'kunci tempat "{key}" dipakai dua kali. Ganti yang satu.',
    "amount-with-free": "biaya gratis tetapi ada jumlah {amount}. Hapus amount, atau ganti kind.",
    "bapas-expected": (
        "mitra jenis {type} sebaiknya menyebut Bapas pembinanya. Tambahkan bapas: slug-bapas bila diketahui."
    ),
    "fields-expected": (
        "kelompok masyarakat sebaiknya menyebut bidangnya. Tambahkan fields, misalnya [economic], bila diketahui."
    ),
    # antar data
    "duplicate-slug": 'slug "{slug}" sudah dipakai di {first}. Ganti yang satu.',
    "old-slug-taken": 'slug lama "{slug}" sudah dipakai di {first}. Hapus dari old_slugs.',
    "unknown-partner": 'mitra "{slug}" tidak ada di partners.yml.[ Maksud Anda "{nearest}"?]',
    "unknown-record": 'data "{slug}" tidak ada.[ Maksud Anda "{nearest}"?]',
    "unknown-location": 'mitra "{slug}" tidak punya tempat "{key}".[ Maksud Anda "{nearest}"?][ Tempatnya: {keys}.]',
    "unsuitable-bapas": 'mitra "{slug}" bukan Bapas, tetapi {type}. Tulis slug sebuah Bapas, atau pakai parent.',
    "supervision-cycle": (
        'mitra ini berada di bawah "{slug}", yang juga berada di bawah mitra ini. Putuskan lingkarannya.'
    ),
    "replacement-cycle": 'pengganti "{slug}" akhirnya kembali ke data ini. Tulis pengganti yang masih ada.',
    "inactive-provider": (
        'program ini aktif, tetapi mitra "{slug}" berstatus {status}. Ubah status program, atau ganti provider.'
    ),
    "same-name-and-region": 'nama ini sama dengan "{slug}" di {region} ({first}). Gabungkan, atau bedakan namanya.',
    "near-equal-name": 'nama ini hampir sama dengan "{slug}". Pastikan keduanya memang berbeda.',
    "shared-phone": 'nomor {number} juga dipakai "{slug}". Pastikan nomornya benar.',
    "future-date": "tanggal ini setelah hari ini ({today}). Periksa tahun dan bulannya.",
    # kosakata
    "missing-vocabulary": 'kosakata "{name}" tidak ada. Kembalikan berkas ini.',
    "duplicate-term": 'istilah "{key}" ditulis dua kali. Hapus yang satu.',
    "unknown-parent-term": 'istilah "{key}" tidak ada di kosakata ini.[ Maksud Anda "{nearest}"?]',
    # halaman panduan dan fakta
    "guide-front-matter": 'bagian atas panduan belum memuat "{key}". Tambahkan {key}: …',
    "guide-order": 'order "{value}" bukan bilangan. Tulis misalnya order: 10',
    "guide-stage": 'tahap "{value}" tidak ada di content/vocabulary/stages.yml.[ Maksud Anda "{nearest}"?]',
    "guide-no-front-matter": (
        "bagian atas panduan tidak terbaca. Mulai berkas dengan ---, lalu title: … dan seterusnya, lalu ---"
    ),
    "guide-unpaired": "panduan ini belum ada dalam bahasa lain. Buat {wanted}",
    "unknown-directive": 'perintah "{value}" tidak dikenal.[ Maksud Anda "{nearest}"?]',
    "unknown-directive-key": 'kunci "{value}" tidak dikenal di perintah {directive}.[ Maksud Anda "{nearest}"?]',
    "unknown-directive-value": '"{value}" tidak dikenal di perintah {directive}.[ Maksud Anda "{nearest}"?]',
    "unknown-figure": 'angka "{value}" tidak ada di content/facts.yml.[ Maksud Anda "{nearest}"?]',
    "unknown-topic": 'topik "{value}" tidak ada di content/facts.yml.[ Maksud Anda "{nearest}"?]',
    "fact-field": '"{key}" belum ada atau salah bentuk. Bandingkan dengan entri lain di berkas ini.',
    "fact-syntax": (
        "berkas ini tidak terbaca sebagai YAML. Periksa kutip, titik dua, dan lekukan di sekitar baris ini."
    ),
    # kata pencarian
    "lexicon-syntax": (
        "bagian ini tidak terbaca. Tulis daftar seperti: - means: service housing, lalu words: [kos, kontrakan]"
    ),
    "lexicon-key": 'kunci "{value}" tidak dikenal.[ Maksud Anda "{nearest}"?]',
    "lexicon-incomplete": "bagian ini belum lengkap. Tulis means dan words, atau write dan for, atau short dan long.",
    "lexicon-empty-word": '"{value}" tidak memuat huruf atau angka. Hapus.',
    "lexicon-twice": (
        'kata "{value}" sudah ada di {first}. Hapus yang satu, atau tulis kedua artinya dalam satu means: [..., ...]'
    ),
    "lexicon-place": (
        'kata "{value}" juga nama {region}. Bila memang begitu, tulis also_place: [{value}] di bagian ini.'
    ),
    "lexicon-kind": 'jenis arti "{value}" tidak dikenal.[ Maksud Anda "{nearest}"?] Tulis misalnya service housing',
    "lexicon-meaning": '"{value}" tidak menunjuk ke mana pun.[ Maksud Anda "{nearest}"?]',
}
