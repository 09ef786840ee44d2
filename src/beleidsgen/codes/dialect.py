"""V101 to V124: references that lead nowhere, and text that does not fit the Markdown of the documents."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, OPMERKING, WAARSCHUWING, Code, Family

REFERENCES = Family(
    "V101–V104: verwijzingen",
    "Verwijzingen worden gemaakt uit symbolen; nummers komen pas op het laatst.",
    (
        Code(
            "V101",
            FOUT,
            "een verwijzing leidt nergens heen",
            "Het symbool staat in geen enkel document, bijvoorbeeld omdat het fragment voor deze gemeente "
            "niet geldt of met de hand is verwijderd.",
            "Verbeter het symbool, haal de verwijzing weg, of geef haar dezelfde voorwaarde als haar doel.",
            "Zie [](#apv.bestaat-niet).",
        ),
        Code(
            "V102",
            FOUT,
            "een symbool staat op meer dan één plaats",
            "Een verwijzing weet dan niet waarheen.",
            "Geef een van de plaatsen een ander symbool.",
            "| {{ a.anker }}{{ a.actie }} |    # dezelfde rij in twee tabellen met een anker",
        ),
        Code(
            "V103",
            FOUT,
            "een nummer is met de hand getypt",
            "Een artikel-, paragraaf- of bijlagenummer in een tekst van het pakket klopt niet meer "
            "zodra er iets "
            "tussenkomt, en het is nergens aan een bron gebonden.",
            "Verwijs met `[](#symbool)` naar een eigen artikel of paragraaf, en met `[](wet:bron)` "
            "naar een wet.",
            "De vergunning is nodig volgens artikel 3:4.",
        ),
        Code(
            "V104",
            FOUT,
            "een aangehaalde bron bestaat niet",
            "Onder bronnen is geen bestand met dit id.",
            "Verbeter het id, of voeg de bron toe.",
            "Dit volgt uit [](wet:gemw-9999).",
        ),
    ),
)

DIALECT = Family(
    "V110–V124: de Markdown",
    "Teksten van het pakket en documenten die met de hand zijn gewijzigd, "
    "worden gelezen in een vast stuk van Markdown. Er gaat nooit tekst verloren.",
    (
        Code(
            "V110",
            WAARSCHUWING,
            "een kop staat op een plek waar dat niet kan",
            "In een fragment staan geen koppen: de titel en de plaats komen uit de kop en de opzet. "
            "De woorden zijn als vette regel gelezen.",
            "Maak er een eigen fragment van en zet het symbool in document.yaml.",
            "## Een tussenkop",
        ),
        Code(
            "V111",
            WAARSCHUWING,
            "HTML-code heeft hier geen betekenis",
            "De code is als gewone tekst gelezen en staat dus zichtbaar in het document.",
            "Gebruik `**vet**`, `*cursief*` of een lijst.",
            "Dit is <b>belangrijk</b>.",
        ),
        Code(
            "V112",
            WAARSCHUWING,
            "een afbeelding past niet in dit document",
            "Alleen de omschrijving van de afbeelding is bewaard.",
            "Neem de afbeelding op in een apart stuk en noem dat in de tekst.",
            "![Kaart van de zone](kaart.png)",
        ),
        Code(
            "V113",
            WAARSCHUWING,
            "een commentaar is geen anker en blijft niet bewaard",
            "Tussen `<!--` en `-->` staan alleen ankers en merktekens van het programma.",
            "Zet een opmerking van uzelf niet in het document. Een anker is `<!-- #naam -->`.",
            "De route staat vast. <!-- nog bespreken -->",
        ),
        Code(
            "V114",
            WAARSCHUWING,
            "een link leidt nergens heen",
            "Het adres is geen webadres, verwijzing of bron; alleen de woorden zijn bewaard.",
            "Gebruik een webadres dat met https begint, of `#symbool`, `wet:…` of `bron:…`.",
            "Zie [de notitie](file:///notitie.docx).",
        ),
        Code(
            "V115",
            OPMERKING,
            "een streep of codeblok heeft hier geen betekenis",
            "Een streep vervalt; een codeblok wordt een gewone alinea.",
            "Haal de streep weg, of laat de alinea zo staan.",
            "Een alinea.\n\n---\n\nNog een alinea.",
        ),
        Code(
            "V116",
            WAARSCHUWING,
            "een anker staat op een plek waar het niets benoemt",
            "Een anker hoort bij de kop, de alinea, het onderdeel, de tabel of de rij waar het "
            "vooraan staat.",
            "Zet het anker aan het begin van wat het benoemt.",
            "De houder meldt <!-- #melding --> dit binnen een week.",
        ),
        Code(
            "V117",
            WAARSCHUWING,
            "een symbool komt in één document twee keer voor",
            "Meestal is een stuk tekst gekopieerd met het anker erbij. Het tweede stuk heeft nu geen "
            "symbool.",
            "Haal het anker weg bij het stuk dat is gekopieerd.",
            "- <!-- #melding --> De eerste.\n- <!-- #melding --> De tweede.",
        ),
        Code(
            "V118",
            OPMERKING,
            "een voetnoot hoort niet bij een bron",
            "De tekst van de voetnoot staat nu tussen haakjes in de zin.",
            "Laat de tekst zo staan, of verwijs naar een bron met `[](bron:…)`.",
            "De afspraak geldt.[^1]\n\n[^1]: Volgens het gesprek van mei.",
        ),
        Code(
            "V119",
            WAARSCHUWING,
            "een rij heeft meer cellen dan de tabel kolommen",
            "De laatste cellen zijn samengevoegd, zodat er niets verloren gaat.",
            "Schrijf een staand streepje in een cel als `\\|`.",
            "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
        ),
        Code(
            "V120",
            WAARSCHUWING,
            "de kop van een document is niet te lezen",
            "De regels tussen de twee `---` bovenaan ontbreken, of een regel erin is geen ‘sleutel: waarde’.",
            "Zet de kop terug zoals hij was, of maak het document opnieuw.",
            "Een document zonder kop.",
        ),
        Code(
            "V121",
            OPMERKING,
            "een lijst begint niet met 1 of a",
            "Tussen twee onderdelen staat tekst die niet is ingesprongen; daardoor begint er een nieuwe "
            "lijst. De onderdelen worden opnieuw geteld.",
            "Spring de tekst tussen twee onderdelen zo ver in als het onderdeel erboven.",
            "1. een\n\ntussen\n\n2. twee",
        ),
        Code(
            "V122",
            WAARSCHUWING,
            "onder een bijschrift staat geen tabel of lijst",
            "Een figuur is de tekening van de tabel of lijst die er direct onder staat. Nu is er niets te "
            "tekenen; het bijschrift is een gewone alinea.",
            "Zet het bijschrift direct boven de tabel of lijst, zonder tekst ertussen.",
            "<!-- #route figuur stroom --> De weg van een signaal\n\nEen alinea.",
        ),
        Code(
            "V123",
            WAARSCHUWING,
            "een figuur vraagt om een tekening die niet bestaat",
            "De tekeningen zijn stroom, strip, kalender, staven en tijdlijn. De tabel of lijst staat er wel, "
            "maar wordt niet getekend.",
            "Verbeter het woord achter `figuur`.",
            "<!-- #route figuur schema --> De weg van een signaal\n\n1. Melden\n1. Wegen",
        ),
        Code(
            "V124",
            WAARSCHUWING,
            "een tabel past niet bij haar tekening",
            "Een tijdlijn zoekt kwartalen in de eerste kolom, staven zoeken aantallen, en een strip of "
            "kalender heeft ten minste twee kolommen nodig. De tekening toont nu minder dan de tabel zegt.",
            "Kies een andere tekening achter `figuur`, of geef de tabel de vorm die de tekening vraagt.",
            "<!-- #plan figuur tijdlijn --> De acties\n\n| Maand | Actie |\n|---|---|\n| mei | Melden |",
        ),
    ),
)
