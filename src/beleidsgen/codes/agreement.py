"""V301 to V307: what a person changed in the documents, and what no longer agrees since."""

from __future__ import annotations

from beleidsgen.codes.model import OPMERKING, WAARSCHUWING, Code, Family

AGREEMENT = Family(
    "V301–V307: met de hand gewijzigd",
    "De documenten van één gemeente zeggen hetzelfde, ook nadat iemand erin heeft gewerkt. Alleen wat "
    "anders is dan het programma het maakte, geeft een bevinding.",
    (
        Code(
            "V301",
            WAARSCHUWING,
            "een gegeven is op één plek gewijzigd",
            "Op deze plek stond een gegeven uit het profiel; iemand heeft het met de hand veranderd. De "
            "melding noemt alle plekken waar nog staat wat er stond.",
            "Maak alle plekken gelijk. Geldt de nieuwe tekst, wijzig dan het profiel en maak de documenten "
            "opnieuw.",
            "| Thema-overleg ondermijning | Twee keer per jaar |    # in het profiel: vier keer",
        ),
        Code(
            "V302",
            OPMERKING,
            "een gegeven staat niet meer in zijn passage",
            "De passage is herschreven en noemt een gegeven uit het profiel niet meer. Dat kan de bedoeling "
            "zijn; andere plekken noemen het soms nog wel.",
            "Klopt het, dan hoeft u niets te doen. Anders zet u het gegeven terug.",
            "De voortgang gaat naar de burgemeester.    # er stond: twee keer per jaar",
        ),
        Code(
            "V303",
            (*WAARSCHUWING, *OPMERKING),
            "een passage met gegevens is geschrapt",
            "Een rij, onderdeel of alinea met gegevens uit het profiel is weg. Het is een waarschuwing als "
            "andere plekken het nog noemen, anders een opmerking.",
            "Haal het ook op de andere plekken weg, of wijzig het profiel en maak de documenten opnieuw.",
            "de rij van het signaleringsoverleg verwijderd uit uitvoeringsplan.md",
        ),
        Code(
            "V304",
            WAARSCHUWING,
            "een begrip is in één document anders omschreven",
            "Een begrip heeft in alle documenten dezelfde omschrijving. Iemand heeft haar in één document "
            "veranderd.",
            "Gebruik in alle documenten dezelfde omschrijving.",
            "*sekswerker*: persoon die …    # alleen in apv-hoofdstuk-3.md",
        ),
        Code(
            "V305",
            OPMERKING,
            "een zin zegt door een wijziging iets anders",
            "In onze tekst is een ontkenning, een getal, of wat mag en moet veranderd. Het programma weet "
            "niet of dat klopt en wijst er alleen op.",
            "Lees of de passage zegt wat u bedoelt, en of zij nog past bij de andere documenten.",
            "Het college moet nadere regels stellen.    # er stond: kan",
        ),
        Code(
            "V306",
            (*WAARSCHUWING, *OPMERKING),
            "het nummer van een eigen artikel is getypt",
            "Een getypt nummer schuift niet mee als er een artikel bij komt of weggaat. Het is een "
            "waarschuwing als er nu al geen artikel met dat nummer is.",
            "Verwijs in de Markdown met `[](#symbool)`; het symbool staat achter de kop van het artikel.",
            "Zie ook artikel 3:7.    # in plaats van een verwijzing met het symbool",
        ),
        Code(
            "V307",
            WAARSCHUWING,
            "twee bestanden van één document zijn verschillend gewijzigd",
            "Van één document zijn beide bestanden met de hand gewijzigd, en zij zeggen niet hetzelfde. "
            "Getoetst is de Markdown.",
            "Neem de wijzigingen over in één van beide, en maak de documenten daarna opnieuw.",
            "twee keer in mensenhandelbeleid.md en drie keer in mensenhandelbeleid.docx",
        ),
    ),
)
"""Everything about text that a person changed."""
