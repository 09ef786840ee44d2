"""P101 to P114: what is wrong with the text of a YAML file before any field is looked at."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, OPMERKING, Code, Family

YAML_TEXT = Family(
    "P101–P114: het bestand en de YAML",
    "Het bestand is niet te lezen, of de tekens en het inspringen kloppen niet.",
    (
        Code(
            "P101",
            FOUT,
            "het bestand kan niet worden gelezen",
            "Het bestand bestaat niet, is een map, of u hebt er geen toegang toe.",
            "Controleer de naam en de map, en of u het bestand mag openen.",
            "beleidsgen toets municipality_profiles",
        ),
        Code(
            "P102",
            FOUT,
            "het bestand is te groot",
            "Een profiel is nooit groter dan een megabyte; een groter bestand wordt niet geopend.",
            "Controleer of dit het goede bestand is, en geen werkmap of afbeelding met een andere naam.",
            "beleidsgen toets heel-groot-bestand.yaml",
        ),
        Code(
            "P103",
            FOUT,
            "het bestand is geen gewone tekst in UTF-8",
            "Het is een bestand van Word of Excel of een PDF, of de tekens zijn anders opgeslagen dan het "
            "programma ze leest, meestal door een oude editor. "
            "Letters als ë en é zouden dan verminkt in de documenten komen.",
            "Controleer of dit het goede bestand is. Open het in de editor en sla het op als UTF-8. "
            "In Kladblok: Opslaan als, en kies bij Codering UTF-8.",
            "naam: België    # opgeslagen als ANSI of UTF-16",
        ),
        Code(
            "P104",
            OPMERKING,
            "het bestand begint met een onzichtbaar merkteken",
            "Sommige editors zetten vooraan een merkteken (BOM). Het stoort niet.",
            "U hoeft niets te doen. Opslaan als UTF-8 zonder BOM haalt de opmerking weg.",
            "schema: 1    # opgeslagen als ‘UTF-8 met BOM’",
        ),
        Code(
            "P105",
            FOUT,
            "het bestand is leeg",
            "Er staat geen enkel veld in het bestand, alleen witregels of commentaar.",
            "Begin met een profiel van ‘beleidsgen nieuw’.",
            "# alleen commentaar",
        ),
        Code(
            "P106",
            FOUT,
            "de YAML is niet te lezen",
            "Het inspringen, een aanhalingsteken, een haak of een dubbele punt klopt niet. "
            "De plaats is waar het programma vastliep; de oorzaak staat daar of op de regel erboven.",
            "Vergelijk de regel met een regel die wel goed is. "
            "Laat velden van dezelfde groep even ver inspringen, met spaties en zonder tabs.",
            'gemeente:\n  naam: "Elzerbroek',
        ),
        Code(
            "P107",
            FOUT,
            "een veld staat twee keer in dezelfde groep",
            "Van twee gelijke velden zou er stilletjes een verloren gaan.",
            "Laat één van de twee staan.",
            "schema: 1\nschema: 1",
        ),
        Code(
            "P108",
            FOUT,
            "er wordt verwezen naar een ander deel van het bestand",
            "YAML kent verwijzingen met `&` en `*`. Dit programma leest ze niet, "
            "omdat een lezer dan niet ziet wat er staat.",
            "Herhaal de waarde zelf. Begint een tekst met een sterretje, zet hem dan tussen "
            "aanhalingstekens.",
            "eerste: &a tekst\ntweede: *a",
        ),
        Code(
            "P109",
            FOUT,
            "er staat een YAML-tag",
            "Een waarde die met een uitroepteken begint heeft in YAML een eigen betekenis.",
            "Haal de tag weg, of zet de tekst tussen aanhalingstekens.",
            "naam: !belangrijk Elzerbroek",
        ),
        Code(
            "P110",
            FOUT,
            "er staat een onzichtbaar stuurteken",
            "Een teken dat u niet ziet, stuurt het scherm of de leesrichting. Het komt vaak mee bij plakken.",
            "Verwijder het woord en typ het opnieuw.",
            'naam: "Elzer\\x07broek"',
        ),
        Code(
            "P111",
            FOUT,
            "het bestand is niet één groep van velden",
            "Bovenaan horen velden te staan, en het bestand hoort één geheel te zijn, "
            "zonder tweede deel na een regel met `---`.",
            "Schrijf bovenaan ‘naam: waarde’, zonder streepje ervoor, en haal een losse regel `---` weg.",
            "- schema\n- gemeente",
        ),
        Code(
            "P112",
            FOUT,
            "de groepen zitten te diep in elkaar",
            "Geen profiel gaat zo diep. Meestal staat er een reeks haken te veel.",
            "Controleer de haken en het inspringen.",
            "diep: " + "[" * 41 + "]" * 41,
        ),
        Code(
            "P113",
            FOUT,
            "een sleutel is geen woord",
            "Links van de dubbele punt staat een groep of lijst in plaats van de naam van een veld.",
            "Schrijf ‘naam: waarde’. Begint een waarde met `{` of `[`, zet haar dan tussen aanhalingstekens.",
            "{gemeente}: Elzerbroek",
        ),
        Code(
            "P114",
            FOUT,
            "een tekst van het pakket heeft geen kop",
            "Een Markdown-bestand in templates begint met een kop tussen twee regels `---`. "
            "Zonder kop weet het programma niet welk fragment het is.",
            "Zet bovenaan een regel `---`, dan de velden, dan weer een regel `---`.",
            "Een tekst zonder kop.",
        ),
    ),
)
