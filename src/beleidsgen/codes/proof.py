"""P321 to P327: the yardstick of the account, and a folder held against what its profile gives."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, OPMERKING, WAARSCHUWING, Code, Family

PROOF = Family(
    "P321–P327: maatstaf en bewijs",
    "Bevindingen over de maatstaf van de verantwoording, en van toets --bewijs over een map met documenten.",
    (
        Code(
            "P321",
            FOUT,
            "een norm staat in geen enkel thema",
            "De verantwoording telt per thema. Een norm zonder thema zou daarin ontbreken.",
            "Zet de norm in maatstaf.yaml bij een thema, onder basis of verdieping.",
            "themas: [{id: beleid, titel: Beleid, basis: [BN-05]}]    # terwijl ook BN-06 bestaat",
        ),
        Code(
            "P322",
            FOUT,
            "een norm staat meer dan één keer in een thema",
            "De norm zou dubbel tellen.",
            "Laat de norm in maatstaf.yaml op één plaats staan.",
            "themas: [{id: beleid, titel: Beleid, basis: [BN-05], verdieping: [BN-05]}]",
        ),
        Code(
            "P323",
            FOUT,
            "de maatstaf vraagt naar een veld dat niet bestaat",
            "Bij een onderdeel van de maatstaf staat een veld dat het profiel niet kent.",
            "Kies een veld uit de lijst met profielvelden.",
            "onderdelen: [{id: criterium-1, velden: [basisniveau.bestaat_niet]}]",
        ),
        Code(
            "P324",
            WAARSCHUWING,
            "een bestand is met de hand gewijzigd",
            "Het bestand is niet meer zoals het is gemaakt. Wat erin staat, is dus niet alleen van het "
            "programma.",
            "Toets de map zonder --bewijs: dan ziet u wat de wijziging betekent.",
            "beleidsgen toets --bewijs uit/gm9901-elzerbroek    # na een wijziging in uitvoeringsplan.md",
        ),
        Code(
            "P325",
            WAARSCHUWING,
            "een bestand wordt nu anders gemaakt",
            "Het bestand is van het programma, maar met het programma, de teksten of het profiel van nu komt "
            "er iets anders uit. De melding zegt wat er verschilt.",
            "Maak de documenten opnieuw, of toets met het programma en de teksten van toen.",
            "beleidsgen toets --bewijs uit/gm9901-elzerbroek    # na een nieuwe versie van het programma",
        ),
        Code(
            "P326",
            WAARSCHUWING,
            "een gemaakt bestand staat er niet meer",
            "Het slot van de map noemt het bestand, maar het is verwijderd of verplaatst.",
            "Zet het bestand terug, of maak de documenten opnieuw.",
            "beleidsgen toets --bewijs uit/gm9901-elzerbroek    # nadat uitvoeringsplan.docx is verwijderd",
        ),
        Code(
            "P327",
            OPMERKING,
            "in de map staat een bestand dat niet door het programma is gemaakt",
            "Over dit bestand zegt het bewijs niets.",
            "Zet het in een andere map als de map precies de gemaakte set moet zijn.",
            "beleidsgen toets --bewijs uit/gm9901-elzerbroek    # met een eigen notitie.docx erin",
        ),
    ),
)
