import type { Language } from './language.ts';
import { makers } from './shared/chains.ts';
import { dayAlone } from './shared/day-alone.ts';
import { isDayAndMonth } from './shared/digits.ts';
import { monthForms, months } from './shared/months.ts';
import { acronyms, allowedPhrases, allowedWords, bodies, employers, regions, shops } from './sv/allowed.ts';
import { capitalised } from './sv/capitalised.ts';
import { cues } from './sv/cues.ts';
import { dialect } from './sv/dialect.ts';
import { firstNames } from './sv/first-names.ts';
import { functionWords } from './sv/function-words.ts';
import { houseNames } from './sv/house-names.ts';
import { noHouseEnds, noHouses } from './sv/no-houses.ts';
import { numberWords, ordinals } from './sv/numbers.ts';
import { spokenCodes } from './sv/spoken-codes.ts';
import { spokenNames } from './sv/spoken-names.ts';
import { surnames } from './sv/surnames.ts';
import { uncapitalised } from './sv/uncapitalised.ts';
import { withoutCapitals } from './sv/without-capitals.ts';
import { words } from './words.ts';

const MONTHS = months(
  'januari februari mars april maj juni juli augusti september oktober november december',
);

/** "sista april": near enough, since only the month is shown. */
const LAST_DAY = 28;

/** Feasts of which the month changes. */
const MOVABLE = [
  'skärtorsdagen',
  'långfredagen',
  'påskafton',
  'påskdagen',
  'annandag påsk',
  'kristi himmelsfärdsdag',
  'pingstdagen',
  'fettisdagen',
];

/** Swedish. */
export const swedish: Language = {
  code: 'sv',
  bareIsNamed: true,
  functionWords: new Set([...functionWords, ...dialect]),
  capitalWords: words('ni er dr hr fru herr prof dnr br bruk pat pt anh pers fältant dsk usk'),
  abbreviations: words(
    'ärendenr diarienr målnr kundnr medlemsnr journalnr telefonnr telnr mobilnr personnr br pat pers fältant utskr inl m bl bla ca d dr dvs ev f fd fr fgm etc ggr inkl jfr kl m max nr o pga st t tel tex tom resp s sk u vs ang avd bil prof',
  ),
  allowed: {
    words: allowedWords,
    shops,
    makers: new Set([...makers, ...employers]),
    phrases: allowedPhrases,
    acronyms,
    bodies,
    regions,
  },
  names: {
    first: firstNames,
    everyday: words(
      'storm nova runa sky viking vide gro merit lilja sultan sol vinter ros fresia flor pilar vida arta sari fana hoa lo bo sol dag maj sten saga rose ask love dan august tea kaj rosa urban frank hans liv gull adel hala ladan eden mai flora frid orm pil rönn embla älva lin tova frans tiger summer',
    ),
    last: surnames,
    lastEndings:
      /.{2}(?:sson|qvist|kvist|gren|berg|ström|lund|dahl|stedt|stedt|blad|holm|mark|fors|én|elius|ander|man|löf|vall|bäck|hammar|lind|felt|feldt|ell|in)$/u,
    saints: words('s:t s:ta sankt sankta st drottning kung prins prinsessan lilla stora långe'),
    bynames: words(
      'röda röde svarta svarte vita vite blonda blonde långa långe korta korte lilla lille stora store tjocka tjocke tunna gamla gamle unga unge halta halte blinda blinde skalliga skallige galna galne tokiga tokige glada glade sura sure roliga vilda vilde starka starke feta fete rika rike fattiga onda onde fula fule',
    ),
    particles: words('af von van de la le el al bin ibn di da der den du dos ter zu abu ben'),
  },
  cues,
  places: {
    prepositions: words(
      'i på från till vid omkring mot emot längs utmed nära utanför innanför över via norr söder öster väster inne ute uppe nere mellan åt ovanpå ovanför bakom framför bredvid intill under',
    ),
    inPrepositions: words('i'),
    living: words(
      'bor bodde bo bott född föddes uppvuxen växte flyttade flyttar flytta kommer kom reste åkte åker kör körde tog inlagd gick landade hus lägenhet rum barndom skola sommarstuga',
    ),
    endings:
      /.{2}(?:by|berg|borg|torp|arp|ryd|löv|sta|stad|ås|bäck|hamn|holm|lund|skog|fors|rum|ö|köping|vik|sund|sjö|mo|hed|höjd|berga|inge|hult|boda|bo|näs|tuna|åker|åkra|lösa|strand|gärde|dal|dalen|hagen|parken|höjden|landa|änge|älv|ån|huset|gården|stugan|villan)$/u,
    houses:
      /.{3}(?:brynet|gläntan|kullen|backen|lunden|ängen|dalen|hagen|källan|viken|åsen|höjden|vallen|udden|liden|sidan|berget|cirkeln|boden|smedjan|magasinet|ateljén|kretsen|stallet|ladan|hörnan|lyktan|stjärnan|fyren|bryggan|kvarnen|slussen|oasen|navet)$/u,
    labels: words(
      'plats lokal lokation mötesplats ställe enhet verksamhet arbetsplats boende avdelning mottagning klinik skola team uppdragsgivare arbetsgivare',
    ),
    nouns:
      /(?:berg(?:et)?|skog(?:en)?|park(?:en)?|hamn(?:en)?|station(?:en)?|stan|staden|kyrkan?|kyrkogård(?:en)?|torg(?:et)?|gatan?|väg(?:en)?|bron?|backen?|äng(?:en)?|dal(?:en)?|sjön?|strand(?:en)?|udden?|holmen?|ån|åsen|kullen?|höjd(?:en)?|mossen?|gård(?:en)?|villan?|hus(?:et)?|slott(?:et)?|kaj(?:en)?|bryggan?|port(?:en)?|tull(?:en)?|kvarn(?:en)?|skolan?|bad(?:et)?|fängelse(?:t)?|anstalt(?:en)?|begravningsplats(?:en)?|marknad(?:en)?)$/u,
    definite: /.{3}(?:en|et|an|[aeo]rna)$/u,
  },
  organisations: {
    endings:
      /(?:skolan?|(?:tings|hov|förvaltnings|kammar)rätt|cent(?:er|ret|rum)|[ck]af[ée](?:et)?|hus(?:et)?|hem(?:met)?|klinik(?:en)?|sjukhus(?:et)?|lasarett(?:et)?|boende(?:t)?|gruppbostad(?:en)?|härbärge(?:t)?|[a-zåäö]{3,}kök(?:et)?|avdelning(?:en)?|mottagning(?:en)?|vårdcentral(?:en)?|team(?:et)?|förening(?:en)?|gymnasi(?:um|et)|universitet(?:et)?|högskolan?|folkhögskola(?:n)?|förskolan?|kyrkan?|fabrik(?:en)?|verkstad(?:en)?|öppenvården|institution(?:en)?|bageri(?:et)?|slakteri(?:et)?|stiftelsen?|fond(?:en)?|klubb(?:en)?|ab|hb|hotell(?:et)?|bank(?:en)?|bibliotek(?:et)?|grupp(?:en)?|församling(?:en)?|moskén?|krog(?:en)?|åkeri(?:et)?|fastighet(?:er)?|fastighets|stadsmission(?:en)?|kvarteret|träffpunkt(?:en)?|dagverksamhet(?:en)?|verksamhet(?:en)?|(?<!läg)enhet(?:en)?|akuten|[a-zåäö]{3,}eri(?:et)?|kollektivet|församlingshem(?:met)?|psykiatrin?|psyk|beroendevård(?:en)?|habilitering(?:en)?|rehab|hemtjänst(?:en)?|hemvård(?:en)?|[a-zåäö]{3,}kör(?:en)?|orkester(?:n)?|kapell(?:et)?|domkyrkan?|kloster|klostret|byrån?|kontor(?:et)?|salong(?:en)?|pizzeria(?:n)?|restaurang(?:en)?|tvätteri(?:et)?|tryckeri(?:et)?|bryggeri(?:et)?|mejeri(?:et)?|snickeri(?:et)?|apotek(?:et)?|museum|museet|teater(?:n)?|biograf(?:en)?|förbund(?:et)?|distrikt(?:et)?|nätverk(?:et)?|taxi|bygg|plåt|måleri|trädgård(?:en)?|handelsträdgård(?:en)?|plantskola|gruva(?:n)?|sågverk(?:et)?|travet|arena|ishall(?:en)?|badhus(?:et)?|macken|kriscenter|kriscentret|kvinnojour(?:en)?|jour(?:en)?|kyrkogård(?:en)?|servicehus(?:et)?|äldreboende(?:t)?|vandrarhem(?:met)?|camping(?:en)?|lantbruk(?:et)?|ladugård(?:en)?|samfällighet(?:en)?|kooperativ(?:et)?|bostäder)s?$/u,
    institutions:
      /(?:skola|skolan|gymnasium|gymnasiet|sjukhus|lasarett|kyrka|kapell|klinik|universitet|folkhögskola|högskola|tidning|vårdcentral|hälsocentral|mottagning|församlingshem|församling|psykiatri|[a-zåäö]{3,}kör|boende|förskola|gruppbostad|servicehus|äldreboende|behandlingshem|folkets hus|bibliotek|museum|kvinnojour|idrottsförening|förening|bageri|pizzeria|motorklubb|[ck]af[ée]|konditori)s?$/u,
    cues: /(?:jobbar|jobbade|jobb|anställd|arbetar|arbetade|praktik|praktikant|elev|inlagd|behandling|utbildad|pluggade)\s+(?:hos|på|i|vid|åt|för)$|(?:skolan|centret|boendet|gruppbostaden|härbärget|avdelningen|avdelning|mottagningen|företaget|föreningen|klubben|kvarteret|träffpunkten|hotell|hotellet|sjukhuset|kliniken|teamet|projektet|lastbil åt)$/u,
    houseNames,
    noHouses: new Set([...noHouses, ...spokenNames.generic]),
    noHouseEnds,
    at: words('på hos vid åt'),
    articles: words(''),
    nounsBelong: true,
    ofPlaces: /^(?:(?:folk)?högskolan|universitetet|lasarettet|länssjukhuset|domkyrkan)$/u,
    ofSaints:
      /^(?:kyrka|kapell|församling|församlingshem|sjukhus|skola|förskola|gymnasium|folkhögskola|vårdcentral|hälsocentral|läkarmottagning|hospice|äldreboende|gruppboende)$/u,
    adjectives: /iska$/u,
    qualities:
      /^(?:aktiv|ung|unga|ny|nya|öppen|öppna|grön|gröna|röd|röda|blå|fri|fria|god|trygg|trygga|stark|starka|hel|egen|bättre|mänsklig|social|levande|friskare|klar|varm|varma|glad|glada)$/u,
    bareNouns: false,
    ofIllness:
      /-(?:klinik(?:en)?|mottagning(?:en)?|enhet(?:en)?|avdelning(?:en)?|öppenvården|cent(?:er|ret|rum))$/u,
    ownedBy:
      /(?:sjukhus|lasarett|kyrka|kloster|kapell|fabrik|varv|mejeri|bageri|slakteri|konditori|pizzeria|gatukök|krog|frisersalong|salong|verkstad|åkeri|måleri|plantskola|handelsträdgård|hotell|värdshus|buss|bussar|resor|taxi|trafikskola|körskola|begravningsbyrå|städ|flytt|gästgiveri|stugby|ridklubb|ridskola|golfklubb|båtklubb|(?:tings|hov|förvaltnings|kammar)rätt|vandrarhem|pensionat|herrgård|säteri|slott|prästgård|bygdegård|hembygdsgård|folkpark|trädgård|brandstation|polisstation|busstation|missionshus|rådhus|tingshus|kulturhus|kvarn|väg|gata|gränd|torg|allé|esplanad|kaj|bro|backe|såg|sågverk|bruk|gruva|gym|kiosk|café|kafé|livs|loppis|antikvariat|bibliotek|idrottsplats|badhus|bokhandel|musikkår|stiftelse|barnhem)$/u,
    links: words('i på vid för av och till den det de om'),
    unitWords: words(
      'intensivvårdsavdelning vårdavdelning psykosavdelning akutavdelning beroendeavdelning slutenvårdsavdelning psykiatriavdelning heldygnsvårdsavdelning affektavdelning akutmottagning öppenvårdsmottagning psykosmottagning affektmottagning beroendemottagning avdelning avd mottagning hus blok team uppgång lägenhet byggnad villa enhet rum sal våning iva ava kava mava hia piva ltv bup an ettan tvåan trean fyran femman sexan sjuan åttan nian tian elvan tolvan lpo lokalpolisområde distrikt område sektion sektor zon',
    ),
    unitNames:
      /(?<=(?<!\p{L})på )(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|tian|elvan|tolvan)(?!\p{L})/giu,
    unitCodes:
      /(?<![\p{L}])(?<word>(?:\p{L}+isk\s)?\p{L}+(?:avdelning|mottagning)|avdelning|avd\.?|mottagning|hus|blok|team|uppgång|lägenhet|byggnad|villa|enhet|rum|sal|våning|iva|ava|kava|mava|hia|piva|ltv|bup)\s+(?<code>(?:\d{1,2}\.\d{1,2}|\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?)(?![\p{L}\d]))|(?<![\p{L}\d.,:])(?<nickname>\d{2,3}:ans?)(?!\p{L})/giu,
  },
  streets: {
    endings: [
      ...words(
        'gången gatan vägen stigen gränd gränden torg torget allén allé esplanaden platsen plan backen kajen leden stråket gata väg stig kroken parken ringen höjden liden bron promenaden slingan tunet vreten',
      ),
    ],
    article: false,
    separate: false,
    commonWords: words(
      'gatan vägen stigen torget platsen parken backen plan höjden leden bron kajen ringen gata väg arbetsplatsen parkeringsplatsen omvägen motorvägen lekplatsen promenaden landsvägen riksvägen leden utvägen hållplatsen mötesplatsen campingplatsen byggarbetsplatsen halvvägen väg skolvägen allé gången ingången uppgången nedgången tillgången omgången övergången utgången bortgången framgången föregången avgången undergången soluppgången ursprungången årgången lägenhetsgången korridorgången',
    ),
    prefixes: words(
      'gamla nya norra södra västra östra stora lilla sankt st s:t s:ta övre nedre kung drottning',
    ),
    floor:
      '(?:lgh|lägenhet|rum|kontor|dörr|trapphus|hus|plan|våning|vån\\.?|entré|ingång|uppgång|port(?:en)?|bostad|hiss)\\s?(?:\\d+ ?[A-Ha-h]?|[A-H])|(?:entré|bottenplan|källarplan|gatuplan|gårdshuset|plan (?:ett|två|tre|fyra|fem|sex))|\\d{1,2}\\s?tr\\.?|(?:\\d{1,2}|en|ett|två|tre|fyra|fem|sex|sju) trapp(?:or|a)?(?: upp)?|(?:första|andra|tredje|fjärde|femte|sjätte) våningen|bottenvåningen|vindsvåningen|källaren|nb|bv|ög',
    postcodeAbroad: '0\\d{4}',
    flatBefore: 'nr\\.|nummer|lägenhet|lgh|bostad',
    numberWord: 'nr\\.? ?|nummer ',
    postcode: '(?:SE-?)?(?<code>[1-9]\\d{2} ?\\d{2})',
    postcodeStandsAlone: false,
  },
  dates: {
    months: MONTHS,
    monthForms: monthForms(MONTHS, { sept: 9, okt: 10 }),
    weekdays:
      '(?:i )?(?:(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en|s)?|(?:mån|tis|ons|tors|fre|lör|sön)\\.?(?= \\d)|(?:må|ti|on|to|fr|lö|sö)\\.?(?= \\d{1,2}/\\d))',
    ordinals: new Map([...ordinals, ['sista', LAST_DAY], ['siste', LAST_DAY], ['förste', 1], ['andre', 2]]),
    articles: 'den',
    prepositions: 'till|från|och',
    links: 'i',
    monthly: 'i (?:varje )?månad(?:en)?|varje månad',
    ordinalSuffix: ':?e|:?a|\\.',
    dayAlone: dayAlone({
      weekdays:
        'måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?',
      articles: 'den ',
      suffix: '(?::?e|:?a|\\.)?',
      bare: 'till|senast|innan|före|efter|från|mellan|runt|omkring',
      bareSuffix: ':[ea]',
      ordinals,
      before:
        'omkring|kring|cirka|ca|runt|senast|fram till|till|innan|före|efter|sedan|från|mellan|natten till|datumet|redan|fyller år|ses|sågs|träffas|kommer|kom|börjar|började|åker|reser|flyttar|betalas|skickas',
      after:
        'i dag|idag|imorgon|i morgon|igår|och|eller|om|kl|klockan|för|då|när|på|i den här|i nästa|i förra|i månaden|denna|så|men|med|hos|till|att|är|var|blir|här|där|det|han|hon|dom|ska|hade|fick|gick|nu|sen|senast|kanske',
      counted:
        'gången|året|våningen|klassen|platsen|timmen|århundradet|födelsedagen|dagen|minuten|kapitlet|veckan|månaden|året|raden|sidan|avsnittet|hålet|plats|våning|upplagan|paragrafen|försöket|besöket|matchen|omgången|mötet|kontakten|talet|maj|bästa|största|i ordningen',
    }),
    feasts: new Map([
      ['julafton', 12],
      ['juldagen', 12],
      ['annandagen', 12],
      ['nyårsafton', 12],
      ['nyårsdagen', 1],
      ['nationaldagen', 6],
      ['annandag jul', 12],
      ['luciadagen', 12],
      ['trettondagen', 1],
      ['alla hjärtans dag', 2],
      ['valborg', 4],
      ['valborgsmässoafton', 4],
      ['midsommarafton', 6],
      ['midsommardagen', 6],
      ['alla helgons dag', 11],
      ...MOVABLE.map((feast) => [feast, 0] as const),
    ]),
  },
  numbers: {
    words: numberWords,
    hundred: ['hundra'],
    thousand: ['tusen'],
    links: words('och så sen eh är det'),
    weak: words('en ett sex'),
    repeaters: new Map([
      ['dubbel', 2],
      ['dubbla', 2],
      ['trippel', 3],
    ]),
    isIdentity: (digits) =>
      (digits.length === 10 && isYearMonthDay(digits.slice(0, 6))) ||
      (digits.length === 12 && /^(?:18|19|20)/u.test(digits) && isYearMonthDay(digits.slice(2, 8))),
    identityLabel: 'id',
    phoneCues:
      'tel\\.?|telefon(?:nummer|numret|en)?|mobil(?:nummer|numret|en)?|ring(?:a|er)?(?: på)?|nummer|numret(?: är)?|anknytning(?:en)?(?: är)?|nås på|når mig på|växeln',
    currencies: 'kr\\.?|kronor|miljoner|mkr|tkr|euro|dollar|%|procent|spänn',
    ageUnits: 'år(?!\\p{L})|åring|årig|års|fyllda|jämna',
    birthdayCues: 'blir|blev|bli|blivit|fyller|fyllde|fyllt|fylla',
    being: words('är var blir blev'),
    somebody: words('han hon jag'),
    relatives: words('som'),
    measures: words(
      'kronor kr spänn procent poäng grader kilo kg gram milligram mg mikrogram minuter sekunder timmar dagar veckor månader meter kilometer mil centimeter liter gånger sidor stycken människor personer boende brukare patienter medlemmar platser tusen miljoner euro dollar frågor',
    ),
    measured: words(
      'poäng poängen temperatur temperaturen vikt vikten vägde blodtryck blodtrycket puls pulsen buss bussen linje iq siffran priset farten',
    ),
    nearly: words(
      'själv nästan snart nu över knappt drygt cirka ungefär bara redan väl nog ju alltså då så faktiskt precis gott',
    ),
    ageCues: 'är|var|på|ålder av|åldern',
    highAges: 'hundra(?:ett|två|tre|fyra|fem)?|etthundra',
    clockCues: '\\bkl\\.?|klockan|mellan|från',
    yearCues: '\\bi|åren|perioden|från|mellan|år',
  },
  codes: {
    caseCues:
      '(?:medlems?|journal|ärende|diarie|mål|kund|konto|akt|beslut|beslutets?|remiss|referens|klient|försäkrings|skade|anmälnings?|faktura|avtals|kontrakts?)[\\s-]?(?:nr\\.?|nummer)|ärende(?:t)?(?=\\s\\p{L}{2,5}-\\p{L})|(?:dörr|port)kod|order(?:nr\\.?|nummer)|projekt(?:nr\\.?|nummer)|löpnummer|lånenummer|dnr\\.?|diarienr\\.?|diarienummer|diarienumret|ärendenr\\.?|ärendenummer|ärendet\\s+har\\s+nummer|målnr\\.?|målnummer|journalnr\\.?|journalnummer|kundnr\\.?|kundnummer|kontonr\\.?|kontonummer|passnr\\.?|passnummer|(?:ärende|diarie|mål|journal|kund|konto|medlems|klient|akt|remiss|besluts|referens)numret(?:[^\\d\\n.!?;]{1,40}?[\\s,"”])?|medlemsnummer|körkortsnummer|regnr\\.?|registreringsnummer|id-?nr\\.?|id-?nummer|fakturanummer|anställningsnummer|(?:nyckelskåps?|larm|entré|hiss)[ -]?kod(?:en)?|kod(?=[\\s:]{1,2}\\d{3,6}(?!\\d))|(?:pin|port|dörr)?koden?(?:\\s+till\\s+\\p{L}+)?',
    plates: ['\\p{Lu}{3}[ -]?\\d{2} ?[\\p{Lu}\\d]'],
    platesAnyCase: ['\\p{L}{3}[ -]?\\d{2}\\p{L}'],
    plateCues: 'bil(?:en)?|volvo|registreringsnummer|regnr\\.?|nummerplåt|skylten?|plåten?',
    identities: [
      '(?:19|20)?\\d{6}[-+ ]?[A-Z]\\d{3}',
      // The last figures left out, parted or hidden: 710428-, 940811-23 9X.
      '(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\\d|[39][01])[-+–](?:(?=\\s?(?:[^\\d\\s]|\\s\\D|$))|\\s?[\\dxX*_]{2}[ .]?[\\dxX*_]{2})',
    ],
    lastDigitsCue: /(?:sista|fyra)\s+(?:fyra\s+)?(?:siffrorna|siffror)?[^\d.!?]{0,14}\d{2} ?\d{2}/giu,
    spokenAtWords: words('snabel-a snabela snabel alfa'),
    spokenAt: 'snabel-?\\s?a|alfa',
    spokenDot: 'punkt|dot',
    topLevel: 'se|nu',
    spoken: spokenCodes,
  },
  uncapitalised,
  spokenNames,
  labels: words(`
    programledare programledaren reporter reportern journalist tolk tolken värd gäst psykolog kurator läkare ssk at bs fl gl ledare forskare forskaren
    i ip int intervjuare intervjuaren informant m f deltagare respondent brukare chef anhörig medarbetare moderator mod samtalsledare b q a s p r kvinna man datum plats kommun typ roll
    längd omgång dokument ämne från till kopia närvarande frånvarande sekreterare ordförande observatör speaker talare person fråga svar not reflektion uppföljning tid
  `),
  withoutCapitals,
  capitalised,
};

/** A birth date as year, month and day; coordination numbers have 60 added to the day. */
function isYearMonthDay(digits: string): boolean {
  return isDayAndMonth(`${digits.slice(4, 6)}${digits.slice(2, 4)}`);
}
