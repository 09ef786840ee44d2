"""P361 to P382: many municipalities: a table with a row for each, what a region shares, how they differ."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, WAARSCHUWING, Code, Family

TABLE = Family(
    "P361–P366: een tabel met profielen",
    "Bevindingen bij het lezen van een tabel met een rij per gemeente.",
    (
        Code(
            "P361",
            FOUT,
            "de tabel heeft geen rij of kolom waar een gemeente staat",
            "Boven de rijen hoort een rij met de namen van de velden, met gemeente.code of gemeente.naam.",
            "Begin met beleidsgen profielen-uit --leeg en vul die tabel in.",
            "een werkmap met alleen koppen",
        ),
        Code(
            "P362",
            WAARSCHUWING,
            "een kolom is geen veld van het profiel",
            "Wat in deze kolom staat, komt niet in de profielen.",
            "Kies de naam die de melding voorstelt, of haal de kolom weg.",
            "een kolom sekswerk.leeftyd",
        ),
        Code(
            "P363",
            FOUT,
            "een rij hoort bij geen bekende gemeente",
            "De code of de naam is leeg, onbekend, of staat niet op het blad gemeenten.",
            "Vul de CBS-code in. Beleidsgen gemeenten zoekt hem op.",
            "een rij zonder gemeente.code",
        ),
        Code(
            "P364",
            FOUT,
            "een gemeente heeft twee rijen",
            "Alleen de eerste rij telt.",
            "Voeg de rijen samen tot één.",
            "twee rijen met GM0638",
        ),
        Code(
            "P365",
            FOUT,
            "de tabel is niet te lezen",
            "Het bestand is geen werkmap en geen CSV, of een ander programma houdt het open.",
            "Sla de tabel op als .xlsx of .csv, sluit Excel, en probeer het opnieuw.",
            "een tabel die is opgeslagen als .xls",
        ),
        Code(
            "P366",
            WAARSCHUWING,
            "een profiel is met de hand gewijzigd en blijft staan",
            "Het profiel kwam uit de tabel, of stond er al, en iemand heeft er iets in gewijzigd.",
            "Neem de wijziging over in de tabel en gooi het bestand weg, of haal de rij uit de tabel.",
            "een profiel uit de tabel waarin daarna een veld is ingevuld",
        ),
    ),
)

REGION = Family(
    "P371–P373: de feiten van een regio",
    "Bevindingen over het bestand dat een profiel noemt bij regio_bestand.",
    (
        Code(
            "P371",
            FOUT,
            "het bestand van de regio is niet te gebruiken",
            "Het profiel noemt een bestand dat er niet is of dat geen YAML met velden is.",
            "Controleer het pad; het geldt vanaf de map van het profiel.",
            "regio_bestand: weg.yaml",
        ),
        Code(
            "P372",
            WAARSCHUWING,
            "een veld van één gemeente staat in het bestand van de regio",
            "Wat bij één gemeente hoort, zoals haar naam, kan een regio niet delen. Het telt niet mee.",
            "Zet het veld in de profielen van de gemeenten.",
            "een bestand van een regio met ‘gemeente:’ erin",
        ),
        Code(
            "P373",
            WAARSCHUWING,
            "profiel en regio zeggen iets anders",
            "Het profiel geldt. De melding noemt beide plaatsen.",
            "Haal het veld weg uit een van beide, of verbeter het.",
            "een overleg dat in het profiel 4 en in de regio 6 keer per jaar is",
        ),
    ),
)

COMPARISON = Family(
    "P381–P382: gemeenten naast elkaar",
    "Bevindingen bij het vergelijken van keuzes.",
    (
        Code(
            "P381",
            WAARSCHUWING,
            "het bewijs van een gemeente is niet te vergelijken",
            "Het bestand bewijs.json is beschadigd of van een oudere versie van het programma.",
            "Maak de documenten van deze gemeente opnieuw.",
            "een map met een leeg bewijs.json",
        ),
        Code(
            "P382",
            FOUT,
            "er is niets om te vergelijken",
            "In de map staat geen enkele map van een gemeente met een bewijs.json erin.",
            "Geef de map waarin genereer heeft geschreven.",
            "een lege map",
        ),
    ),
)
