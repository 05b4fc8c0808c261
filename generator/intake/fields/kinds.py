"""What a value can be. Plain data: reading, JSON Schema and reference pages each walk these kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any, TypeAlias

from generator.text.bilingual import Text

NAME_LIMIT = 120
SUMMARY_LIMIT = 280
DESCRIPTION_LIMIT = 4_000


class Need(StrEnum):
    """How much a field is wanted: an expected one that is missing is a warning."""

    REQUIRED = "required"
    EXPECTED = "expected"
    OPTIONAL = "optional"


class Refers(StrEnum):
    """What a slug names."""

    ITSELF = "itself"
    PARTNER = "partner"
    RECORD = "record"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class TextKind:
    """Text of at most ``limit`` characters in one line, or in paragraphs.

    Bilingual text is ``Text`` and may be a map of languages; other text is ``str``.
    A ``name`` is also looked at for letters that only look alike.
    """

    limit: int
    bilingual: bool = False
    paragraphs: bool = False
    name: bool = False
    needs_indonesian: bool = False


@dataclass(frozen=True, slots=True)
class SlugKind:
    """The address of a record, its own or another's."""

    refers: Refers


@dataclass(frozen=True, slots=True)
class KeyKind:
    """A short name within a record or vocabulary, of letters that ``separator`` may part."""

    separator: str
    limit: int = 60


@dataclass(frozen=True, slots=True)
class TermKind:
    """A term of a vocabulary."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class TermOrTextKind:
    """A term of a vocabulary or, where none fits, bilingual text."""

    vocabulary: str
    limit: int


@dataclass(frozen=True, slots=True)
class ChoiceKind:
    """One of a few words of the data model itself."""

    choices: type[StrEnum]


@dataclass(frozen=True, slots=True)
class DateKind:
    """A day, ``2025-06-01``."""


@dataclass(frozen=True, slots=True)
class IntegerKind:
    """A whole number between both ends."""

    minimum: int
    maximum: int


class Axis(StrEnum):
    """Which way degrees are counted."""

    LATITUDE = "latitude"
    LONGITUDE = "longitude"


@dataclass(frozen=True, slots=True)
class DegreeKind:
    """A coordinate in degrees with a decimal point."""

    axis: Axis


@dataclass(frozen=True, slots=True)
class BooleanKind:
    """``ya``/``tidak``, ``yes``/``no`` or ``true``/``false``."""


@dataclass(frozen=True, slots=True)
class TimeKind:
    """A time of day, ``08:00``."""


@dataclass(frozen=True, slots=True)
class WeekdaysKind:
    """Days of the week, ``Mon-Fri`` or ``Senin, Kamis``."""


@dataclass(frozen=True, slots=True)
class RegencyKind:
    """A kabupaten/kota by Kemendagri code or official name."""


@dataclass(frozen=True, slots=True)
class AreaKind:
    """A province or kabupaten/kota by code or name."""


@dataclass(frozen=True, slots=True)
class PhoneNumberKind:
    """A phone number of Indonesia or a short service number."""


@dataclass(frozen=True, slots=True)
class EmailKind:
    """An e-mail address."""


@dataclass(frozen=True, slots=True)
class WebAddressKind:
    """An https address."""


@dataclass(frozen=True, slots=True)
class PostalCodeKind:
    """Five digits."""


@dataclass(frozen=True, slots=True)
class PlaceReferenceKind:
    """``partner-slug`` or ``partner-slug#location-key``."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list of one kind of value, with at least one and at most ``limit`` entries."""

    item: Kind
    limit: int = 50


@dataclass(frozen=True, slots=True)
class WordKind:
    """A word that stands for a whole value (``rolling``), or else a value of ``other``.

    ``wrap`` turns what ``other`` reads into the value of the model.
    """

    words: Mapping[str, Any]
    other: Kind
    wrap: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class MapKind:
    """A map with known keys. ``build`` is the model's class; ``rules`` look at the whole map."""

    name: str
    fields: tuple[Field, ...]
    build: Callable[..., Any]
    rules: tuple[Callable[[Any], None], ...] = ()


Kind: TypeAlias = (
    TextKind
    | SlugKind
    | KeyKind
    | TermKind
    | TermOrTextKind
    | ChoiceKind
    | DateKind
    | IntegerKind
    | DegreeKind
    | BooleanKind
    | TimeKind
    | WeekdaysKind
    | RegencyKind
    | AreaKind
    | PhoneNumberKind
    | EmailKind
    | WebAddressKind
    | PostalCodeKind
    | PlaceReferenceKind
    | ListKind
    | WordKind
    | MapKind
)


class NoneMeans(Enum):
    """What the word ``none`` becomes in the model where a field allows it."""

    REFUSED = "refused"
    ABSENCE = "absence"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a map: what it means, what it may hold, and an example for both languages.

    ``attribute`` is the model's name where it differs from the key.
    """

    key: str
    kind: Kind
    about: Text
    example: str
    need: Need = Need.OPTIONAL
    none: NoneMeans = NoneMeans.REFUSED
    attribute: str = ""

    @property
    def target(self) -> str:
        """Return the name of the model's attribute."""
        return self.attribute or self.key


def said(indonesian: str, english: str) -> Text:
    """Return words in both languages."""
    return Text({"id": indonesian, "en": english})
