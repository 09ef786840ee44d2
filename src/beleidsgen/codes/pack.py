"""P201 to P221: what is wrong with the texts and the knowledge of a pack."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, Code, Family

PACK = Family(
    "P201–P221: de teksten van het pakket",
    "Deze bevindingen ziet wie templates schrijft of met --templates eigen teksten meegeeft. "
    "Zie [de handleiding voor schrijvers](../../../templates/LEESMIJ.md).",
    (
        Code(
            "P201",
            FOUT,
            "een bestand van het pakket is geen UTF-8",
            "De tekens zijn anders opgeslagen dan het programma ze leest.",
            "Sla het bestand op als UTF-8.",
            "titel: Financiële gevolgen    # opgeslagen als ANSI",
        ),
        Code(
            "P202",
            FOUT,
            "een veld van een norm, bron of waarde klopt niet",
            "Het veld bestaat niet, ontbreekt, of heeft een waarde die er niet mag staan.",
            "Verbeter het veld; kijk hoe een bestaand bestand in dezelfde map het schrijft.",
            "# normen/T1-beleidsmatige-basis/BN-901.yaml\nniveau: belangrijk",
        ),
        Code(
            "P203",
            FOUT,
            "een naam staat er twee keer",
            "Een id of symbool is de naam van één ding, voor altijd. Twee bestanden claimen dezelfde naam, "
            "of een opzet noemt hetzelfde symbool twee keer.",
            "Geef een van beide een andere naam, of haal een van beide weg.",
            "# document.yaml\ninhoud: [beleid.aanleiding, beleid.aanleiding]",
        ),
        Code(
            "P204",
            FOUT,
            "een norm, bron of onderdeel bestaat niet",
            "Een tekst, rij of norm noemt een id dat onder normen, bronnen of elementen niet voorkomt.",
            "Verbeter het id, of voeg het bestand toe.",
            "bewijst: [BN-999]",
        ),
        Code(
            "P205",
            FOUT,
            "een document heeft geen opzet",
            "De soort staat in pakket.yaml, maar het bestand document.yaml ontbreekt.",
            "Maak documenten/SOORT/document.yaml, of haal de soort uit pakket.yaml.",
            "# pakket.yaml\ndocumenten: [mensenhandelbeleid, collegebrief]",
        ),
        Code(
            "P206",
            FOUT,
            "de soort van een fragment bestaat niet",
            "In de kop staat bij ‘soort’ een woord dat het programma niet kent.",
            "Kies een van de soorten die de melding noemt.",
            "soort: hoofdstuk",
        ),
        Code(
            "P207",
            FOUT,
            "de kop van een fragment is leeg",
            "Er staat geen enkel veld tussen de twee regels `---`.",
            "Zet in de kop ten minste ‘symbool’.",
            "---\n---\nEen tekst met een lege kop.",
        ),
        Code(
            "P208",
            FOUT,
            "een sleutel hoort niet in deze kop",
            "De kop kent een vast aantal sleutels; deze is er geen, of is verkeerd gespeld.",
            "Neem de sleutel over die de melding noemt.",
            "wanner: heeft_maximum",
        ),
        Code(
            "P209",
            FOUT,
            "een symbool is verkeerd geschreven",
            "Een symbool bestaat uit kleine letters, cijfers, punten en koppeltekens.",
            "Schrijf bijvoorbeeld beleid.signaleren.route.",
            "symbool: Beleid.Nieuwe Paragraaf",
        ),
        Code(
            "P210",
            FOUT,
            "een voorwaarde is niet te lezen",
            "Achter ‘wanneer’ staat iets dat geen voorwaarde is.",
            "Gebruik alleen feiten, niet, en, of, haakjes, =, in, bevat, > en <.",
            "wanneer: heeft_maximum && is_klein",
        ),
        Code(
            "P211",
            FOUT,
            "een voorwaarde noemt een feit dat niet bestaat",
            "De naam achter ‘wanneer’ is geen veld van het profiel en geen afgeleid feit.",
            "Zoek de naam op in [de feiten](../feiten.md).",
            "wanneer: heeft_maximun",
        ),
        Code(
            "P212",
            FOUT,
            "een opzet noemt een fragment dat niet bestaat",
            "In document.yaml staat een symbool waarvoor geen bestand is.",
            "Verbeter het symbool, of schrijf het fragment.",
            "# document.yaml\ninhoud: [beleid.nog-te-schrijven]",
        ),
        Code(
            "P213",
            FOUT,
            "een fragment staat in geen enkele opzet",
            "Het bestand is er, maar geen document.yaml noemt het; de tekst zou nooit worden gebruikt.",
            "Zet het symbool in document.yaml op de plaats waar de tekst moet komen, of verwijder "
            "het bestand.",
            "# een bestand met dit symbool, dat in geen document.yaml staat\nsymbool: beleid.vergeten",
        ),
        Code(
            "P214",
            FOUT,
            "de map met eigen teksten bestaat niet",
            "De map achter --templates is er niet.",
            "Controleer de naam. De map hoeft alleen de bestanden te bevatten die afwijken.",
            "beleidsgen genereer profiel.yaml --templates bestaat-niet",
        ),
        Code(
            "P215",
            FOUT,
            "pakket.yaml klopt niet",
            "Een instelling van het pakket ontbreekt, heeft een verkeerde waarde of hoort daar niet.",
            "Kijk in het meegeleverde pakket.yaml hoe het hoort.",
            "stand: gisteren",
        ),
        Code(
            "P216",
            FOUT,
            "een document noemt geen bestaande vaststelling",
            "‘vaststelling’ in document.yaml wijst de groep onder bestuur.vaststelling aan met orgaan, datum "
            "en status. Die groep bestaat niet.",
            "Kies een van de groepen die het profiel kent.",
            "vaststelling: nota",
        ),
        Code(
            "P217",
            FOUT,
            "een blad van de werkmap klopt niet",
            "Onder ‘werkmap’ staat geen naam met een symbool, een onderdeel van een ander document of een "
            "blad zonder tabel, of ‘sorteer’ noemt een kolom die er niet is.",
            "Verbeter de regel onder ‘werkmap’ in document.yaml, of de tabel van het blad.",
            "# document.yaml\nwerkmap:\n  Acties: beleid.aanleiding",
        ),
        Code(
            "P218",
            FOUT,
            "de sleutel ‘publicatie’ in document.yaml klopt niet",
            "De sleutel is niet te lezen, of noemt een symbool dat niet in de opzet staat.",
            "Noem bij ‘cvdr’ het symbool van de tabel met metagegevens, en bij ‘buiten’ symbolen uit "
            "de opzet.",
            "publicatie: {cvdr: apv.bestaat-niet}",
        ),
        Code(
            "P219",
            FOUT,
            "een patroon van de nummering klopt niet",
            "Onder ‘nummering’ in document.yaml staat geen groep, of een patroon met iets anders dan {n} "
            "of {parent}.",
            "Schrijf per niveau een patroon met {n}; bij ‘paragraaf’ mag ook {parent}.",
            'nummering: {artikel: "3:{m}"}',
        ),
        Code(
            "P220",
            FOUT,
            "een tekst noemt een naam die niet bestaat",
            "Tussen `{{` en `}}` of in een `{% … %}` staat een naam die geen veld, feit of verzameling is.",
            "Zoek de naam op in [de feiten](../feiten.md).",
            "De gemeente heeft {{ gemeente.inwoner }} inwoners.",
        ),
        Code(
            "P221",
            FOUT,
            "een tekst is niet te vullen",
            "Een `{% if %}` of `{% for %}` wordt niet afgesloten, of de tekst vraagt iets dat de "
            "sjabloontaal "
            "niet toestaat, zoals een hele groep afdrukken.",
            "Sluit elk blok af, en druk velden af in plaats van groepen.",
            "{% if heeft_maximum %}Er geldt een maximum.",
        ),
        Code(
            "P222",
            FOUT,
            "een begrip noemt een documentsoort die niet kan bestaan",
            "De naam van een documentsoort is ook de naam van een bestand: kleine letters, cijfers en "
            "streepjes.",
            "Gebruik de naam zoals hij in pakket.yaml staat.",
            "documenten: [Mensenhandelbeleid]",
        ),
    ),
)
