"""Messages of the gate in English."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # files
    "missing-file": 'the file "{file}" is not there. Make it; write [] in it while there are no records.',
    "unreadable-file": 'the file "{file}" cannot be read ({reason}). Check its permissions.',
    "wrong-file-name": 'the file "{file}" is not read, because its name does not end in {ending}. Rename it.',
    "empty-file": "this file is empty. Perhaps it was not saved completely. If there are no records yet, write [].",
    "file-too-large": "this file has {size} MiB, the limit is {limit} MiB. Divide it with: python -m generator split",
    "not-utf-8": "the letters here are not UTF-8. Save the file again with the encoding UTF-8.",
    "not-text": "this is not a text file. Save it again as plain text.",
    "conflict-marker": "a conflict marker of a merge is still here. Choose one version, then delete the marker lines.",
    "root-not-list": (
        'a file must be a list: each record starts with "- slug:" at the start of a line, with no heading above.'
    ),
    # YAML
    "control-character": "there is a control character {code} ({name}) that nobody can see. Delete it.",
    "invisible-character": "there is an invisible character {code} ({name}). Delete it, or write an ordinary space.",
    "damaged-character": "there is a letter that was damaged before ({code}). Type it again.",
    "directive": 'lines that start with "%" are not used here. Delete this line.',
    "several-documents": '"---" or "..." starts a new document. One file is one list: delete this line.',
    "anchor": '"&{name}" is not used here. Write the value itself; put a value that starts with & in quotes.',
    "alias": '"*{name}" is not used here. Write the value itself; put a value that starts with * in quotes.',
    "tag": '"!{tag}" is not used here. Delete it; put a value that starts with ! in quotes.',
    "merge-key": '"<<" is not used here. Write the values themselves.',
    "nesting-too-deep": "more than {limit} levels are nested. Check brackets and indentation.",
    "duplicate-key": 'the key "{key}" is written twice. Join both values, then delete one.',
    "comment-cut": (
        'the value was cut to "{kept}", because " #" starts a comment: "{cut}". Put the whole value in '
        "quotes, or the comment on a line of its own."
    ),
    "yaml-unclosed-quote": "a quote opens here and is not closed properly. Close it with the same quote.",
    "yaml-unclosed-bracket": "a bracket opens here and is not closed properly. Check commas and the closing bracket.",
    "yaml-tab": "there is a tab at the start of the line or before the value. Write spaces instead.",
    "yaml-special-start": 'a value cannot start with "{character}". Put the whole value in quotes.',
    "yaml-colon": 'there is ": " within the value. Put the whole value in quotes, such as "House: a start".',
    "yaml-missing-colon": 'a key is followed by ": ", such as name: Example House',
    "yaml-indentation": "the indentation does not fit the line above. Use the same number of spaces.",
    "yaml-escape": 'this "\\" within double quotes is not known. Use single quotes, or write "\\\\".',
    "yaml-syntax": "this line is not YAML. Compare it with other records in the file.",
    # shape
    "expected-map": "keys with values belong here[, such as {keys}].",
    "expected-list": "a list belongs here, such as [one, two].",
    "expected-text": "one text belongs here, not a list or keys.",
    "expected-text-or-map": "text belongs here, or {{id: …, en: …}} for two languages.",
    "expected-word-or-list": '"{found}" is not known here.[ Did you mean "{nearest}"?] Write {words}, or a list.',
    "empty-value": "the value is empty. Delete this line if it is not known.",
    "empty-list": "the list is empty. Delete this line if it is not known, or write none if there is none.",
    "empty-map": "there is nothing in the {{}}. Delete this line if it is not known.",
    "too-many-entries": "this list has {count} entries, the limit is {limit}.",
    "repeated-entry": '"{found}" stands twice in this list. Delete one.',
    "unknown-key": 'the key "{key}" is not known.[ Did you mean "{nearest}"?]',
    "missing-field": "{key} is missing. Add it, for example {key}: {example}",
    "none-not-allowed": "none cannot be used here. Write the value, or delete this line if it is not known.",
    "none-in-list": "none stands alone, without brackets and other entries, such as documents: none",
    "unknown-language": '"{found}" is not a language code.[ Did you mean "{nearest}"?]',
    # values
    "too-long": "this text has {length} characters, the limit is {limit}. Take away {over}.",
    "line-break": "this text must be in one line.",
    "bad-slug": (
        'the slug "{found}" has the wrong form. Use 3 to 60 lower-case letters, digits and hyphens.[ For '
        'example "{nearest}".]'
    ),
    "reserved-slug": (
        'the slug "{found}" is used by the site itself or forbidden on Windows. Add a word, such as the town.'
    ),
    "bad-key": 'the key "{found}" has the wrong form.[ Write "{nearest}".]',
    "unknown-term": '"{found}" is not in content/vocabulary/{vocabulary}.yml.[ Did you mean "{nearest}"?]',
    "unknown-choice": '"{found}" is not known.[ Did you mean "{nearest}"?] Choose from: {choices}.',
    "bad-date": '"{found}" is not a date. Write year-month-day, such as 2025-06-01.',
    "bad-integer": '"{found}" is not a whole number. Write digits only, such as 150000.',
    "integer-range": "{found} is out of range. Write a number from {minimum} to {maximum}.",
    "bad-boolean": '"{found}" is not known here. Write yes or no.',
    "bad-time": '"{found}" is not a time. Write hours:minutes from 00:00 to 24:00, such as "08:00".',
    "bad-weekdays": '"{found}" is not a day of the week. Write for example Mon-Fri, Senin-Jumat, or Mon, Thu.',
    "bad-degree": '"{found}" is not in degrees. Write decimal degrees with a point, such as -7.4245.',
    "bad-postal-code": '"{found}" is not a postal code. Write five digits, such as "53111".',
    "bad-email": '"{found}" is not an e-mail address. Write for example office@example.org.',
    "bad-web-address": '"{found}" is not a proper web address. Write all of it, such as "https://example.org/page".',
    "not-https": 'a web address must start with https.[ Try "{nearest}".]',
    "address-with-user": "a web address must not hold a user name (what comes before @). Delete that part.",
    "address-with-number": "a web address must use a name, not an IP number. Write the name of the site.",
    "address-with-port": "a web address must not hold a port. Delete the colon and number after the site's name.",
    "shortened-address": '"{found}" is a short address that hides where it leads. Write the full address.',
    "dangerous-address": '"{found}" could run a program. Write an https address.',
    "bad-phone": (
        'the number "{found}" is too short, too long or without area code. Write for example (021) 5550-0100.'
    ),
    "not-a-phone-number": '"{found}" is not a phone number. One number only; remarks go into note.',
    "foreign-phone": 'the number "{found}" is not Indonesian. Write a number that starts with 0 or +62.',
    "unknown-region": (
        'the region "{found}" is not known.[ Did you mean "{nearest}"?] Write the official name or code, '
        'such as Kabupaten Banyumas or "33.02".'
    ),
    "ambiguous-region": 'the region "{found}" can mean: {choices}. Write the full name.',
    "province-not-regency": '"{found}" is a province. Write the kabupaten or kota.',
    "bad-place-reference": '"{found}" does not name a place. Write a partner\'s slug, or partner-slug#location-key.',
    # text
    "placeholder": (
        '"{found}" only stands in for a value. Delete this line if it is not known, or write none if there is none.'
    ),
    "html": 'there is HTML: "{found}". Write plain text only.',
    "markdown": 'there is Markdown: "{found}". Write plain text only.',
    "template": 'there is template syntax: "{found}". Write plain text only.',
    "mixed-script": 'the word "{word}" holds a letter of another alphabet: "{letter}" ({name}). Type the word again.',
    "look-alike-letters": (
        'the word "{word}" uses letters that only look alike: "{letter}" ({name}). Type it with ordinary letters.'
    ),
    "stacked-marks": 'the word "{word}" holds marks piled on each other. Type the word again.',
    # people
    "identity-number": (
        "this looks like an identity or family card number (NIK, KK). No personal data here: delete it."
    ),
    "tax-number": "this looks like a tax number (NPWP). No personal data here: delete it.",
    "birth-date": "this looks like a birth date. No personal data here: delete it.",
    "mobile-without-consent": (
        "a mobile number needs its owner's agreement. Add consent: {{on: DATE, by: OFFICE}}, or use an office number."
    ),
    "phone-in-text": (
        "there is a mobile number within the text. Move it to phones, with its owner's agreement (consent)."
    ),
    "person-without-consent": (
        "this looks like a person's name. Write a desk or role, or add consent: {{on: DATE, by: OFFICE}}."
    ),
    # within a record
    "missing-indonesian": "the Indonesian text is missing. Add id: …",
    "coordinate-pair": "there is a {written} but no {missing}. Write both, or delete both.",
    "outside-indonesia": (
        "the point {latitude}, {longitude} is outside Indonesia. Perhaps both are swapped, or a minus is missing."
    ),
    "far-from-regency": (
        "this point is {distance} km from the main town of {region}, the limit is {limit} km. Check the "
        "point or the region."
    ),
    "hours-order": (
        "the opening time {opens} is not before the closing time {closes}. For hours past midnight write two lines."
    ),
    "source-required": "a record from a public source must name it. Add source: https://… or source_note: …",
    "closed-on-open-record": (
        "closed_on is for records with status: closed only. Change the status, or delete this line."
    ),
    "closed-without-date": "the day it closed is missing. Add closed_on if it is known.",
    "dates-order": "{later} ({last}) is earlier than {earlier} ({first}). Check both dates.",
    "age-order": "the youngest age {youngest} is above the oldest {oldest}. Check both.",
    "skills-required": "training must say what it teaches. Add skills, such as [sewing].",
    "replaced-by-itself": "a record cannot replace itself. Write the slug of what replaced it.",
    "repeated-location-key": 'the location key "{key}" is used twice. Change one.',
    "amount-with-free": "the cost is free but has the amount {amount}. Delete amount, or change kind.",
    "bapas-expected": (
        "a partner of type {type} should name its supervising Bapas. Add bapas: bapas-slug if it is known."
    ),
    "fields-expected": "a community group should name its field. Add fields, such as [economic], if it is known.",
    # across records
    "duplicate-slug": 'the slug "{slug}" is used already at {first}. Change one.',
    "old-slug-taken": 'the old slug "{slug}" is used already at {first}. Delete it from old_slugs.',
    "unknown-partner": 'the partner "{slug}" is not in partners.yml.[ Did you mean "{nearest}"?]',
    "unknown-record": 'the record "{slug}" is not there.[ Did you mean "{nearest}"?]',
    "unknown-location": 'the partner "{slug}" has no location "{key}".[ Did you mean "{nearest}"?][ It has: {keys}.]',
    "unsuitable-bapas": 'the partner "{slug}" is not a Bapas but {type}. Write the slug of a Bapas, or use parent.',
    "supervision-cycle": 'this partner is under "{slug}", which is under this partner too. Break the circle.',
    "replacement-cycle": 'the replacement "{slug}" leads back to this record. Name one that is still there.',
    "inactive-provider": (
        'this program is active, but the partner "{slug}" is {status}. Change the status, or the provider.'
    ),
    "same-name-and-region": (
        'this name is the same as that of "{slug}" in {region} ({first}). Join them, or tell their names apart.'
    ),
    "near-equal-name": 'this name is nearly the same as that of "{slug}". Make sure that they are two.',
    "shared-phone": 'the number {number} is used by "{slug}" too. Make sure that it is right.',
    "future-date": "this day is after today ({today}). Check year and month.",
    # vocabularies
    "missing-vocabulary": 'the vocabulary "{name}" is missing. Put this file back.',
    "duplicate-term": 'the term "{key}" is written twice. Delete one.',
    "unknown-parent-term": 'the term "{key}" is not in this vocabulary.[ Did you mean "{nearest}"?]',
    # guides and facts
    "guide-front-matter": 'the head of the guide lacks "{key}". Add {key}: …',
    "guide-order": 'the order "{value}" is not a number. Write for example order: 10',
    "guide-stage": '"{value}" is not a stage of content/vocabulary/stages.yml.[ Did you mean "{nearest}"?]',
    "guide-no-front-matter": (
        "the head of the guide cannot be read. Start the file with ---, then title: … and so on, then ---"
    ),
    "guide-unpaired": "this guide does not exist in the other language. Make {wanted}",
    "unknown-directive": 'the command "{value}" is not known.[ Did you mean "{nearest}"?]',
    "unknown-directive-key": 'the key "{value}" is not known in the command {directive}.[ Did you mean "{nearest}"?]',
    "unknown-directive-value": '"{value}" is not known in the command {directive}.[ Did you mean "{nearest}"?]',
    "unknown-figure": 'the figure "{value}" is not in content/facts.yml.[ Did you mean "{nearest}"?]',
    "unknown-topic": 'the topic "{value}" is not in content/facts.yml.[ Did you mean "{nearest}"?]',
    "fact-field": '"{key}" is missing or has the wrong form. Compare with other entries of this file.',
    "fact-syntax": "this file is not YAML. Check quotes, colons and indentation around this line.",
    # words people search with
    "lexicon-syntax": (
        "this part cannot be read. Write a list such as: - means: service housing, then words: [kos, kontrakan]"
    ),
    "lexicon-key": 'the key "{value}" is not known.[ Did you mean "{nearest}"?]',
    "lexicon-incomplete": "this part is not complete. Write means and words, or write and for, or short and long.",
    "lexicon-empty-word": '"{value}" holds no letter or digit. Delete it.',
    "lexicon-twice": (
        'the word "{value}" stands in {first} already. Delete one, or write both meanings in one means: [..., ...]'
    ),
    "lexicon-place": (
        'the word "{value}" is also the name of {region}. If it is meant so, write also_place: [{value}] in this part.'
    ),
    "lexicon-kind": (
        'the kind of meaning "{value}" is not known.[ Did you mean "{nearest}"?] Write service housing, say.'
    ),
    "lexicon-meaning": '"{value}" points nowhere.[ Did you mean "{nearest}"?]',
}
