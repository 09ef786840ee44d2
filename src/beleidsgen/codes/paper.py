"""P421 to P426: PDF and ODT files."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, WAARSCHUWING, Code, Family

PDF = Family(
    "P421–P424: PDF",
    "Bevindingen bij het maken van PDF-bestanden.",
    (
        Code(
            "P421",
            FOUT,
            "wat een PDF nodig heeft, is niet geïnstalleerd",
            "PDF-bestanden worden gemaakt met Typst en een vast lettertype. Een van beide ontbreekt of is "
            "te oud. De andere formaten hebben dit niet nodig.",
            "Installeer het met pip install '.[pdf]' in de map van beleidsgen, of kies een ander formaat.",
            "beleidsgen genereer profiel.yaml --formaat pdf    # zonder typst",
        ),
        Code(
            "P422",
            FOUT,
            "een PDF is niet te maken",
            "Typst maakt alleen een PDF die PDF/UA-1 en PDF/A-2a volgt. Wat daar niet in past, weigert het, "
            "bijvoorbeeld een beschadigd logo. De andere formaten staan er wel.",
            "Kijk het logo en eigen opmaak na. Helpt dat niet, meld dit dan met het profiel erbij.",
            "huisstijl: {logo: beschadigd.png}",
        ),
        Code(
            "P423",
            WAARSCHUWING,
            "een PDF is gemaakt met een waarschuwing",
            "De PDF is gemaakt, maar ziet er misschien anders uit dan bedoeld.",
            "Bekijk de PDF op de plaats die de melding noemt. Klopt er iets niet, meld dit dan.",
            '#set text(font: "Onbekend")    // in eigen opmaak',
        ),
        Code(
            "P424",
            WAARSCHUWING,
            "het lettertype van de PDF heeft een teken niet",
            "Het vaste lettertype kent bijna alle Europese letters, maar geen plaatjes. "
            "In de PDF staat een leeg vierkant; de andere formaten houden het teken.",
            "Vervang het teken in het profiel of in de tekst door een letter of een woord.",
            "een partner met een 😀 in de naam",
        ),
    ),
)

ODT = Family(
    "P425–P426: ODT",
    "Bevindingen bij het maken van ODT-bestanden.",
    (
        Code(
            "P425",
            FOUT,
            "wat een ODT nodig heeft, is niet geïnstalleerd",
            "ODT-bestanden worden gemaakt met pypandoc en pandoc, versie 3.0 of nieuwer. Een van beide "
            "ontbreekt of is te oud. De andere formaten hebben dit niet nodig.",
            "Installeer het met pip install '.[odt]' in de map van beleidsgen, of kies een ander formaat.",
            "beleidsgen genereer profiel.yaml --formaat odt    # zonder pandoc",
        ),
        Code(
            "P426",
            FOUT,
            "een ODT is niet te maken",
            "Pandoc gaf een fout, of kon zijn bestand niet schrijven, bijvoorbeeld omdat de schijf vol is. "
            "De andere formaten staan er wel.",
            "Lees wat pandoc meldt en probeer het nog eens. Helpt dat niet, meld dit dan met het profiel "
            "erbij.",
            "beleidsgen genereer profiel.yaml --formaat odt    # met een volle schijf",
        ),
    ),
)
