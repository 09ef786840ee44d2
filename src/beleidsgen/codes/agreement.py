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
            (*WAARSCHUWING, *OPMERKING),
            "een begrip is in één document anders omschreven",
            "Een begrip heeft in alle documenten dezelfde omschrijving. Iemand heeft haar in één document "
            "veranderd. Het is een waarschuwing als een ander document nog de oude heeft, anders een "
            "opmerking.",
            "Gebruik in alle documenten dezelfde omschrijving.",
            "*sekswerker*: persoon die …    # alleen in apv-hoofdstuk-3.md",
        ),
        Code(
            "V305",
            OPMERKING,
            "een zin zegt door een wijziging iets anders",
            "In onze tekst is een ontkenning, een getal, wie beslist, of wat mag en moet veranderd; of in "
            "een rij staat een ander antwoord. Het programma weet niet of dat klopt en wijst er alleen op.",
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
"""Everything about facts and terms that a person changed."""

OWN_TEXT = Family(
    "V320–V326: nummers en teksten die met de hand zijn gewijzigd",
    "Wat iemand overtypte of schrapte, en wat daardoor niet meer klopt.",
    (
        Code(
            "V320",
            WAARSCHUWING,
            "een nummer of verwijzing is overgetypt",
            "De woorden bij een verwijzing, of het nummer van een kop, zeggen iets anders dan waar zij staan "
            "of heen leiden. Wie leest, komt verkeerd uit.",
            "Verbeter de woorden, of laat de verwijzing naar het goede onderdeel leiden.",
            "[artikel 3:9, derde lid](#apv.eisen/verbod)    # dat lid is het vijfde",
        ),
        Code(
            "V321",
            WAARSCHUWING,
            "nummers zijn door een wijziging verschoven",
            "Iemand heeft een artikel, lid of paragraaf geschrapt, toegevoegd of verplaatst. In dit bestand "
            "staan nog de nummers van daarvoor.",
            "Werk de nummers bij. Het programma doet dat niet zelf in een bestand waarin iemand heeft "
            "gewerkt.",
            "[artikel 3:9](#apv.eisen)    # artikel 3:8 is geschrapt, dus het is nu 3:8",
        ),
        Code(
            "V322",
            WAARSCHUWING,
            "een cel van een rij is leeggemaakt",
            "In een rij van een tabel stond iets en nu niets, zoals de eigenaar of de termijn van een actie.",
            "Zet er wat er moet staan, of haal de hele rij weg.",
            "| Train de medewerkers |  | Binnen zes maanden |",
        ),
        Code(
            "V323",
            OPMERKING,
            "tekst van ons is geschrapt",
            "Een alinea, lid, onderdeel of rij staat er niet meer. Dat kan de bedoeling zijn; het programma "
            "wijst erop, omdat een gat in een lange tekst niet opvalt.",
            "Was het de bedoeling, dan hoeft u niets te doen. Anders zet u de tekst terug.",
            "het lid ‘Niet strafbaar is degene die …’ verwijderd uit apv-hoofdstuk-3.md",
        ),
        Code(
            "V324",
            WAARSCHUWING,
            "in een document lijkt een persoon met naam te staan",
            "De documenten noemen functies. Een naam veroudert, en een document dat openbaar wordt, mag "
            "medewerkers niet herkenbaar maken.",
            "Noem de functie, en als het kan een mailbox van de functie.",
            "Het aanspreekpunt is Jan de Vries.",
        ),
        Code(
            "V326",
            (*WAARSCHUWING, *OPMERKING),
            "een wetsartikel is met de hand getypt",
            "Een getypt wetsartikel heeft geen bron, en het programma ziet niet of het geldt. Het is een "
            "waarschuwing als geen bron van de teksten dit artikel noemt.",
            "Zoek het artikel na op wetten.overheid.nl, en verwijs in de Markdown met `[](wet:bron)`.",
            "Dit volgt uit artikel 912 van de Gemeentewet.",
        ),
    ),
)
"""Everything about numbers and words of ours that a person typed over or cut."""
