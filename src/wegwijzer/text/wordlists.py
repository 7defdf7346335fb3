"""The words of everyday Dutch that search must know: irregular forms, and words that carry no subject."""

# Forms that no rule reaches: plurals on -eren, and strong verbs in everyday use.
IRREGULAR = {
    form: base
    for base, forms in {
        "kind": "kinderen kindje kindjes",
        "lied": "liederen liedjes",
        "ei": "eieren eitje",
        "blad": "bladeren",
        "stad": "steden",
        "lid": "leden",
        "schip": "schepen",
        "zwem": "gezwommen zwom zwommen",
        "lees": "gelezen las",
        "schrijf": "geschreven schreef",
        "loop": "gelopen liep",
        "rijd": "gereden reed rijden rij",
        # Not the plural of a game.
        "spelling": "spelling",
        # Nor waste.
        "afvallen": "afvallen afgevallen",
        "spreek": "gesproken sprak",
        "help": "geholpen hielp",
        "drink": "gedronken dronk",
        "zing": "gezongen zong",
        "eet": "gegeten at",
        "beweeg": "bewogen bewoog",
        "overlijd": "overleden overleed",
        # What only looks like an ending.
        "peuter": "peuter peuters",
        "gast": "gast gasten",
        "zomer": "zomer zomers",
        "koop": "gekocht kocht",
        "breng": "gebracht bracht",
        "zoek": "gezocht zocht",
        "denk": "gedacht dacht",
        "geef": "gegeven gaf",
        "neem": "genomen nam",
        "kijk": "gekeken keek",
        "slaap": "geslapen sliep",
        "begin": "begonnen begon",
        "vrijwilliger": "vrijwilligster vrijwilligsters",
        "naai": "genaaid",
        "sta": "staan staat gestaan stond",
        "ga": "gaan gaat gegaan ging",
        "doe": "doen doet gedaan deed",
        "zie": "zien ziet gezien zag",
        "ben": "bent is was waren geweest",
        "heb": "hebt heeft hebben had hadden gehad",
        "kan": "kun kunt kunnen kon konden",
        "wil": "wilt willen wilde wou",
        "moet": "moeten",
        "mag": "mogen",
        "kom": "komt komen kwam gekomen",
        "word": "wordt worden werd geworden",
        "zit": "zitten zat gezeten",
        "lig": "ligt liggen lag gelegen",
        "niks": "niets",
        "koe": "koeien",
        # No small `maat`, no `bak`, no `school`, and no sum.
        "maatje": "maatje maatjes",
        "uitje": "uitje uitjes",
        # A small child to look after, which a grown-up son is not.
        "zoontje": "zoontje zoontjes",
        "dochtertje": "dochtertje dochtertjes",
        "rondje": "rondje rondjes",
        "bakje": "bakje bakjes",
        "zetje": "zetje zetjes",
        "lijntje": "lijntje lijntjes",
        "oudje": "oudje oudjes",
        "steuntje": "steuntje steuntjes",
        "scholing": "scholing scholingen",
        "rekening": "rekening rekeningen",
        # No choir, no Spain, no courage and no plan.
        "koorts": "koorts",
        "spanje": "spanje",
        "moeder": "moeder moeders",
        "plant": "plant planten plantjes",
        "hapje": "hapje hapjes",
        "toetje": "toetje toetjes",
        "keurig": "keurig keurige",
        "game": "gamen gamet gegamed gamer gamers games",
    }.items()
    for form in forms.split()
}


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(text.split())


# First halves of separable verbs: `uitgenodigd` belongs to `uitnodigen`.
SEPARABLE = sorted(word_set("aan af op uit in om mee terug toe voor weg rond door over na tegen samen vast vrij bij"))

# Words that carry no subject: small words, and what people type around what they mean.
FUNCTION_WORDS = word_set(
    """
    de het een der den des en of maar want dus als dan dat die dit deze wie wat waar welke welk hoe wanneer waarom
    ik je jij u uw hij zij ze wij we jullie hun hen haar hem zijn mijn mn zn m n t s ons onze mij me zich zichzelf jou
    jouw
    ben bent is was waren wordt worden word werd geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden mag mogen moet moeten wil wilt willen wilde wou zal zullen zou zouden
    hoef hoeft hoeven    ga gaat gaan ging doe doet doen deed gedaan laat laten komt kom komen kwam
    in op aan bij met van voor na naar om te tot uit over onder door tegen tussen zonder sinds tijdens per via rond
    er hier daar ergens nergens ook nog al wel niet geen niets niks nooit altijd soms vaak weer toch even maar heel erg
    zeer veel weinig meer minder meest te zo zoals ja nee eens nu toen daarna eerst af hele effe
    elk elke ieder iedere alle alles allemaal beetje paar enkele sommige zelf eigen
    men iemand iedereen niemand iets wat ie der behalve uitgezonderd noch
    """
)
FILLER_WORDS = word_set(
    """
    zoek zoeken zoekt gezocht vind vinden vindt graag leuk leuke fijn fijne goed goede mooi client clienten
    tweede derde vierde leggen trekken opzetten waarde
    cliente lekkers klant klanten kandidaat kandidaten traject trajecten activiteit activiteiten aanbod mogelijk
    mogelijkheid mogelijkheden
    optie opties voorziening plek idee tip nodig behoefte bestaat beschikbaar geschikt passend past passen
    meedoen deelnemen deelname meemaken regelen wens wensen houdt houden houd vraag vragen weet weten
    mevrouw meneer mijnheer heer dhr mw mevr kennis buurman buurvrouw liefst voorkeur bijvoorbeeld liever lekker
    eigenlijk misschien gewoon vooral echt best zoiets dingen ding soort halen haal haalt maken maakt krijgen krijgt
    volgen volgt nemen neemt gaat uitkering bijstand bijstandsuitkering mensen mens persoon personen
    ander andere anders anderen binnen zit zitten zat lig ligt liggen lag lukt lukken zeg zegt zeggen vindt denk denkt
    blijf blijft blijven voel voelt voelen terecht aanmelden aanvragen aanvraag
    kopen nieuw nieuwe nieuws leuks fijns goeds moois zoon dochter broer zus oom tante neef nicht omgaan duren duurt
    lang lange dag dagen week jaar jaren keer naast
    achter staan staat sta stond stonden gestaan bezig raken raakt raakte lijken lijkt leek blijken blijkt gebeuren
    gebeurt bijna helemaal halverwege zomaar steeds telkens inmiddels ondertussen opeens voortaan vroeger later straks
    gauw behoorlijk enorm ontzettend vreselijk flink redelijk nogal tamelijk precies zeker natuurlijk hopelijk helaas
    sowieso trouwens eerder verder ofzo enzo enz etc hoor nou joh aub svp alstublieft alsjeblieft bedankt hallo soms
    zover manier bedoel bedoelt bedoelen toevallig uiteindelijk ongeveer meestal vandaag morgen gisteren moment
    twee drie vier vijf zes zeven acht negen tien ergst ergste heen richting erbij
    momenteel allebei zulke zulk teveel genoeg lekkere leukste beste betere prima oke okee
    geweest moest moesten mocht omdat doordat zodat terwijl alvast overal echte overweg meisje
    krijg kreeg neem maak volg vond dacht zei bleef hield zoveel waarbij waarmee waarvoor
    kost hoeveel mee weg net pas vanaf uur ooit ervan tegenover alsnog naartoe twintig zet zetten dezelfde hetzelfde
    """
)

# What says nothing by itself.
EMPTY_WORDS = FUNCTION_WORDS | FILLER_WORDS

# Small words that turn a phrase around: `de deur uit` is not `de deur niet uit`.
SMALL_PHRASE_WORDS = word_set("niet geen weinig nooit zonder niemand niks niets eigen")
# Words that a phrase can do without, also when it is made of small words only.
ARTICLES = word_set("de het een ik m n t")

# Second halves of compounds that only say what kind of thing it is: `computerles` is about the computer.
KIND_WORDS = word_set(
    """
    les lesje lessen cursus club clubje groep groepje middag ochtend avond dag uur uurtje tocht route ronde training
    workshop bijeenkomst vereniging activiteit activiteiten project zaal hal feest toernooi wedstrijd hulp
    man vrouw test kosten vraag vragen probleem problemen problematiek klacht klachten gebruik beginnen starten
    stoornis ziekte aanval aanvallen regeling liefhebber vrijwilliger vrijwilligster maatje oma opa medewerker
    """
)

# What one wants with a subject: beside one that nobody knows it says nothing (`zweefvliegen leren`).
WANTING_WORDS = word_set("leren leert")

# Second halves of compounds that say what it is: a `dierenarts` is nothing for who loves animals.
CHANGING_WORDS = word_set("arts dokter winkel handel toeslag bijslag verzekering")

# What is asked at another desk or in a shop. A known word beside it is there by chance: `kapotte lantaarnpaal`.
OUTSIDE_WORDS = CHANGING_WORDS | word_set(
    """
    paspoort rijbewijs identiteitskaart uittreksel aangifte vergunning ontheffing trouwen huwelijk verhuizen verhuizing
    parkeren parkeert parkeerplaats lantaarnpaal stoep verlichting container afval grofvuil riool wegdek
    woning huurhuis koophuis hypotheek verbouwing verbouwen dakkapel schutting zonnepanelen makelaar
    auto scooter brommer motor apk trein vliegtuig ticket benzine laadpaal
    tandarts apotheek bril operatie kraamzorg
    belasting lening abonnement erfenis pensioen testament notaris advocaat rechter politie rechtbank
    camping vlucht concert bioscoop film festival wedstrijd museum pretpark voetbalclub
    pizza supermarkt overlast herrie gestolen
    """
)
