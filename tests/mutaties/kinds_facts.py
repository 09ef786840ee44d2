"""Errors in what a municipality knows of itself: numbers, names, terms and places that were changed once."""

from __future__ import annotations

import re
from random import Random

from tests.mutaties.bench import Kind
from tests.mutaties.edits import APV, BELEID, BIBOB, MAIN, PLAN, Draw, add, cell, drop, one_of, swap

NUMBERS = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
]
_NUMBER = rf"(\d+|{'|'.join(NUMBERS)})"
_FACT = ("V30", "V32")


def other_number(match: re.Match[str], random: Random) -> str | None:
    """The words around a number, with another number of the same kind."""
    before, said, after = match[1], match[2], match[3]
    step = random.choice((1, 2, 3))
    if said.isdigit():
        return f"{before}{int(said) + step}{after}"
    value = NUMBERS.index(said) + step
    return f"{before}{NUMBERS[value]}{after}" if 2 <= value <= 20 else None


def other(*values: str) -> Draw:
    """One of some values, and not the one that stands there."""
    return lambda match, random: random.choice([value for value in values if value != match[0]])


def renamed(match: re.Match[str], random: Random) -> str:
    """Another name, or the same with something behind it."""
    return random.choice(("Stichting Nieuw Perspectief", "Bureau Noorderhof", f"{match[0]} Zuid"))


def _hour(match: re.Match[str], random: Random) -> str:
    return f"{(int(match[1]) + random.choice((1, 2))) % 24:02}:00 uur"


def _amount(match: re.Match[str], random: Random) -> str:
    return f"€ {int(match[1].replace('.', '')) * random.choice((2, 3)):,}".replace(",", ".")


def _year(match: re.Match[str], random: Random) -> str:
    return f"{match[1]}{int(match[2]) + random.choice((1, 2))}{match[3]}"


def _filled(match: re.Match[str], random: Random) -> str:
    return random.choice(
        ("nog af te spreken met de regio", "zie het besluit van het college", "de coördinator")
    )


_RHYTHM = ("Eén keer per jaar", "Twee keer per jaar", "Vijf keer per jaar", "Tien keer per jaar", "Wekelijks")

NUMBERS_AND_TERMS = (
    Kind(
        "maximum op één plek gewijzigd",
        _FACT,
        one_of(
            swap(
                (APV,),
                rf"(##apv\.maximum/seksinrichtingen .*ten hoogste ){_NUMBER}( vergunning)",
                other_number,
            ),
            swap((BELEID,), rf"(seksinrichtingen: ten hoogste ){_NUMBER}()", other_number),
            swap(("raadsvoorstel",), rf"(\| Een maximum van ){_NUMBER}()", other_number),
        ),
    ),
    Kind(
        "maximum voor ramen of werkruimten gewijzigd",
        _FACT,
        one_of(
            swap(
                (APV,),
                rf"(##apv\.maximum/(?:raambedrijven|werkruimten) .*ten hoogste ){_NUMBER}()",
                other_number,
            ),
            swap((BELEID,), rf"((?:raambedrijven|werkruimten): ten hoogste ){_NUMBER}()", other_number),
        ),
    ),
    Kind(
        "beslistermijn in de APV gewijzigd",
        (*_FACT, "B108"),
        swap((APV,), rf"(##apv\.beslistermijn/termijn .*binnen ){_NUMBER}( weken)", other_number),
    ),
    Kind(
        "termijn van een trigger gewijzigd",
        (*_FACT, "B108"),
        cell(
            (BIBOB,),
            "Termijn",
            other_number,
            row=r"##bibob\.trigger\.t0[12] ",
            value=rf"(.*?)\b{_NUMBER}( weken.*)",
        ),
    ),
    Kind(
        "termijn van een vaste regel gewijzigd",
        (*_FACT, "J1", "B1"),
        swap(
            (APV, BIBOB),
            rf"(^(?!.*(?:beslistermijn/termijn|bibob\.trigger)).*\b){_NUMBER}( (?:weken|maanden)\b)",
            other_number,
        ),
    ),
    Kind(
        "minimumleeftijd gewijzigd",
        (*_FACT, "J117", "J118"),
        one_of(
            swap((APV,), r"(?<=jonger is dan )(?:18|21)(?= jaar)", other("16", "19", "23")),
            swap(("raadsvoorstel",), r"(?<=Ten minste )(?:18|21)(?= jaar)", other("16", "19", "23")),
            swap((BELEID,), r"(?<=jonger dan )achttien(?= jaar)", other("zestien", "eenentwintig")),
        ),
    ),
    Kind("sluitingstijd gewijzigd", _FACT, swap((APV, BELEID), r"(\d\d):00 uur", _hour)),
    Kind(
        "reactietermijn van het meldpunt gewijzigd",
        _FACT,
        one_of(
            swap((BELEID, PLAN), rf"(binnen ){_NUMBER}( werkdagen)", other_number),
            cell(
                (BELEID,), "Afspraak", other("Binnen tien werkdagen", "Binnen een week"), row="Eerste reactie"
            ),
        ),
    ),
    Kind("drempelbedrag gewijzigd", (*_FACT, "B118"), swap((BIBOB,), r"€\s([\d.]+)", _amount)),
    Kind(
        "budget gewijzigd", _FACT, swap((PLAN, "raadsvoorstel", "collegevoorstel"), r"€\s([\d.]+)", _amount)
    ),
    Kind(
        "uren gewijzigd",
        _FACT,
        one_of(
            cell((BELEID,), "Uren per week", other("4", "12", "20"), value=r"\d+"),
            cell((PLAN,), "Beschikbaar", other("24", "30", "9"), row="Uren aandacht", value=r"\d+"),
        ),
    ),
    Kind(
        "looptijd gewijzigd",
        _FACT,
        one_of(
            swap((BELEID,), rf"(Het beleid geldt ){_NUMBER}( jaar)", other_number),
            swap((PLAN, BELEID), r"(van 2026 tot en met )(20\d\d)(\.)", _year),
        ),
    ),
    Kind(
        "jaar van een kader of cijfer gewijzigd",
        _FACT,
        swap((BELEID, BIBOB), r"(\(.*?|, )(20[12]\d)(\)(?!\]))", _year),
    ),
    Kind(
        "ritme van een overleg gewijzigd",
        _FACT,
        cell((BELEID, PLAN), "Hoe vaak", other(*_RHYTHM), value=r"(?:.* keer per jaar|Maandelijks)"),
    ),
    Kind(
        "ritme van de voortgang gewijzigd",
        _FACT,
        swap(
            (BELEID, PLAN, "collegevoorstel"),
            r"(?:één|twee) keer per jaar(?= over de voortgang|\.$| bij de)",
            other("drie keer per jaar", "zes keer per jaar"),
        ),
    ),
    Kind(
        "datum van een besluit gewijzigd",
        (*_FACT, "B130"),
        one_of(
            cell((BELEID,), "Aangewezen op", other("1 mei 2021", "12 juni 2022"), value=r"\d.*"),
            cell((BIBOB,), "Datum", other("1 mei 2021", "12 juni 2022"), value=r"\d.*"),
            cell(("collegevoorstel",), "Wanneer", other("1 mei 2027", "12 juni 2027"), value=r"\d.*"),
        ),
    ),
)

NAMES = (
    Kind(
        "voorzitter of deelnemers van een overleg gewijzigd",
        _FACT,
        one_of(
            cell(
                (BELEID, PLAN),
                "Voorzitter",
                other("Wijkagent", "Directeur van de GGD"),
                value=r"(?!Niet bekend)[A-Z].*",
            ),
            cell(
                (BELEID, PLAN),
                "Deelnemers",
                other("Gemeenten en woningcorporaties", "Alleen de politie"),
                value=r"(?!Niet bekend)[A-Z][^*]*",
            ),
        ),
    ),
    Kind(
        "mailbox gewijzigd",
        _FACT,
        swap(MAIN, r"[\w.]+@[\w.]+\.example", other("info@gemeente.example", "loket@regio.example")),
    ),
    Kind(
        "telefoonnummer gewijzigd",
        _FACT,
        swap((BELEID, PLAN), r"\b14 0\d{3}\b|0800-\d{4}", other("14 0111", "0900-1234")),
    ),
    Kind(
        "partner uit één document geschrapt",
        (*_FACT, "B136"),
        drop(
            (BELEID,),
            r"^\| (?!Politie|Openbaar|Nederlandse|RIEC|CoMensha|GGD \||Partner|-)[^|]+\|[^|]+"
            r"\| (?:Ja|–|Niet bekend) \|",
        ),
    ),
    Kind(
        "partner in één document anders genoemd",
        (*_FACT, "B136"),
        cell((BELEID,), "Partner", renamed, row=r"\| (?:Ja|–|Niet bekend) \|"),
    ),
    Kind(
        "zorgcoördinator in één document gewijzigd",
        _FACT,
        swap(
            (BELEID, PLAN), r"(?<=[Zz]orgcoördinator \()[^)]+|(?<=Zorgcoördinator \| )[^|(]+(?= \()", renamed
        ),
    ),
    Kind(
        "regiopartner anders genoemd",
        (*_FACT, "B136"),
        swap(
            MAIN,
            r"\b(?:RIEC|GGD|Veilig Thuis|Zorg- en Veiligheidshuis|Omgevingsdienst) (?!en )[A-Z][\w-]+",
            lambda m, r: f"{m[0].rsplit(' ', 1)[0]} {r.choice(('Noordrand', 'Overzijde'))}",
        ),
    ),
    Kind(
        "functie van een rol gewijzigd",
        (*_FACT, "B143"),
        cell((PLAN,), r"Functie in .*", other("Teamcoach", "Strategisch adviseur", "Regisseur wijken")),
    ),
    Kind(
        "aandachtsfunctionaris geschrapt",
        (*_FACT, "V40"),
        one_of(
            drop((BELEID,), r"^\| (?:Veiligheid|Zorg) \| [A-Z].*\(.*\) \|"),
            drop((PLAN,), r"^\| Aandachtsfunctionaris \w+ \| "),
        ),
    ),
    Kind(
        "functie of afdeling van de aandachtsfunctionaris gewijzigd",
        _FACT,
        cell(
            (BELEID,),
            "Functie en afdeling",
            other("Strategisch adviseur (Bestuur)", "Casusregisseur (Wijkteam)"),
        ),
    ),
    Kind(
        "ontvangers van de voortgang gewijzigd",
        _FACT,
        swap(
            (BELEID, PLAN, "collegevoorstel"),
            r"(?<=gaat naar: ).*(?=\.$)|(?<=Zij gaat naar ).*(?=\.$)",
            other("het managementteam", "de gemeentesecretaris en de griffier"),
        ),
    ),
    Kind(
        "risicosector uit één document geschrapt",
        (*_FACT, "B114", "B115"),
        drop(
            (BELEID,),
            r"^- (?:Horeca|Hotels|Bouw|Land- en tuinbouw|Kamerverhuur|Uitzendbureaus"
            r"|Autodemontage en garages)$",
        ),
    ),
    Kind(
        "open veld in één document ingevuld",
        (*_FACT, "V501"),
        swap(MAIN, r"\*\*\[in te vullen: [^\]]*\]\*\*<!-- veld: \S+ -->", _filled),
    ),
    Kind(
        "gemeente anders genoemd",
        _FACT,
        swap(
            MAIN,
            r"\b(?:Zoeterwoude|Elzerbroek|Vlasrade|Maremonde)\b(?! \()",
            other("Waterzijde", "Noordhaven"),
        ),
    ),
    Kind(
        "naam van een medewerker erbij",
        ("V324", "P150"),
        add(
            (BELEID, PLAN, BIBOB),
            (
                "Het aanspreekpunt is Jan de Vries.",
                "Bel voor vragen met mevrouw A. Jansen.",
                "Mw. Fatima El Amrani van het team Veiligheid coördineert dit.",
                "Neem contact op met Peter Bakker, tst. 214.",
            ),
        ),
    ),
)
