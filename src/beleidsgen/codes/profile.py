"""P120 to P162: fields of a profile that do not exist, do not fit or contradict, and exemptions."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, WAARSCHUWING, Code, Family

FIELDS = Family(
    "P120–P132: de velden van het profiel",
    "Een veld bestaat niet, ontbreekt of heeft een waarde die er niet past.",
    (
        Code(
            "P120",
            FOUT,
            "een veld bestaat niet",
            "De naam is anders gespeld, het veld heette vroeger anders, of het springt in onder de verkeerde "
            "groep. Wat niet wordt herkend, zou nooit in een document komen.",
            "Neem de naam over die de melding noemt, of zoek hem op in [de "
            "profielvelden](../profielvelden.md).",
            "gemeente: {code: GM9901, naam: Elzerbroek, inwonerstal: 5000}",
        ),
        Code(
            "P121",
            FOUT,
            "een waarde is van de verkeerde soort",
            "Op de plek van een getal staat tekst, op de plek van een lijst een woord, of omgekeerd. "
            "Een getal met een punt voor duizendtallen is voor YAML een ander getal.",
            "Schrijf wat de melding vraagt. Weet u het niet, schrijf dan onbekend.",
            "bestuur: {looptijd_jaren: vier}",
        ),
        Code(
            "P122",
            FOUT,
            "een verplicht veld ontbreekt",
            "Enkele velden kunnen niet onbekend zijn: zonder naam en CBS-code is er geen gemeente.",
            "Vul het veld in.",
            "gemeente: {code: GM9901}",
        ),
        Code(
            "P123",
            FOUT,
            "een waarde is geen van de keuzes",
            "Het veld kent een vast aantal antwoorden, en dit is er geen.",
            "Neem een van de keuzes over die de melding noemt, letterlijk gespeld.",
            "apv: {stijl: komma}",
        ),
        Code(
            "P124",
            FOUT,
            "een waarde heeft niet de goede vorm",
            "Een datum, tijd, kleur, code of leeftijd is anders geschreven dan het programma hem leest, "
            "of de dag bestaat niet.",
            "Schrijf de waarde zoals de melding hem voordoet.",
            "peildatum: 22-11-2026",
        ),
        Code(
            "P125",
            FOUT,
            "een cijfer of bevinding mist waarde, bron of jaar",
            "Een getal staat nooit alleen: zonder bron en jaar kan niemand het nakijken.",
            "Vul waarde, bron en jaar in, of maak het geheel onbekend.",
            "lokaal_beeld: {arbeidsmigranten: {waarde: 300}}",
        ),
        Code(
            "P130",
            FOUT,
            "het veld ‘schema’ ontbreekt",
            "Het schema zegt volgens welke versie van de velden het profiel is geschreven.",
            "Zet bovenaan ‘schema: 1’.",
            "gemeente: {code: GM9901, naam: Elzerbroek}",
        ),
        Code(
            "P131",
            FOUT,
            "het profiel heeft een ouder schema",
            "De namen van velden zijn sindsdien veranderd. Het programma leest de oude namen, "
            "maar gaat niet verder voor u ze hebt bijgewerkt.",
            "Hernoem de velden die de melding noemt en pas het schema aan.",
            "schema: 0",
        ),
        Code(
            "P132",
            FOUT,
            "het profiel heeft een nieuwer schema",
            "Het profiel is gemaakt met een nieuwere versie van beleidsgen.",
            "Werk beleidsgen bij, of vraag om een profiel in het oudere schema.",
            "schema: 2",
        ),
    ),
)

CONTRADICTIONS = Family(
    "P140–P150: feiten die elkaar tegenspreken, en personen",
    "Elk veld op zich klopt, maar samen kunnen ze niet waar zijn.",
    (
        Code(
            "P140",
            FOUT,
            "het maximum is lager dan het aantal dat er al is",
            "Er zijn nu meer vergunde bedrijven of ramen dan het maximum toelaat.",
            "Kies een hoger maximum, of controleer de aantallen.",
            "sekswerk:\n  bedrijven: [{soort: club, aantal: 2, vergund: ja}]\n"
            "  maximum: {seksinrichtingen: 1}",
        ),
        Code(
            "P141",
            FOUT,
            "raamprostitutie is uitgesloten, maar er staan ramen",
            "De keuze is nee, en toch zijn ramen, straten of een vergund raambedrijf ingevuld.",
            "Kies bestaand of zone, of haal de andere velden weg.",
            "sekswerk: {raam: {keuze: nee, ramen: 5}}",
        ),
        Code(
            "P142",
            FOUT,
            "straatprostitutie is verboden, maar er staat een zone",
            "De keuze is verbod, en toch is een gebied of een tijd ingevuld.",
            "Kies zone, of haal de andere velden weg.",
            "sekswerk: {straat: {keuze: verbod, gebied: de havenkade}}",
        ),
        Code(
            "P143",
            FOUT,
            "escort is niet toegestaan, maar komt wel voor",
            "Er is een vergund escortbedrijf, of een maximum boven nul.",
            "Schrijf ja, of controleer de bedrijven en het maximum.",
            "sekswerk: {escort: {toegestaan: nee}, maximum: {escortbedrijven: 1}}",
        ),
        Code(
            "P144",
            FOUT,
            "er is geen vergunningstelsel, maar wel iets dat daarvan uitgaat",
            "Vergunde bedrijven, lopende vergunningen en een maximum bestaan alleen met een "
            "vergunningstelsel.",
            "Schrijf ja, of haal het veld weg dat de melding noemt.",
            "sekswerk: {vergunningstelsel: nee, maximum: {seksinrichtingen: 1}}",
        ),
        Code(
            "P145",
            FOUT,
            "een naam staat twee keer in een lijst",
            "Een overleg, partner, buurgemeente of APV-artikel staat dubbel in zijn lijst.",
            "Geef elk een eigen naam, of haal er een weg.",
            "regio: {buurgemeenten: [Vlasrade, Vlasrade]}",
        ),
        Code(
            "P146",
            FOUT,
            "een datum ligt na de peildatum",
            "Het veld vertelt iets dat al is gebeurd, maar de dag ligt na de dag van het profiel.",
            "Controleer de datum en de peildatum.",
            "bibob: {beleid_datum: 2027-01-15}",
        ),
        Code(
            "P147",
            FOUT,
            "bij een overleg of controle sluiten twee velden elkaar uit",
            "Een ritme staat naast een aantal per jaar, of een vertegenwoordiger naast eigen deelname. "
            "De documenten zouden dan twee dingen zeggen.",
            "Houd één van de twee; de melding zegt welke.",
            "controles: {integraal_per_jaar: 4, integraal_ritme: elk kwartaal}",
        ),
        Code(
            "P148",
            FOUT,
            "een ingevuld veld past niet bij een keuze elders",
            "Een veld heeft alleen betekenis bij een andere keuze, een gemeente is buur van zichzelf, "
            "of begin en eind van een tijd zijn gelijk.",
            "Pas een van de twee velden aan, of maak er een onbekend.",
            "regio: {buurgemeenten: [Elzerbroek]}",
        ),
        Code(
            "P149",
            WAARSCHUWING,
            "twee velden zijn samen onwaarschijnlijk",
            "Het kan waar zijn, maar meestal is een van de twee verouderd: een stand naast een "
            "ingevuld veld, "
            "een plan van vóór het beleid, een vergunning die al is verlopen.",
            "Controleer beide velden.",
            "functies: {ketenregisseur: {organisatie: het zorg- en veiligheidshuis}}\n"
            "basisniveau: {ketenregisseur: ontbreekt}",
        ),
        Code(
            "P150",
            FOUT,
            "er lijkt een persoon met naam in te staan",
            "Een profiel bevat functies en functiemailboxen. Alleen portefeuillehouders staan er met "
            "naam in. "
            "Het programma gaat af op de vorm van de tekst en kan zich vergissen.",
            "Schrijf de functie, de afdeling of een functiemailbox.",
            "functies: {achtervang: dhr. P. Voorbeeld}",
        ),
    ),
)

EXEMPTIONS = Family(
    "P160–P162: uitzonderingen",
    "Een gemeente kan een bevinding met een reden wegzetten. Zij telt dan niet en staat in de "
    "verantwoording.",
    (
        Code(
            "P160",
            FOUT,
            "een uitzondering noemt geen reden of functie",
            "Wie leest dat een bevinding niet telt, moet kunnen zien waarom, en wie dat besloot.",
            "Vul code, reden en functie in.",
            "uitzonderingen:\n  - {code: J109, reden: onbekend, functie: juridisch adviseur}",
        ),
        Code(
            "P161",
            WAARSCHUWING,
            "een uitzondering is niet nodig",
            "De bevinding die wordt weggezet, is er niet. Misschien is zij opgelost, of klopt de code of de "
            "plaats niet.",
            "Haal de uitzondering weg, of verbeter de code of de plaats.",
            "uitzonderingen:\n  - {code: V702, reden: Nagekeken in mei., functie: juridisch adviseur}",
        ),
        Code(
            "P162",
            WAARSCHUWING,
            "een bevinding kan niet worden weggezet",
            "De code bestaat niet, of hoort bij iets waardoor het programma niet verder kan.",
            "Haal de uitzondering weg en los de bevinding op.",
            "uitzonderingen:\n  - {code: P301, reden: Mag blijven staan., functie: juridisch adviseur}",
        ),
    ),
)
