"""Rules of law and of drafting as data: what they judge, how they judge it, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from beleidsgen.catalogue.condition import Condition
from beleidsgen.catalogue.record import ConditionField, KindField, Record
from beleidsgen.codes.model import Code, Family
from beleidsgen.diagnostics import Severity
from beleidsgen.kept import Shelf, key_of

Part = Literal["", "aanhef", "regeling", "toelichting", "bijlage", "tekst"]
"""The part of a document in which a pattern is looked for; empty for everywhere."""

Weight = Literal["fout", "waarschuwing", "opmerking"]

CHECK_NAMES = Literal[
    "",
    "aanwezig",
    "acties_aanwezig",
    "altijd_getoetst",
    "bedragen_gelijk",
    "begrippenlijst",
    "bevat",
    "bevoegd_gelijk",
    "bijlage_bij_artikel",
    "citeertitel",
    "een_woord",
    "gegevens_gelijk",
    "genoemde_nummers",
    "grondslag",
    "grondslag_per_groep",
    "haken",
    "hoofdstuk_vervangen",
    "indeling",
    "inwerkingtreding",
    "koppen",
    "leden",
    "namen_gelijk",
    "onder",
    "onderdelen",
    "onderdelen_einde",
    "onderdelen_slot",
    "onderdelen_voegwoord",
    "overgang",
    "peildatum_gelijk",
    "schaarse_duur",
    "sectoren_gedekt",
    "sectoren_gelijk",
    "slotbepalingen",
    "strafbepaling",
    "toegelicht",
    "triggers_kloppen",
    "vergunning_trigger",
    "verwijst",
    "verwijzingen",
    "volgorde",
    "volle_rijen",
    "wijzigingsartikelen",
    "zelfde_betekenis",
    "zelfde_woorden",
    "zinsdelen",
]
"""The checks on the document model that a rule may name with `toets`; `checks.rule_checks` holds them."""


PATTERNS: Final = Shelf("patronen.bin", most=2048)
"""The patterns that were found to be good; trying two hundred of them takes as long as reading the rules."""


def _as_pattern(value: object) -> object:
    if not isinstance(value, str):
        return value
    key = key_of(value)
    if PATTERNS.get(key) is None:
        try:
            re.compile(value)
        except re.error as error:
            message = f"‘{value}’ is geen zoekpatroon ({error})"
            raise ValueError(message) from error
        PATTERNS.put(key, True)
    return value


def _as_search(value: object) -> object:
    return {"zoek": value} if isinstance(value, str) else value


PatternField = Annotated[str, BeforeValidator(_as_pattern)]


class Search(Record):
    """One pattern of a rule.

    Attributes:
        zoek: regular expression, searched per sentence; capitals do not matter.
        deel: part of the document to which this pattern is limited.
        tenzij_geldend: id of a source; once that source is in force the pattern means nothing any more.
        variant: name of the variant of the finding that a match gives.
    """

    zoek: PatternField
    deel: Part = ""
    tenzij_geldend: str = ""
    variant: str = ""


class Variant(Record):
    """Another finding of the same rule, with words and weight of its own."""

    ernst: Weight
    melding: str
    advies: str


class Rule(Record):
    """One rule, as a file under `regels/` states it.

    Attributes:
        soort: who judges: *profiel* (the facts), *model* (the document model), *tekstpatroon* (the words,
            also those of a person) or *mens* (a program cannot judge it).
        wanneer: with *profiel* the finding itself; with other kinds when the rule applies.
        melding: the finding; `{feit}` stands for what was found.
        uitleg: why the rule exists, for the reference of findings.
        voorbeeld: the smallest thing that breaks the rule.
        documenten: the kinds of documents it looks at; empty for all.
        deel: part of the document in which the patterns are looked for.
        uitgezonderd: a sentence in which one of these is found is left alone.
        toets: the check on the document model.
        gegevens: what that check needs to know.
        vraag: what a jurist judges; printed in REVIEW.md.
    """

    id: str = Field(pattern=r"^[A-Z]+-\d{2,3}[a-z]?$")
    code: str = Field(pattern=r"^[A-Z]\d{3}$")
    titel: str
    soort: Literal["profiel", "model", "tekstpatroon", "mens"]
    ernst: Weight = "waarschuwing"
    melding: str = ""
    advies: str = ""
    uitleg: str = ""
    voorbeeld: str = ""
    bronnen: tuple[str, ...] = ()
    documenten: tuple[KindField, ...] = ()
    deel: Part = ""
    wanneer: ConditionField = Condition("")
    patroon: tuple[Annotated[Search, BeforeValidator(_as_search)], ...] = ()
    uitgezonderd: tuple[PatternField, ...] = ()
    toets: CHECK_NAMES = ""
    gegevens: Mapping[str, str | tuple[str, ...]] = Field(default_factory=dict)
    varianten: Mapping[str, Variant] = Field(default_factory=dict)
    vraag: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        needed = {
            "profiel": self.wanneer.text,
            "model": self.toets,
            "tekstpatroon": self.patroon,
            "mens": self.vraag,
        }
        words = {"profiel": "wanneer", "model": "toets", "tekstpatroon": "patroon", "mens": "vraag"}
        if not needed[self.soort]:
            message = f"bij soort {self.soort} hoort ‘{words[self.soort]}’"
            raise ValueError(message)
        if self.soort != "mens" and not (self.melding and self.advies and self.uitleg and self.voorbeeld):
            message = "bij deze soort horen ‘melding’, ‘advies’, ‘uitleg’ en ‘voorbeeld’"
            raise ValueError(message)
        unknown = {search.variant for search in self.patroon} - {"", *self.varianten}
        if unknown:
            message = f"de variant {', '.join(sorted(unknown))} staat niet bij ‘varianten’"
            raise ValueError(message)
        return self

    def words(self, variant: str = "") -> Variant:
        """Weight, message and advice of the finding, or of one of its variants."""
        return self.varianten.get(variant) or Variant(
            ernst=self.ernst, melding=self.melding, advies=self.advies
        )

    def listed(self, name: str) -> tuple[str, ...]:
        """What the check needs to know under a name, as a list."""
        value = self.gegevens.get(name, ())
        return (value,) if isinstance(value, str) else value


def rule_families(rules: Iterable[Rule]) -> tuple[Family, ...]:
    """The finding codes of all rules that a program judges, for the reference of findings.

    Args:
        rules: the rules of a pack, in the order of their codes.
    """
    judged = [rule for rule in rules if rule.soort != "mens"]
    families = []
    for letter in sorted({rule.code[0] for rule in judged}):
        codes = tuple(_code(rule) for rule in judged if rule.code.startswith(letter))
        title, about = _FAMILIES.get(letter, ("andere regels", "Regels uit templates/regels."))
        families.append(Family(f"{codes[0].code}–{codes[-1].code}: {title}", about, codes))
    return tuple(families)


_FAMILIES: Mapping[str, tuple[str, str]] = {
    "V": (
        "wat in geen enkel document staat",
        "Regels voor alle documenten. Elke regel is een bestand onder templates/regels.",
    ),
    "B": (
        "de regels voor Bibob",
        "Wat de Bibob-triggers delen met wet, profiel, APV, beleid en plan. Elke regel is een bestand onder "
        "templates/regels.",
    ),
    "J": (
        "de juridische regels",
        "Grenzen van de wet en de rechtspraak. Elke regel is een bestand onder templates/regels.",
    ),
    "R": (
        "de regels voor de vorm",
        "Hoe een verordening wordt geschreven. Elke regel is een bestand onder templates/regels.",
    ),
}


def _code(rule: Rule) -> Code:
    weights = {Severity(rule.ernst), *(Severity(variant.ernst) for variant in rule.varianten.values())}
    sources = f" Bronnen: {', '.join(rule.bronnen)}." if rule.bronnen else ""
    return Code(
        rule.code,
        tuple(severity for severity in Severity if severity in weights),
        rule.titel,
        f"Regel {rule.id}. {rule.uitleg}{sources}",
        " ".join(dict.fromkeys([rule.advies, *(variant.advies for variant in rule.varianten.values())])),
        rule.voorbeeld,
    )
