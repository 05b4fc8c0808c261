"""A tiny project, and the edits people make to it, drawn by chance from a seed."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from generator.site.host.shells import Host

ROOT = Path(__file__).resolve().parents[2]
REGENCIES = ("33.01", "33.02", "33.03", "34.02", "34.71", "33.72")
SERVICES = ("housing", "skills_training", "legal_aid", "reporting_post", "counselling")
TYPES = ("bapas", "pokmas_lipas", "sentra_kemensos", "training_centre")
WORDS = ("Melati", "Kenanga", "Cempaka", "Dahlia", "Seruni", "Anggrek", "Mawar", "Teratai", "Flamboyan", "Soka")
TEMPLATES = (
    "_record.html.jinja",
    "_facts.html.jinja",
    "row.html.jinja",
    "slim-row.html.jinja",
    "regency.html.jinja",
    "term.html.jinja",
)
MSGIDS = ("What you get", "Who it is for", "Checked", "Programs")
FIRST_DAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Entry:
    """One record as its author thinks of it."""

    slug: str
    name: str
    kind: str
    regency: str
    service: str
    summary: str
    checked: date
    old_slugs: tuple[str, ...] = ()
    next_step: str = "Datang ke kantor."
    is_closed: bool = False

    @property
    def status(self) -> str:
        return "  status: temporarily_closed\n" if self.is_closed else ""

    def as_partner(self) -> str:
        old = f"  old_slugs: [{', '.join(self.old_slugs)}]\n" if self.old_slugs else ""
        return (
            f"- slug: {self.slug}\n  type: {self.kind}\n  name: {self.name}\n  summary: {self.summary}\n"
            f"{old}{self.status}  services: [{self.service}]\n  stages: [after_release]\n"
            f'  locations:\n  - {{key: kantor, regency: "{self.regency}"}}\n'
            f"  verified: {{on: {self.checked}, by: tim contoh, method: office}}\n"
        )

    def as_program(self, provider: str) -> str:
        return (
            f"- slug: program-{self.slug}\n  name: Program {self.name}\n  summary: {self.summary}\n"
            f"{self.status}  provider: {provider}\n  services: [counselling]\n  stages: [after_release]\n"
            f"  next_step: {self.next_step}\n  cost: {{kind: unknown}}\n"
            f"  verified: {{on: {self.checked}, by: tim contoh, method: office}}\n"
        )


@dataclass
class TinyProject:
    """A project folder whose data is written anew after each edit."""

    folder: Path
    host: Host
    chance: Random
    today: date = date(2026, 11, 21)
    entries: list[Entry] = field(default_factory=list)
    split: bool = False
    made: int = 0

    @property
    def templates(self) -> Path:
        """The templates of this project alone."""
        return self.folder / "theme" / "pages"

    @property
    def locale(self) -> Path:
        """The translations of this project alone."""
        return self.folder / "locale"

    def start(self) -> None:
        (self.folder / "content" / "id").mkdir(parents=True)
        (self.folder / "content" / "en").mkdir()
        shutil.copytree(ROOT / "content" / "vocabulary", self.folder / "content" / "vocabulary")
        shutil.copy(ROOT / "content" / "facts.yml", self.folder / "content")
        for language in ("id", "en"):
            guide = ROOT / "content" / language / "tempat-tinggal.md"
            shutil.copy(guide, self.folder / "content" / language)
        shutil.copy(ROOT / "mkdocs.yml", self.folder)
        shutil.copytree(ROOT / "generator" / "theme" / "pages", self.templates)
        shutil.copytree(ROOT / "generator" / "locale", self.locale)
        for _ in range(12):
            self.insert()
        self.write()

    def edit(self) -> str:
        """Make one edit of any kind, write the files, and return what was done."""
        kinds = (
            self.insert, self.change, self.delete, self.rename, self.reorder,
            self.regroup, self.reword_a_term, self.rename_the_site, self.let_time_pass,
            self.change_a_template, self.change_a_translation, self.change_a_program, self.close,
        )  # fmt: skip
        kind = self.chance.choice(kinds)
        kind()
        self.write()
        return kind.__name__

    def insert(self) -> None:
        self.made += 1
        name = f"{self.chance.choice(WORDS)} {self.made}"
        entry = Entry(
            slug=name.lower().replace(" ", "-"),
            name=f"Rumah {name}",
            kind=self.chance.choice(TYPES),
            regency=self.chance.choice(REGENCIES),
            service=self.chance.choice(SERVICES),
            summary="Tempat contoh.",
            checked=FIRST_DAY + timedelta(days=self.chance.randrange(120)),
        )
        self.entries.insert(self.chance.randrange(len(self.entries) + 1), entry)

    def change(self) -> None:
        place = self.chance.randrange(len(self.entries))
        entry = self.entries[place]
        self.entries[place] = self.chance.choice(
            (
                replace(entry, summary=f"Tempat contoh nomor {self.chance.randrange(1000)}."),
                replace(entry, regency=self.chance.choice(REGENCIES)),
                replace(entry, service=self.chance.choice(SERVICES)),
                replace(entry, name=f"Rumah {self.chance.choice(WORDS)} Baru {self.chance.randrange(1000)}"),
            )
        )

    def delete(self) -> None:
        if len(self.entries) > 6:
            self.entries.pop(self.chance.randrange(len(self.entries)))

    def rename(self) -> None:
        self.made += 1
        place = self.chance.randrange(len(self.entries))
        old = self.entries[place]
        self.entries[place] = replace(old, slug=f"alamat-{self.made}", old_slugs=(*old.old_slugs, old.slug))

    def reorder(self) -> None:
        self.chance.shuffle(self.entries)

    def regroup(self) -> None:
        self.split = not self.split

    def reword_a_term(self) -> None:
        file = self.folder / "content" / "vocabulary" / "service_types.yml"
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("Tempat tinggal sementara", f"Tempat tinggal {self.chance.randrange(99)}"), "utf-8"
        )

    def change_a_template(self) -> None:
        file = self.templates / self.chance.choice(TEMPLATES)
        text = re.sub(
            "(</(?:h2|div|li)>)(?:<!-- [0-9]+ -->)?",
            rf"\1<!-- {self.chance.randrange(99)} -->",
            file.read_text("utf-8"),
        )
        file.write_text(text, "utf-8")

    def change_a_translation(self) -> None:
        file = self.locale / self.chance.choice(("id", "en")) / "LC_MESSAGES" / "messages.po"
        words = self.chance.choice(MSGIDS)
        text = re.sub(
            f'(msgid "{words}"\nmsgstr ").*?( [0-9]+)?"\n',
            rf'\1{words} {self.chance.randrange(99)}"\n',
            file.read_text("utf-8"),
        )
        file.write_text(text, "utf-8")

    def change_a_program(self) -> None:
        place = self.chance.randrange(len(self.entries))
        steps = ("Datang ke kantor.", "Telepon dulu.", f"Datang hari ke-{self.chance.randrange(9)}.")
        self.entries[place] = replace(self.entries[place], next_step=self.chance.choice(steps))

    def close(self) -> None:
        place = self.chance.randrange(len(self.entries))
        entry = self.entries[place]
        self.entries[place] = replace(entry, is_closed=not entry.is_closed)

    def rename_the_site(self) -> None:
        settings = replace(self.host.settings, url=f"https://contoh-{self.chance.randrange(9)}.example/")
        self.host = replace(self.host, settings=settings)

    def let_time_pass(self) -> None:
        self.today += timedelta(days=self.chance.choice((1, 20, 45)))

    def write(self) -> None:
        """Write the records into one file, or into one for each province."""
        shutil.rmtree(self.folder / "partners.d", ignore_errors=True)
        partners = {entry.slug: entry.as_partner() for entry in self.entries}
        programs = "".join(entry.as_program(entry.slug) for entry in self.entries[::2])
        (self.folder / "programs.yml").write_text(programs, "utf-8")
        if not self.split:
            (self.folder / "partners.yml").write_text("".join(partners.values()), "utf-8")
            return
        (self.folder / "partners.yml").write_text("[]\n", "utf-8")
        (self.folder / "partners.d").mkdir()
        for province in ("33", "34"):
            here = [partners[entry.slug] for entry in self.entries if entry.regency.startswith(province)]
            (self.folder / "partners.d" / f"{province}.yml").write_text("".join(here) or "[]\n", "utf-8")
