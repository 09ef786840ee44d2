"""V201 to V802: what holds between the documents, the norms, the law and the profile."""

from __future__ import annotations

from beleidsgen.codes.agreement import AGREEMENT, OWN_TEXT
from beleidsgen.codes.model import FOUT, OPMERKING, WAARSCHUWING, Code, Family

_TERMS = Family(
    "V201–V202: begrippen",
    "Een begrip heeft in alle documenten dezelfde omschrijving.",
    (
        Code(
            "V201",
            (*WAARSCHUWING, *OPMERKING),
            "een begrip wordt gebruikt, maar niet omschreven",
            "De omschrijving is uit de begrippenlijst gehaald, terwijl de tekst het woord nog gebruikt. Het "
            "is een opmerking als iemand een woord erbij schreef dat alleen een ander document omschrijft.",
            "Zet de omschrijving terug, of gebruik een ander woord.",
            "de regel ‘*sekswerker*: …’ verwijderd uit de lijst in apv-hoofdstuk-3.md",
        ),
        Code(
            "V202",
            WAARSCHUWING,
            "een begrip is omschreven, maar komt niet voor",
            "De tekst gebruikt het woord niet meer.",
            "Haal de omschrijving weg.",
            "de enige zin met ‘katvanger’ verwijderd uit bibob-triggers.md",
        ),
    ),
)

_NORMS = Family(
    "V401–V402: normen en bewijs",
    "Een norm heeft bewijs als een passage in de documenten haar noemt bij ‘bewijst’.",
    (
        Code(
            "V401",
            (*WAARSCHUWING, *OPMERKING),
            "een norm heeft geen bewijs",
            "Geen enkele passage laat de norm zien. Het is een waarschuwing als de norm tot de kern of het "
            "minimum hoort, anders een opmerking.",
            "Bekijk met beleidsgen uitleg wat de norm vraagt. Vul het profiel aan, of voeg een passage toe "
            "die de norm laat zien.",
            "beleidsgen toets profiel.yaml    # in een gemeente zonder publiekscampagne",
        ),
        Code(
            "V402",
            OPMERKING,
            "een norm heeft in een van de documenten geen bewijs",
            "De norm wordt in een ander document wel getoond, maar is ook in dit document verlangd.",
            "Voeg in het genoemde document een passage toe, of noem de norm bij een passage die er al is.",
            "verlangt_in: [mensenhandelbeleid, uitvoeringsplan]    # en bewijs in alleen het eerste",
        ),
    ),
)

_BLANKS = Family(
    "V501: open velden",
    "Wat niemand weet, blijft zichtbaar open en wordt niet geraden.",
    (
        Code(
            "V501",
            (*FOUT, *WAARSCHUWING),
            "een veld is nog niet ingevuld",
            "Het veld is onbekend en staat als open plek in de documenten. "
            "In een concept is dat een waarschuwing, met --definitief een fout.",
            "Vul het veld in het profiel, of vraag het aan wie de verantwoording erbij noemt.",
            "bestuur: {looptijd_jaren: onbekend}",
        ),
    ),
)

_POWERS = Family(
    "V601: bevoegdheid",
    "Wie een document vaststelt, moet dat mogen.",
    (
        Code(
            "V601",
            FOUT,
            "een orgaan stelt vast wat het niet mag vaststellen",
            "Volgens de bron die de melding noemt, is een ander orgaan bevoegd voor dit document.",
            "Zet het orgaan in het profiel op wat de melding noemt.",
            "bestuur: {vaststelling: {apv: {orgaan: college}}}",
        ),
    ),
)

_DATES = Family(
    "V701–V702: het recht op een dag",
    "Een aangehaalde bron moet gelden op de peildatum.",
    (
        Code(
            "V701",
            FOUT,
            "een aangehaalde bron geldt niet meer",
            "Op de peildatum is de bron vervallen.",
            "Vervang de bron in de tekst, of kies een andere peildatum.",
            "tot: 2025-01-01    # in het bestand van een bron die de tekst aanhaalt",
        ),
        Code(
            "V702",
            OPMERKING,
            "een bron is lang niet nagekeken",
            "De tekst van de bron is langer geleden gelezen dan pakket.yaml toestaat.",
            "Lees de bron opnieuw en werk geverifieerd_op bij.",
            "geverifieerd_op: 2024-01-01    # in het bestand van een bron die de tekst aanhaalt",
        ),
    ),
)

_RADAR = Family(
    "V711–V714: de radar voor een latere dag",
    "Met --peildatum houdt toets de documenten zoals zij zijn tegen het recht van een andere dag.",
    (
        Code(
            "V711",
            WAARSCHUWING,
            "een passage steunt op een bron waarvan de status verandert",
            "De bron is op de andere dag vervallen, of dan in werking getreden. De melding noemt beide "
            "dagen en de dag waarop het verandert.",
            "Maak het document opnieuw als de tekst zelf meegaat, of pas de passage aan.",
            "beleidsgen toets profiel.yaml --peildatum 2027-01-01",
        ),
        Code(
            "V712",
            WAARSCHUWING,
            "een passage gebruikt een termijn of bedrag dat verandert",
            "De waarde uit wet of praktijk is op de andere dag een andere, of is er niet meer.",
            "Maak het document opnieuw als de tekst zelf meegaat, of zet de nieuwe waarde in de passage.",
            "tot: 2027-01-01    # in het bestand van een waarde die de tekst afdrukt",
        ),
        Code(
            "V713",
            OPMERKING,
            "een bron is voor de andere dag niet nagekeken",
            "Tussen het lezen van de bron en de andere dag ligt meer tijd dan pakket.yaml toestaat, de "
            "gelezen tekst is van na die dag, of niemand las de bron zelf. Elke bron wordt één keer genoemd.",
            "Lees de tekst die op die dag geldt en werk geverifieerd_op en versie bij.",
            "beleidsgen toets profiel.yaml --peildatum 2028-01-01",
        ),
        Code(
            "V714",
            WAARSCHUWING,
            "met het recht van de andere dag komt of vervalt een passage",
            "Een voorwaarde hangt af van het recht op de peildatum.",
            "Maak het document opnieuw voor die dag, of neem de wijziging zelf over.",
            "wanneer: wetsvoorstellen.wv_35715 = geldend    # bij een voorstel dat intussen wet wordt",
        ),
    ),
)

_ACTIONS = Family(
    "V801–V802: acties",
    "Een actie in het uitvoeringsplan is pas uitvoerbaar als zij heel is.",
    (
        Code(
            "V801",
            FOUT,
            "een actie is niet volledig",
            "Een actie heeft ten minste een omschrijving, een eigenaar, een start, een indicator en "
            "een maatregel.",
            "Vul in de rij aan wat de melding noemt.",
            '- symbool: plan.actie.voorbeeld\n  actie: Train de medewerkers\n  eigenaar: ""',
        ),
        Code(
            "V802",
            WAARSCHUWING,
            "een actie noemt geen norm",
            "Zonder norm is niet te zien waarvoor de actie nodig is.",
            "Noem bij ‘bewijst’ ten minste één norm.",
            "- symbool: plan.actie.voorbeeld\n  bewijst: []",
        ),
    ),
)

DOCUMENTS = (_TERMS, AGREEMENT, OWN_TEXT, _NORMS, _BLANKS, _POWERS, _DATES, _RADAR, _ACTIONS)
"""Families in the order of their codes."""
