import type { Language } from './language.ts';
import { acronyms, allowedPhrases, allowedWords, bodies, regions, shops } from './nl/allowed.ts';
import { capitalised } from './nl/capitalised.ts';
import { cues } from './nl/cues.ts';
import { dialect } from './nl/dialect.ts';
import { functionWords } from './nl/function-words.ts';
import { houseNames } from './nl/house-names.ts';
import { numberWords, ordinals } from './nl/numbers.ts';
import { spokenCodes } from './nl/spoken-codes.ts';
import { spokenNames } from './nl/spoken-names.ts';
import { articledStreets, knownHouse } from './nl/streets.ts';
import { uncapitalised } from './nl/uncapitalised.ts';
import { withoutCapitals } from './nl/without-capitals.ts';
import { makers } from './shared/chains.ts';
import { dayAlone } from './shared/day-alone.ts';
import { monthForms, months } from './shared/months.ts';
import { words } from './words.ts';

const MONTHS = months(
  'januari februari maart april mei juni juli augustus september oktober november december',
);
const BSN_DIGITS = 9;

/** Feasts of which the month changes. */
const MOVABLE = [
  'goede vrijdag',
  'suikerfeest',
  'offerfeest',
  'paasdag',
  'hemelvaartsdag',
  'hemelvaart',
  'pinksterdag',
  'prinsjesdag',
];

/** Names as the small are called by them: Toontje, Wimpje. */
function withDiminutives(names: ReadonlySet<string>): ReadonlySet<string> {
  const small = (name: string): string =>
    /m$/u.test(name) ? `${name}pje` : /[aeiounlrwy]$/u.test(name) ? `${name}tje` : `${name}je`;
  return new Set([...names, ...[...names].map(small)]);
}

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
  functionWords: new Set([...functionWords, ...dialect]),
  capitalWords: words('u uw dr mr mevr dhr mw drs prof hr vz blz pt cl cliënt iem pers woningcorp één'),
  abbreviations: words(
    'aanw afw zaaknr dossiernr klantnr cliëntnr patiëntnr kenmerknr volgnr telefoonnr telnr mobielnr blz afd vz hr pers woningcorp iem aanm vlgs mbt icm ivm a b bijv bv ca d dhr dr drs e enz etc evt i incl ing ir jl m max mevr min mr mw nr o p pag prof st tel t.a.v v z zgn h',
  ),
  allowed: { words: allowedWords, shops, makers, phrases: allowedPhrases, acronyms, bodies, regions },
  names: {
    first: withDiminutives(
      words(`
      pascal ria penny dino hank russell spencer willie luk franca martino gunter torsten meg mimi claus clementine janet kristen lorraine mattie alf carter chet christin clemente hortensia rui lorrie sabra kornel adel naja bridget blanche lolita margarita genesis eddy clark rex
      har wies sjef sjeng lei zef thei tjeu drika sjra zjef jap precious blessing jut jikke femmie beau lou aaltje alma amber aurora ava aya bente coco daisy demi donna eva iva jasmijn keet maxime mia mila mina mirte rachel rosa ruby teddy mo jo bo ro ab ed tjo rob puck lut omer rik wout lander flip sjonnie sjon charel charelke abel abraham adam axel benjamin bob bobby cas chris joe jonas jonathan krijn lev lex maxim mik nick peter rico
      rowan steven thomas tommy valentijn dries rune hannes cis baptiste august yoni ken roman nelson henry robbert lee luis romeo lino kris jozef juan kelvin mille joel frank mordechai clement robben nik tristen serge jon ellen kelly rani nona manou nette karen
      sharon gloria tiffany marjolein madeleine lila sari lori amanda melis helen aria flora kaatje liesje griet vita aurelia violet anita tilde madison mary bette sema bram tom tim max pim sem daan mark iris sara kim kai isa robin dirk els jos truus hennie ricardo
      abdel abdul achmed ahmed ahmet aicha ali anneke annemiek ans arie bep bram corrie dirk driss ellie els emre esra fatiha fatima femke frits geert gerben gert gerrit hamza hanneke hans harm hassan hendrik henk hennie herman hilde huub ibrahim igor ineke jaap jan
      jan-willem jannie jasper jeroen joep johan joke joop jos karel karin kees klaas koen lieke lotte loes maarten maria marieke marijke marja mehmet merel miek miep mieke mohamed mohammed moniek mustafa nel nico piet pim rachid ricardo riet rinus roel ronald ruud samira sanne sjoerd sjaak sofie
      stef aad aart barend berber jetje karst keesje klaasje koert lammert kea lijs margriet nol stans steef taco tjerk trees zwaantje pietje jantje rietje riek beatrijs henny nanne yme hens peet hanan mimoun slawek aagje rien teun theo thijs tiny tineke toos toon truus wim willem wouter yusuf youssef zoë daan bert gerda helma jolanda marloes jurgen
    `),
    ),
    everyday: words(
      'roos merel wil bas beer joy hope bloem storm faas rein fee mies lot lis guus nova floor vos sterre luna pien saar fleur jet ans toon nel ben jack job lieve lies ken mien peer dolly brandy kit poppy mirabel madonna viola arden ros frans kor ton piek engel kee nies pier rijk sake zwaan ad mat deli koos fop arend mees mats linde',
    ),
    last: words(`
      jansen janssen vries berg bakker dijk visser smit meijer meyer boer mulder groot bos vos peters hendriks leeuwen dekker brouwer wit dijkstra smits graaf meer linden kok jacobs haan vermeulen heuvel veen broek bruijn bruin heijden schouten beek willems vliet hoekstra maas verhoeven koster dam prins
      blom huisman peeters jong kuipers veenstra kramer brink scholten wal post postma martens kuiper bosch boogaard mol vink jonge ruiter hofstra velde yildirim yilmaz kaya demir çelik schuurman boersma horst hof rijn zanten zee vos koning hoek boom bloem wolf haas klein korte lange zwart rood groen
      leeuw backer clercq clerck smet cock keyser keijser munnik munck regt ridder vriendt smedt winter zomer valk arend beer raaf reiger zwaan pauw vogel bock stier hert bever otter ruijter ruyter jager visscher cuyper kuyper schepper schipper snijder molenaar metselaar bruyn bruyne groof haene meyere roover roeck schrijver schryver smit souza moor weert wilde wind wolff coninck deken hoop ligt nijs paepe poorter rijke vos vries wael waele ceuster bie beule brabander hollander zeeuw fries vlaming waal duits pool
    `),
    lastEndings:
      /.{2}(?:stra|sma|inga|enga|ema|mans|sen|huis|berg|veld|man|kamp|dijk|hof|hoven|meijer|steen|horst|oven|kens|ers)$/u,
    saints: words('sint st sinte prins prinses koning koningin lange kleine dikke rooie zwarte schele'),
    bynames: words(
      'rooie rode zwarte witte blonde lange korte kleine grote dikke dunne oude jonge manke kreupele schele blinde dove kale malle gekke dolle blije boze wilde sterke rijke vette',
    ),
    particles: words(
      "van der den de ter ten te tot het 't von la le el al bin ibn di da du dos abu op in den vande vander t v d vd vdr à del della dei",
    ),
  },
  cues,
  places: {
    prepositions: words(
      'in op van uit naar bij rond richting aan tussen nabij buiten binnen vlakbij omgeving te boven onder naast achter tegenover langs voorbij via',
    ),
    inPrepositions: words('in te uit'),
    living: words(
      'woon woont woonde woonden wonen gewoond geboren opgegroeid verhuisd verhuisde verhuisden kom komt kwam kwamen reis ga gaat ging gingen rijdt reed opgenomen huis flat kamer jeugd school jeugdzorg',
    ),
    endings:
      /.{2}(?:dam|drecht|burg|berg|hoven|huizen|dorp|wijk|woude|veen|veld|horst|kerk|zijl|sluis|haven|stad|hout|bosch|beek|meer|loo|lo|heide|dijk|um|wolde|recht|megen|ingen|muiden|oord|mond|schans|brug|rijp|waard|weert|laren|zand|brink)$/u,
    houses:
      /.{3}(?:oord|(?<!uit|in|toe|over|op|ge|aan|voor|door)zicht|(?<!on|be|ge|nacht|mid|uit|toe)rust|stede|huys|gaarde|hoeve|borgh|burgh|wende|weide|weyde|heem|dael|veste|warande|(?<!op)spoor|(?<!kerk|gerechts)hof)$/u,
    labels: words('plaats locatie lokatie plek'),
    definite: /(?!)/u,
  },
  organisations: {
    endings:
      /(?:school|college|lyceum|cent(?:er|rum)|café|huis|tehuis|ziekenhuis|kliniek|inloop|inloophuis|opvang|afdeling|polikliniek|team|wijkteam|vereniging|universiteit|hogeschool|kerk|fabriek|werkplaats|bakkerij|slagerij|stichting|fonds|club|hotel|bank|bibliotheek|groep|moskee|restaurant|camping|kringloopwinkel|winkel|boerderij|zorgboerderij|woningcorporatie|corporatie|gezondheidscentrum|huisartsenpraktijk|praktijk|apotheek|instituut|instelling|bv|b\.v|nv|logistics|transport|zorg|wonen|straatdokter|verpleeghuis|verzorgingshuis|hospice|dagbesteding|buurthuis|kantine|museum|theater|krant|[a-z]{2,}erij|fanfare|harmonie|koor|mavo|gymnasium|opvang|woonvorm|woongroep|woonstichting|paviljoen|kantoor|bureau|loods|poli|platform|netwerk|project|omroep|bedrijf|firma|holding|groothandel|magazijn|parochie|klooster|kapel|abdij|kasteel|landgoed|huize|villa|hoeve|residentie|flat|kapper|kapsalon|salon|garage|makelaar|notaris|bouwmarkt|supermarkt|manege|zwembad|sporthal|gilde|bond|federatie|molen|loket|servicepunt|tankstation|busstation|inlooppunt|werkplein|buurtplein|steunpunt|mantelzorg|thuiszorg|ouderenzorg|groep|techniek|installaties|schilders?|huisartsenpost|spoedpost|meldpunt|huisartsen|tandartsen|bewind|bewindvoering|advocaten|catering|uitvaart|speeltuin|sociëteit|bioscoop|unit|centrale|service|kazerne|internaat|gesticht|^hof|^loods)s?$/u,
    institutions:
      /(?:school|college|lyceum|ziekenhuis|kerk|kapel|kliniek|universiteit|hogeschool|museum|krant|koor|fanfare|harmonie|moskee|synagoge|tempel)s?$/u,
    cues: /(?:werk|werkt|werkte|werken|baan|stage|leerling|opgenomen|behandeling|ontslagen|vrijwilligerswerk)\s+(?:bij|op|in|van|voor|uit)$|(?:school|centrum|huis|kliniek|ziekenhuis|opvang|afdeling|bedrijf|firma|vereniging|club|stichting|café|hotel|inloop|inloophuis|team|project|camping|kringloopwinkel|bakkerij|zorgboerderij|vrachtwagen voor)$/u,
    houseNames,
    at: words('bij'),
    articles: words('de De het Het t it It den Den'),
    nounsBelong: true,
    ofPlaces: /^(?:universiteit|hogeschool)$/u,
    bareNouns: false,
    links: words('van de den der het in op voor en te aan bij des na'),
    unitWords: words(
      'afdeling afd unit kamer gebouw blok team ingang huis gang cluster huisje vleugel paviljoen zaal verdieping hic paaz seh ic kib fpa fpk',
    ),
    unitCodes:
      /(?<![\p{L}])(?:(?:gesloten|besloten|open|forensische|acute|high|medium) )?(?<word>afdeling|afd\.?|unit|kamer|gebouw|blok|team|ingang|huis|gang|cluster|huisje|vleugel|paviljoen|zaal|verdieping|hic|paaz|seh|ic|kib|fpa|fpk)\s+(?<code>(?:\d{1,2}\.\d{1,2}|\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?)(?![\p{L}\d]))/giu,
    // Sizes of paper and keys are no wards.
    wards:
      /(?<=(?<!\p{L})(?:op|naar) )(?!A[3-5](?![\d.])|F\d)\p{Lu}\d{1,2}(?:\.\d{1,2})?(?![\p{L}\d])(?! ?niveau)/gu,
  },
  streets: {
    endings: [
      ...words(
        'straat weg laan plein kade gracht singel dijk steeg hof plantsoen park dreef pad ring burg wal markt haven veld brink kamp akker hout oever baan poort boulevard straatweg kaai dok lei kouter',
      ),
    ],
    article: true,
    separate: false,
    commonWords: words(
      'weg straat laan plein kade gracht dijk steeg hof park pad ring burg wal markt haven veld brink kamp akker hout oever baan poort onderweg snelweg buitenweg omweg terugweg voetbalveld arbeidsmarkt werkplek supermarkt bouwmarkt kledingmarkt vismarkt rommelmarkt fietspad pretpark huiswerkweg halverwege allerlei velerlei enerlei generlei tweeërlei kerkhof rijbaan jachthaven sportpark speelveld woningmarkt vakantiepark uitweg hof bijbaan winkelstraat zijstraat woonstraat fietsstraat achterstraat dwarsstraat sluipstraat oprijlaan laan',
    ),
    prefixes: words(
      'oud nieuw groot klein hoog laag midden oude nieuwe lange korte grote kleine prins prinses koning koningin sint st burgemeester dokter noord zuid oost west',
    ),
    side: 'noord|zuid|oost|west|noordzijde|zuidzijde|oostzijde|westzijde|zz|nz|oz|wz|links|rechts|midden|boven|beneden',
    floor:
      '(?:bus|appartement|app\\.?|kamer|flat|deur|huisje|unit|toren|blok|verdieping|etage|studio|ingang)\\s?(?:\\d+\\p{L}?|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[a-z])(?!\\p{L}))|(?:(?:op )?(?:de |het )?(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\\d{1,2}(?:e|de|ste)) (?:verdieping|verdiep|etage)|gelijkvloers|begane grond|hoog|laag|links|rechts)|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) hoog(?: links| rechts| achter| voor)?|hs|huis|bis|[IVX]{1,4}|-\\d{1,3}|\\d{1,2} ?hoog(?: links| rechts| achter| voor)?|zz|nz|oz|wz|rood|zwart|wit|rd|zw',
    postcodeAbroad: '[1-9]\\d{3}',
    flatBefore: 'nr\\.|nummer|huisnummer|appartement|flat',
    knownHouse,
    numberWord: 'nr\\.? ?|nummer ',
    postcode: '(?<code>[1-9]\\d{3} ?[A-Za-z]{2})',
    postcodeStandsAlone: true,
    articled: articledStreets,
  },
  dates: {
    months: MONTHS,
    monthForms: monthForms(MONTHS, { mrt: 3, sept: 9 }),
    weekdays: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
    ordinals,
    articles: 'de|d\\.d\\.',
    prepositions: 'op|per|tot|van',
    links: 'van(?: de)?|in de',
    monthly: 'van (?:de|elke|iedere) maand|(?:elke|iedere) maand',
    ordinalSuffix: 'e|ste|de',
    weakFirst: true,
    dayAlone: dayAlone({
      weekdays: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
      articles: 'de |den ',
      suffix: '(?:ste|de|sten|den|e)',
      ordinals,
      before:
        'op|rond|omstreeks|tot|tot en met|t/m|voor|vóór|na|vanaf|sinds|van|tegen|uiterlijk|naar|wordt|werd|per',
      after:
        'dacht|denk|geloof|niet|wel|vandaag|morgen|gisteren|en|of|om|want|toen|omdat|als|dan|maar|bij|met|in|van deze|van die|van de volgende|is|was|om|naar|hier|daar|ben|heb|kan|kom|kwam|ging|zijn|gaat|gaan|moet|moeten|komt|hebben|weer|terug|(?!kinderen|mensen|vrouwen|mannen|dagen|weken|jaren)\\p{L}{4,}en|ge\\p{L}{2,}[dt]|(?:op|ver|be|aan|af|uit|in|voor)ge\\p{L}{2,}',
      counted:
        'keer|jaar|eeuw|verdieping|etage|klas|plaats|uur|verjaardag|dag|beste|man|editie|poging|sessie|week|maand|bijeenkomst|hulpverlener|behandelaar|begeleider|opname|kind|kamer|rij|deur|huis|ronde|stap|trede|groep|woning|cliënt|bewoner|persoon|rang|druk|mens',
      anyAfter: true,
    }),
    feasts: new Map([
      ['kerstavond', 12],
      ['kerstdag', 12],
      ['moederdag', 5],
      ['vaderdag', 6],
      ['driekoningen', 1],
      ['allerheiligen', 11],
      ['sinterklaas', 12],
      ['oudejaarsavond', 12],
      ['nieuwjaarsdag', 1],
      ['sinterklaasavond', 12],
      ['koningsdag', 4],
      ['koninginnedag', 4],
      ['valentijnsdag', 2],
      ['bevrijdingsdag', 5],
      ['dodenherdenking', 5],
      ['dierendag', 10],
      ['allerzielen', 11],
      ['sint-maarten', 11],
      ...MOVABLE.map((feast) => [feast, 0] as const),
    ]),
  },
  numbers: {
    words: numberWords,
    hundred: ['honderd'],
    thousand: ['duizend'],
    links: words('en dan uh is het'),
    weak: words('een één eén éen acht'),
    repeaters: new Map([
      ['dubbel', 2],
      ['dubbele', 2],
      ['driedubbel', 3],
      ['driedubbele', 3],
    ]),
    isIdentity: (digits) => digits.length === BSN_DIGITS && !digits.startsWith('0'),
    identityLabel: 'id',
    phoneCues:
      'tel\\.?|telefoon(?:nummer)?|mobiel(?:e nummer)?|bel(?:len|t)?(?: op| naar)?|nummer(?: is)?|(?:toestel|tst\\.?|sein|pieper|semafoon|doorkies)(?:nummer|nr\\.?)?(?: is)?|bereikbaar op|bereiken op',
    currencies: 'euro|eur|€|miljoen|%|procent|dollar',
    ageUnits: 'jaar|jarige?|(?:ge)?worden',
    birthdayCues: 'wordt|werd|word|geworden|worden',
    being: words('is was ben wordt werd word bent zijt waart'),
    somebody: words('hij zij ze ik ie gij ge u jij'),
    relatives: words('die'),
    measures: words(
      'euro procent punten graden kilo kg gram milligram mg microgram minuten seconden uur dagen weken maanden meter kilometer centimeter liter keer bladzijden stuks mensen personen bewoners cliënten patiënten leden plekken duizend miljoen dollar vragen man',
    ),
    measured: words('score temperatuur gewicht woog bloeddruk hartslag bus lijn iq getal prijs snelheid'),
    nearly: words(
      'zelf bijna haast nu over ruim krap ongeveer pas al net dus de volgens mij toen inmiddels ook intussen zelfs nog toch',
    ),
    ageCues: 'is|was|ben|bent|zijt|van|leeftijd',
    highAges: 'honderd(?:een|twee|drie|vier|vijf)?',
    clockCues: 'om|tussen|van',
    yearCues: '\\bin|jaren|periode|van|tussen|sinds',
  },
  codes: {
    caseCues:
      '(?:dossier|zaak|polis|aanvraag|klacht)(?=\\s\\d{3})|lid(?:maatschap(?:s)?)?(?:nr\\.?|nummer)|kaart(?:nr\\.?|nummer)|project(?:nr\\.?|nummer)|order(?:nr\\.?|nummer)|meldingsnummer|(?:aan)?vraagnummer|(?:dossier|polis)(?=\\s\\p{Lu})|zaak(?=\\s\\p{Lu})|dossier(?:nr\\.?|nummer)|dossiernummer|zaak(?:nr\\.?|nummer)|zaak\\s+heeft\\s+nummer|kenmerk|referentie(?:nummer)?|klant(?:nr\\.?|nummer)|cliënt(?:nr\\.?|nummer)|rekening(?:nr\\.?|nummer)|paspoort(?:nr\\.?|nummer)|rijbewijs(?:nr\\.?|nummer)|polis(?:nr\\.?|nummer)|lidmaatschapsnummer|kenteken|personeelsnummer|factuurnummer|patiëntnummer|(?:pin|deur|toegangs)?code(?:\\s+van\\s+de\\s+\\p{L}+)?',
    plates: [
      '\\p{Lu}{2}[- ]\\d{2}[- ]\\d{2}',
      '\\d{2}[- ]\\d{2}[- ]\\p{Lu}{2}',
      '\\d{2}[- ]\\p{Lu}{2}[- ]\\d{2}',
      '\\p{Lu}{2}[- ]\\d{2}[- ]\\p{Lu}{2}',
      '\\p{Lu}{2}[- ]\\p{Lu}{2}[- ]\\d{2}',
      '\\d{2}[- ]\\p{Lu}{2}[- ]\\p{Lu}{2}',
      '\\d{2}[- ]\\p{Lu}{3}[- ]\\d',
      '\\d[- ]\\p{Lu}{3}[- ]\\d{2}',
      '\\p{Lu}{2}[- ]\\d{3}[- ]\\p{Lu}',
      '\\p{Lu}[- ]\\d{3}[- ]\\p{Lu}{2}',
      '\\p{Lu}{3}[- ]\\d{2}[- ]\\p{Lu}',
      '\\p{Lu}[- ]\\d{2}[- ]\\p{Lu}{3}',
      '\\d[- ]\\p{Lu}{2}[- ]\\d{3}',
      '\\d{3}[- ]\\p{Lu}{2}[- ]\\d',
    ],
    platesAnyCase: [
      '\\p{L}{2}-\\d{2}-\\d{2}',
      '\\d{2}-\\d{2}-\\p{L}{2}',
      '\\d{2}-\\p{L}{2}-\\d{2}',
      '\\p{L}{2}-\\d{2}-\\p{L}{2}',
      '\\p{L}{2}-\\p{L}{2}-\\d{2}',
      '\\d{2}-\\p{L}{2}-\\p{L}{2}',
      '\\d{1,2}-\\p{L}{3}-\\d{1,2}',
      '\\p{L}{2}-\\d{3}-\\p{L}',
      '\\p{L}-\\d{3}-\\p{L}{2}',
    ],
    plateCues: 'auto|wagen|kenteken|nummerbord|nummerplaat',
    identities: ['NL\\d{2} ?[A-Z]{4} ?(?:\\d ?){10}'],
    lastDigitsCue: /(?:laatste)\s+(?:vier\s+|drie\s+)?(?:cijfers)[^\d.!?]{0,14}\d{3,4}/giu,
    spokenAtWords: words('apenstaart apenstaartje underscore'),
    spokenAt: 'apenstaart(?:je)?',
    spokenDot: 'punt|dot',
    topLevel: 'nl|be',
    spoken: spokenCodes,
  },
  uncapitalised,
  spokenNames,
  labels: words(`
    presentator verslaggever journalist tolk onderzoeker spv poh gl vr presentatrice gast arts psycholoog
    i ip int interviewer geïnterviewde informant m v deelnemer respondent cliënt bewoner naaste leidinggevende medewerker moderator mod gespreksleider r b q a s p vrouw man datum plaats gemeente
    type rol duur ronde document onderwerp van aan cc aanwezig afwezig voorzitter notulist observator speaker spreker persoon vraag antwoord notitie reflectie tijd
    actie actiepunt actiepunten besluit afspraak voorstel conclusie toelichting opmerking advies reden doel status rondvraag bijlage betreft verzonden
  `),
  withoutCapitals,
  capitalised,
};
