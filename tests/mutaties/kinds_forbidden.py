"""Sentences that should not be there, and evidence that went away."""

from __future__ import annotations

from tests.mutaties.bench import Kind
from tests.mutaties.edits import APV, BELEID, BIBOB, LID, MAIN, PLAN, add, drop, drop_part

FORBIDDEN = (
    Kind(
        "afkomst of werk als risicokenmerk",
        ("B133", "J136"),
        add(
            (BELEID, PLAN, BIBOB, APV),
            (
                "De gemeente let extra op ondernemers met een Oost-Europese achtergrond.",
                "Een hoog aandeel Roemeense of Bulgaarse bewoners is een signaal.",
                "Nationaliteit telt mee als risicokenmerk.",
                "Bij een Bulgaarse exploitant volgt altijd een Bibob-toets.",
                "De etniciteit van de aanvrager weegt mee bij de keuze voor een controle.",
                "Controles richten zich op panden waar sekswerkers uit Afrika wonen.",
            ),
        ),
    ),
    Kind(
        "exploitant moet namen van sekswerkers geven",
        ("J120", "B109", "B132"),
        add(
            (APV, BELEID),
            (
                "De exploitant houdt een lijst bij met de namen van alle sekswerkers.",
                "De exploitant geeft de namen en geboortedata van prostituees door aan de gemeente.",
                "Elke prostituee laat zich registreren bij de gemeente.",
                "De bedrijfsadministratie bevat een kopie van het paspoort van elke sekswerker.",
            ),
        ),
    ),
    Kind(
        "verborgen nulbeleid",
        ("J101", "J103", "J104"),
        add(
            (APV, BELEID),
            (
                "In de gemeente wordt voor geen enkel seksbedrijf een vergunning verleend.",
                "Seksbedrijven zijn in de hele gemeente niet toegestaan.",
                "Voor seksinrichtingen zijn tegelijk ten hoogste nul vergunningen van kracht.",
            ),
        ),
    ),
    Kind(
        "zedelijkheid als reden",
        ("J102",),
        add(
            (APV, BELEID),
            (
                "Een seksbedrijf past niet bij de goede zeden.",
                "De vergunning kan worden geweigerd in het belang van de zedelijkheid.",
                "Sekswerk is moreel verwerpelijk en hoort hier niet thuis.",
            ),
        ),
    ),
    Kind(
        "tarief in de verordening",
        ("J137",),
        add(
            (APV,),
            (
                "Voor de behandeling van de aanvraag is € 1.250 verschuldigd.",
                "De leges voor de vergunning bedragen € 800.",
            ),
            LID,
        ),
    ),
    Kind(
        "boete die de gemeente niet mag opleggen",
        ("J138", "J115"),
        add(
            (APV, BELEID),
            (
                "Bij overtreding legt het college een bestuurlijke boete op aan de exploitant.",
                "De burgemeester kan het seksbedrijf een bestuurlijke boete van € 5.000 opleggen.",
            ),
        ),
    ),
    Kind(
        "belofte van een keurmerk",
        ("V32",),
        add(
            MAIN,
            (
                "De gemeente is gecertificeerd voor het basisniveau.",
                "Dit beleid voldoet gegarandeerd aan alle normen.",
                "Met dit plan heeft de gemeente het keurmerk aanpak mensenhandel.",
                "De aanpak is officieel goedgekeurd door de VNG.",
            ),
        ),
    ),
    Kind(
        "voorrang voor de zittende exploitant",
        ("J108",),
        add(
            (APV,),
            (
                "Een zittende exploitant heeft bij de verdeling voorrang.",
                "De houder van een vergunning krijgt bij afloop voorrang op een nieuwe aanvrager.",
            ),
            r"##apv\.verdeling/\S+ --> [A-Z][^:]*\.$",
        ),
    ),
    Kind(
        "het LBB beslist",
        ("B154",),
        add(
            (BIBOB,),
            (
                "Het Landelijk Bureau Bibob beslist of de vergunning wordt geweigerd.",
                "Het LBB besluit over het gevaar; de gemeente volgt dat.",
            ),
        ),
    ),
)

EVIDENCE = (
    Kind(
        "onderdeel met bewijs voor een norm geschrapt",
        ("V40",),
        drop_part(
            (BELEID,),
            r"^## .*##beleid\.(?:signaleren\.(?:meldpunt|training|registratie|actief)"
            r"|hulp\.(?:zorgcoordinatie|opvang)"
            r"|handhaven\.controles|sekswerk\.\w+|samenwerken\.(?:overleggen|privacy)|sturing\.evaluatie) ",
        ),
        here=False,
    ),
    Kind(
        "hoofdstuk met acties geschrapt",
        ("V40",),
        drop_part((PLAN,), r"^## .*##plan\.acties\.\w+ "),
        here=False,
    ),
    Kind(
        "motivering in de toelichting geschrapt",
        ("V30", "V32", "J109", "J1"),
        drop((BELEID, APV), r"^\*Motivering:\* "),
    ),
)
