import { acronyms, allowedPhrases, allowedWords, bodies, chains, newspapers } from './da/allowed.ts';
import { capitalised } from './da/capitalised.ts';
import { cues } from './da/cues.ts';
import { dialect } from './da/dialect.ts';
import { firstNames } from './da/first-names.ts';
import { functionWords } from './da/function-words.ts';
import { noHouseEnds, noHouses } from './da/no-houses.ts';
import { numberWords, ordinals } from './da/numbers.ts';
import { spokenCodes } from './da/spoken-codes.ts';
import { spokenNames } from './da/spoken-names.ts';
import { surnames } from './da/surnames.ts';
import { uncapitalised } from './da/uncapitalised.ts';
import { withoutCapitals } from './da/without-capitals.ts';
import type { Language } from './language.ts';
import { makers } from './shared/chains.ts';
import { dayAlone } from './shared/day-alone.ts';
import { isDayAndMonth } from './shared/digits.ts';
import { monthForms, months } from './shared/months.ts';
import { words } from './words.ts';

const MONTHS = months('januar februar marts april maj juni juli august september oktober november december');

/** Danish. */
export const danish: Language = {
  code: 'da',
  functionWords: new Set([...functionWords, ...dialect]),
  capitalWords: words('i de dem deres jer dr hr fru frk mr mrs prof'),
  abbreviations: words(
    'sagsnr journalnr jnr kundenr medlemsnr løbenr telefonnr tlfnr mobilnr borgernr cprnr bl bla ca d dr eks evt f fhv fx hhv hr inkl jf kl maks mr mrs nr o pga pt sml st tlf vedr vha afd ass cand prof skt sct gl ndr pers spl skiz beh sagsbeh psyk medarb tegn ank doc mag rekv omkr tidl max sdr vstr kbh mht ang pkt frk vejl red n s v ø',
  ),
  allowed: {
    words: allowedWords,
    shops: words(''),
    makers: new Set([...makers, ...newspapers]),
    phrases: allowedPhrases,
    acronyms,
    bodies,
    chains,
  },
  names: {
    first: firstNames,
    everyday: words(
      'ane ask aske asker august bo hans jul line liv lykke maj mark nor roman rose sine sten storm søs tage tom sol sky vinter fie vita jo sejr lilje viol birk',
    ),
    last: surnames,
    lastEndings:
      /.{2}(?:sen|gaard|gård|lund|holm|bjerg|skov|strup|borg|dahl|kjær|toft|lykke|bæk|vang|rup|berg|mann|sson|qvist|kvist)$/u,
    saints: words('sankt skt sct sanct dronning prins'),
    bynames: words(
      'røde sorte hvide blonde lyse mørke lange høje korte lille store tykke tynde gamle unge skæve halte blinde døve skaldede skøre gale glade sure sjove vilde stærke fede søde rige fattige hellige onde grimme smukke kolde våde tørre norske svenske tyske polske',
    ),
    particles: words('af von van de la le el al bin ibn di da der den du dos ter zu abu ben'),
  },
  cues,
  places: {
    prepositions: words(
      'i på fra til ved omkring mod nær udenfor indenfor over via nord syd øst vest omegn inde ude oppe nede ovre uden mellem',
    ),
    inPrepositions: words('i'),
    living: words(
      'bor boede bo boet født fødte opvokset vokset flyttede flytter flytte flyttet kommer kom rejste rejser kørte kører tog indlagt gik landet stammer hus lejlighed værelse barndom skole sommerhus',
    ),
    endings:
      /.{2}(?:by|bjerg|borg|strup|drup|trup|rup|lev|løse|sted|bæk|ager|inge|um|ø|købing|havn|holm|lund|skov|toft|tofte|torp|terp|rød|bøl|bro|å|næs|vig|sund|sø|mose|hede|høj|bakken|parken|kvarteret|byen|land|dal|kær|minde|slev|balle)$/u,
    houses: /(?!)/u,
    labels: words('sted lokation lokalitet mødested opholdssted'),
    nouns:
      /(?:bjerg|skov(?:en)?|park(?:en)?|havn(?:en)?|station(?:en)?|by(?:en)?|kirken?|kirkegård(?:en)?|torv(?:et)?|gaden?|vej(?:en)?|bro(?:en)?|bakken?|eng(?:en)?|dal(?:en)?|sø(?:en)?|strand(?:en)?|mosen?|heden?|gård(?:en)?|villa(?:en)?|hus(?:et)?|slot(?:tet)?|kaj(?:en)?|molen?|port(?:en)?|møllen?|skolen?|bad(?:et)?|fængs(?:el|let)|arrest(?:en)?|fælled(?:en)?|plads(?:en)?|hospital(?:et)?|sygehus(?:et)?|kvarter(?:et)?)$/u,
    definite: /$(?<=.{3}(?:en|et|erne))/u,
  },
  organisations: {
    endings:
      /(?:skolen?|cent(?:er|ret|eret)|cafe(?:en)?|café(?:en)?|hus(?:et)?|hjem(?:met)?|klinik(?:ken)?|hospital(?:et)?|sygehus(?:et)?|bosted(?:et)?|bofællesskab(?:et)?|botilbud(?:det)?|kollegi(?:um|et)|værested(?:et)?|herberg(?:et)?|afdeling(?:en)?|afsnit(?:tet)?|ambulatori(?:um|et)|team(?:et)?|forening(?:en)?|gymnasi(?:um|et)|universitet(?:et)?|seminari(?:um|et)|højskolen?|børnehaven?|vuggestuen?|kirken?|fabrik(?:ken)?|værksted(?:et)?|psykiatri(?:en)?|plejehjem(?:met)?|hospice|institution(?:en)?|bageri(?:et)?|slagteri(?:et)?|supermarked(?:et)?|stiftelse(?:n)?|fond(?:en)?|klub(?:ben)?|aps|a\/s|hospitalsenhed(?:en)?|lægehus(?:et)?|lægerne|misbrugscenter|rusmiddelcenter|akademi(?:et)?|værk(?:et)?|boligselskab(?:et)?|boligforening(?:en)?|havelaug(?:et)?|orlav|varmestue(?:n)?|kro(?:en)?|hotel(?:let)?|bank(?:en)?|apotek(?:et)?|bibliotek(?:et)?|tandlæge(?:n|rne)?|gruppe(?:n)?|kolonien?|transport|byg|maskinfabrik(?:ken)?|menighed(?:en)?|moské(?:en)?|folkeblad|avis(?:en)?)s?$/u,
    // Read from the end of the word, which is faster.
    venues:
      /$(?<=(?:(?:opholds|møde?s?|samværs|aktivitets|aflastnings|tilholds|rådgivnings|til?flugts|være)sted(?:et)?|tilbud(?:det)?|modtagelse(?:n)?|(?:ungdoms|rets|børne|distrikts|geronto|akut)psyk|institut(?:tet)?|stue(?:n)?|linje(?:n)?|hjælp(?:en)?|rådgivning(?:en)?|indsats(?:en)?|enhed(?:en)?|sekretariat(?:et)?|kontor(?:et)?|projekt(?:et)?|butik(?:ken)?|genbrug(?:sen)?|købmand(?:en)?|brugs(?:en)?|grill(?:en)?|bodega(?:en)?|pizzeria(?:et)?|cafeteria(?:et)?|restaurant(?:en)?|mølle(?:n)?|mejeri(?:et)?|gartneri(?:et)?|auto|taxa|taxi|busser|tømrer|vvs|frisør(?:en)?|fitness|hal(?:len)?|stadion|muse(?:um|et)|teat(?:er|ret)|biograf(?:en)?|arrest(?:en)?|fængs(?:el|let)|station(?:en)?|kaserne(?:n)?|kloster|klostret|netværk(?:et)?|selskab(?:et)?|kreds(?:en)?|kor(?:et)?|orkest(?:er|ret)|kors|korshær|hær|skov|mark|festival(?:en)?|råd(?:et)?|udvalg(?:et)?|forum|^(?:fc|bk|ik|fk|gf|kfum|kfuk)|kollektiv(?:et)?|landsby(?:en)?|dagcenter|krisecent(?:er|ret)|sekretariat|fløj(?:en)?|opgang(?:en)?|fællesskab(?:et)?|laug(?:et)?|huse(?:ne)?|haver?|boform(?:en)?|pladser(?:ne)?|senge(?:ne)?|(?:^|by|lands)ret(?:ten)?|(?:medicin|kirurg|psykiatr|neurolog|geriatr|gynækolog|pædiatr)i?sk|sengene?)s?)/u,
    acronyms: words('via'),
    noHouses,
    noHouseEnds,
    unitNames:
      /(?<![\p{L}])(?:(?:rødt?|grønt?|blåt?|gult?|hvidt?|sort|lilla|orange|brunt?|gråt?|turkis|pink) |(?:den|det) (?:røde|grønne|blå|gule|hvide|sorte|lilla|orange|brune|grå) )(?:stue|afdeling|afsnit|gruppe|team|fløj|etage|gang|spor)(?:n|en|et)?(?![\p{L}])/giu,
    institutions:
      /(?:skole|gymnasium|hospital|sygehus|kirke|klinik|plejehjem|seminarium|kollegium|universitet|hospice|bosted|herberg|værested|boligforening|boligselskab|folkeblad|avis|klub|idrætsforening|apotek|bibliotek|station|banegård|kaserne|fængsel|arrest)s?$/u,
    cues: /(?:ansat|arbejder|arbejdede|arbejdet|arbejde|job|praktik|praktikant|elev|vikar|indlagt|behandling|beboer|kassen|kasse|lageret|flaskedreng|afløser|ufaglært|fleksjob|skånejob|fritidsjob|butikschef|souschef|kassedame|opfylder|bager|slagter)\s+(?:hos|på|i|ved|inde|nede|ovre)$|(?:skole|center|centret|botilbuddet|bostedet|værestedet|herberget|forsorgshjemmet|kollegiet|afdelingen|afdeling|afsnit|afsnittet|ambulatoriet|plejehjemmet|firmaet|virksomheden|foreningen|klubben|institutionen|børnehaven|højskolen|efterskolen|gymnasiet|cafeen|caféen|opgangsfællesskabet|bofællesskabet|sygehuset|hospitalet|psykiatrien|teamet|projektet|hedder stedet)$/u,
    at: words('på hos ved for'),
    articles: words(''),
    nounsBelong: true,
    ofPlaces: /(?!)/u,
    bareNouns: false,
    ofIllness:
      /-(?:klinik(?:ken)?|ambulatori(?:um|et)|enhed(?:en)?|afsnit(?:tet)?|afdeling(?:en)?|center|centret|centeret)$/u,
    ownedBy:
      /(?:hospital|sygehus|kirke|kloster|kapel|hospice|stift|maskinfabrik|fabrik|værft|mejeri|bageri|slagteri|konditori|pizzeria|grill|bodega|frisørsalon|salon|autoværksted|gartneri|planteskole|kro|hotel|boghandel|vognmandsforretning|tømrerforretning|stiftelse|legat|børnehjem)$/u,
    links: words('i på ved for af og til den det de om'),
    unitWords: words(
      'afdeling afd afsnit sengeafsnit ambulatorium ambulatoriet hus blok stue team opgang lejlighed bygning villa pavillon gruppe fløj etage',
    ),
    unitCodes:
      /(?<![\p{L}])(?<word>afdeling|afd\.?|afsnit|sengeafsnit|ambulatorium|ambulatoriet|hus|blok|stue|team|opgang|lejlighed|bygning|villa|pavillon)\s+(?<code>(?:\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?|\d{1,2}\.\d{1,2})(?![\p{L}\d]))/giu,
  },
  streets: {
    endings: [
      ...words(`
      gade gaden vej vejen allé alle alléen stræde strædet plads pladsen torv torvet boulevard boulevarden park parken vænge vænget have haven gård gården gaard
      bakke bakken høj højen kaj kajen dam dammen sti stien krogen krog skrænten lunden lund toften toft marken mark vangen vang kæret kær bro broen
      bygade ringvej ringvejen parkvej svinget passage passagen kvarteret løkken engen brinken skel skellet eng agre ager ageren
    `),
    ],
    article: false,
    separate: false,
    commonWords: words(
      'vej vejen gade gaden plads pladsen have haven gård gården bakke mark park dam høj bro sti torv torvet kaj krog pladser underhold på-vej mere-vej omvej allé alle eng lund udvej genvej kirkegård parkeringsplads arbejdsplads byggeplads legeplads sygehave hverdag ulighed skolegård baggård kolonihave køkkenhave motorvej hovedvej landevej cykelsti gågade studiegang børnehave zoologisk vuggestue vuggestuegade håndbold deltager deltagere lager forlager anlager',
    ),
    prefixes: words(
      'gl gammel gamle ny nye ll lll nørre nordre ndr sønder søndre sdr vester vestre vstr øster østre øst store lille sankt sct skt st vor prins kong dronning frederiks',
    ),
    floor:
      'st\\.?|stuen|kælderen|kl\\.?|kld\\.?|\\d{1,2}\\.?\\s?(?:sal|tv|th|mf)\\.?|\\d{1,2}\\.|tv\\.?|th\\.?|mf\\.?|lejl(?:\\.|ighed)?\\s?\\d+\\p{L}?|dør(?:en)?\\s?\\d+|bolig\\s?\\d+|vær(?:\\.|else)\\s?\\d+|(?:opgang|blok)\\s?\\p{L}|(?:første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende)(?: sal)?(?=[ ,]{1,2}(?:til )?(?:venstre|højre|midtfor|tv|th|mf)(?!\\p{L}))|(?:første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende) sal|(?:til )?(?:venstre|højre|midtfor)',
    postcodeAbroad: '\\d{3}|\\d{5}',
    flatBefore: 'nr\\.|nummer|lejlighed|lejl\\.|bolig',
    numberWord: 'nr\\.? ?|nummer ',
    postcode: '(?:DK-?)?(?<code>[1-9]\\d{3})',
    postcodeStandsAlone: false,
    postcodeAlone: /(?<=(?<![\p{L}])post(?:nr\.?|nummer(?:et)?)(?: er)?:? )\d{4}(?!\d)/giu,
  },
  dates: {
    months: MONTHS,
    monthForms: monthForms(MONTHS),
    weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|(?:man|tirs?|ons|tors?|fre|lør|søn)\\.',
    ordinals,
    articles: 'den|d\\.',
    prepositions: 'til|fra|og',
    links: 'i',
    ordinalSuffix: '\\.|de|te|nde|die',
    dayAlone: dayAlone({
      weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag',
      articles: 'den |d\\. ?|d ',
      suffix: '\\.?',
      ordinals,
      before:
        'omkring|omkr\\.|cirka|ca\\.|senest|indtil|inden|siden|fra|til|medio|allerede|dato|datoen|datoen er|natten til|mellem|før|efter|pr\\.',
      after:
        'i dag|i morgen|i går|ikke|er|var|har|og|eller|om|kl|klokken|fordi|da|hvor|til|for|at|så|i denne|i næste|i sidste|i måneden|denne|når|men|med|hos|ude|her|ved',
      counted: 'gang|år|sal|etage|klasse|plads|time|århundrede|fødselsdag|dag|bedste|største|i rækken',
    }),
    monthly: 'i (?:hver )?måneden?|hver måned',
    feasts: new Map([
      ['juleaften', 12],
      ['juledag', 12],
      ['nytårsaften', 12],
      ['nytårsdag', 1],
      ['sankthansaften', 6],
      ['grundlovsdag', 6],
    ]),
  },
  numbers: {
    words: numberWords,
    hundred: ['hundrede', 'hundred'],
    thousand: ['tusinde', 'tusind'],
    links: words('og så øh er det'),
    weak: words('en et én ét'),
    repeaters: new Map([
      ['dobbelt', 2],
      ['dobbelte', 2],
      ['trippel', 3],
    ]),
    isIdentity: (digits) => digits.length === 10 && isDayAndMonth(digits),
    identityLabel: 'cpr',
    phoneCues:
      'lok(?:al(?:nr|nummer)?)?\\.?|omst(?:illing)?\\.?|intern\\.?|tlf\\.?|telefon(?:nummer(?:et)?|en)?|mobil(?:nummer(?:et)?|en)?|ring(?:e|er)?(?: på)?|nummer(?:et)?(?: er)?|træffes på|fanges på',
    currencies: 'kr\\.?|kroner|mio\\.?|millioner|euro|dollars?|t\\.?kr\\.?|%|procent',
    ageUnits: 'år(?!h)|årig|årige|års',
    birthdayCues: 'bliver|blev|blive|fylder|fyldte|fyldt|fylde|rundede|runder|runde',
    being: words('er var bliver blev'),
    somebody: words('han hun jeg'),
    relatives: words('der som'),
    measures: words(
      'kroner kr procent point grader kilo kg gram milligram mg mikrogram minutter sekunder timer dage uger måneder meter kilometer centimeter liter gange sider stykker mennesker personer beboere borgere patienter brugere medlemmer pladser tusind tusinde millioner euro dollars sange spørgsmål',
    ),
    measured: words(
      'score scoren pointtal temperatur temperaturen vægt vægten vægtede vejede blodtryk blodtrykket puls pulsen bus bussen linje iq tallet prisen farten promillen ud',
    ),
    nearly: words(
      'selv næsten snart nu over knap godt cirka omkring kun bare allerede vist sikkert jo da altså dengang efterhånden så lige',
    ),
    ageCues: 'på|er|var|alder af|alderen',
    highAges: 'hundrede(?: og (?:en|et|to|tre|fire|fem|seks|syv|otte|ni))?|et hundrede',
    clockCues: '\\bkl\\.?|klokken|mellem|fra',
    yearCues: '\\bi|årene|perioden|fra|mellem|år',
  },
  codes: {
    caseCues:
      'medlem(?:s)?\\s?(?:nr\\.?|nummer)|sag(?:en|ens)?(?:\\s+(?!om|og|med|på|i)\\p{L}+){0,2}?\\s+(?:nr\\.?|nummer)|j\\.?\\s?nr\\.?|rekvisition|police|bevilling|borger-?id|rekv\\.?|journalnummer(?:et)?|journalnr\\.?|sagsnr\\.?|sagsnummer(?:et)?|sags?\\s?nr\\.?|sag(?:en)?\\s+(?:har\\s+)?nummer|kundenr\\.?|kundenummer|kontonr\\.?|kontonummer(?:et)?|reg\\.?\\s?nr\\.?|pasnr\\.?|pasnummer(?:et)?|kørekortnummer(?:et)?|medlemsnummer|medarbejdernummer|id-?nr\\.?|id-?nummer|nummerplade(?:n)?|dokumentnr\\.?|løbenummer|(?:pin|dør|adgangs)?koden?(?:\\s+til\\s+\\p{L}+)?',
    caseForms:
      /(?<![\p{L}\p{Nd}./-])(?:(?!(?:19|20)\d{2}[/-](?:19|20)\d{2}(?!\d))(?:19|20)?\d{2}[/-]\d{4,7}|(?<=(?<!\p{L})nr\.? )\d{3,6}[/-]\d{2,6}|\d{2}\p{Lu}{2,4}\d{2,6}|(?!(?:DK|EU|FN|COVID|BMW|DSM|ICD)-)\p{Lu}{1,4}[/-](?:\d{2,4}[/-])?\d{3,7}(?:[/-]\d{2,4})?)(?:-\p{Ll}(?!\p{L}))?(?![\p{L}\p{Nd}]|[/-]\d)/gu,
    plates: ['\\p{Lu}{2}[ -]?\\d{2}[ .-]?\\d{3}', '(?!KL)\\p{Lu}{2} ?(?!19|20)\\d{4}'],
    platesAnyCase: [],
    plateCues: 'bil(?:en)?|nummerplade(?:n|r)?|reg\\.?\\s?nr\\.?|indregistreret|plade(?:n|r)?',
    identities: [
      '(?:0[1-9]|[12]\\d|3[01])(?:0\\d|1[0-2])\\d{2}-\\d{1,3}(?!\\d)',
      '\\d{6}[\\s-]{0,3}\\d\\p{L}{2}\\d',
    ],
    lastDigitsCue: /(?:sidste|fire)\s+(?:fire\s+)?(?:cifre|tal)?[^\d.!?]{0,14}\d{2} ?\d{2}(?!\d)/giu,
    spokenAtWords: words('snabel-a snabela snabel krøllet alfakrøl'),
    spokenAt: 'snabel-?\\s?a|krøllet a|alfakrøl|at-?tegn',
    spokenDot: 'punktum|prik|dot',
    topLevel: 'dk',
    spoken: spokenCodes,
  },
  uncapitalised,
  spokenNames,
  labels: words(`
    i ip int sp sv interviewer intervjuer informant m f k l borger medarbejder leder pårørende moderator deltager respondent bruger r b q a s p ip1 ip2 referent ordstyrer facilitator
    mod interv obs fac ref kvinde mand observatør dato sted kommune type rolle varighed bølge dokument emne fra til cc vedr tid deltagere afbud tilstede ordstyrer mødeleder sekretær
    speaker taler person forsker spørger svar spørgsmål note noter refleksion opfølgning konklusion
  `),
  withoutCapitals,
  capitalised,
};
