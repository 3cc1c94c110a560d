import { acronyms, allowedPhrases, allowedWords, bodies, makers, shops } from './en/allowed.ts';
import { bareNouns } from './en/bare-nouns.ts';
import { callNames } from './en/call-names.ts';
import { capitalWords } from './en/capital-words.ts';
import { capitalised } from './en/capitalised.ts';
import { cues } from './en/cues.ts';
import { dialect } from './en/dialect.ts';
import { functionWords } from './en/function-words.ts';
import { numberWords, ordinals } from './en/numbers.ts';
import { spokenCodes } from './en/spoken-codes.ts';
import { spokenNames } from './en/spoken-names.ts';
import { spokenFlats, streetsApart } from './en/streets.ts';
import { uncapitalised } from './en/uncapitalised.ts';
import { withoutCapitals } from './en/without-capitals.ts';
import type { Language } from './language.ts';
import { dayAlone } from './shared/day-alone.ts';
import { monthForms, months } from './shared/months.ts';
import { words } from './words.ts';

const MONTHS = months(
  'January February March April May June July August September October November December',
);
const NHS_DIGITS = 10;

/** Feasts of which the month changes. */
const MOVABLE = [
  'good friday',
  'easter saturday',
  'easter sunday',
  'easter monday',
  'pancake day',
  'shrove tuesday',
  'ash wednesday',
  'palm sunday',
  'maundy thursday',
  'holy saturday',
  'whit sunday',
  'whit monday',
  'mothering sunday',
];

/** English, as in Britain and Ireland. */
export const english: Language = {
  code: 'en',
  functionWords: new Set([...functionWords, ...dialect]),
  shortEnding: ['in', 'ing'],
  capitalWords,
  abbreviations: words(
    'mr mrs ms dr fr prof rev hon lt col capt cpl maj gen sr br st no vs etc e.g i.e approx appt dept est inc ltd co jr sr p pp cllr sgt tel ext',
  ),
  allowed: { bodies, words: allowedWords, shops, makers, phrases: allowedPhrases, acronyms },
  names: {
    first: words(`
      paddy seamie seanie noelie gerard hughie sammy shuggie jock jimsy donie christy josie bridie teasie nonie bunty paudie podge dinny haulie florrie bertie alfie archie reggie ronnie donny lenny benny kenny denny manny sandie dottie lottie hattie nellie elsie effie essie minnie winnie connie bonnie jeannie maisie
      dai dewi gethin ieuan iolo ianto emlyn hywel idris illtyd rhys iestyn eifion glyn gwilym huw ifor meurig mansel aled alun elwyn eirlys mair sian carys rhian bethan menna ffion gwen delyth angharad myfanwy nerys catrin
      aliyah angelica beryl colleen ethyl fanny felicity fay jasmine kitty lulu marge molly patsy patty penny phoebe rosemary sally savanna sheila sibyl veronica viola barney billy bobby brad chad charlie clement derrick ed fritz griffin hank hector homer johnny kelvin matt
      nelson nick noel reed randy rick rocky roger sid sonny timothy trey troy victor waldo warren willy lee dean tom ted meg mike jim harry carol kelly terry ivy josh jean ken bob jack frank ray pat sue max holly heather robin ruby lily daisy amber pearl iris norm gene morgan bryn
      eddy deb gill vi peg barb tiff mick mads wally biddy mag sander lien dirk maxim levy romeo pascal serge rune mats sari sabra adel nadir emir franco lino marcel aurora corrie
      pip kez mo baz gaz daz jez caz shaz trish trace bex becks becca nic nicko robbo davo jonno kev mags mel moz nev olly ozzy pam raj ron sal sid stu taz val viv wills zed ziggy gordy jacko shazza gazza bazza dougie hamish rab shug tam davie sandie effie morag senga moira eileen niamh siobhan aoife ciara orla padraig declan cormac eoin sean shay iffy ifs dex kaz maz raz tez lexi
      abdul ahmed aisha ali alice amy andrew anne barbara beverley bev brian carol caroline cathy charlotte chloe chris christine claire craig daniel darren dave david dean debbie denise derek diane donna dorothy elaine elizabeth emily emma fatima fiona
      gareth gary geoff george gillian graham hannah harry hassan helen hilary ian ibrahim jacko jackie james jane janet jason jennifer jenny jim jimmy joanne john jonathan joyce julie karen kate kathleen kayleigh keith kelly ken kenneth kev kevin kirsty kwame laura lauren lee lesley liam linda lisa
      liz louise lucy malcolm margaret maria martin mary matthew maureen meg michael michelle mike mohammed morgan naomi natalie neil nicola nigel olivia pamela patricia paul pauline peter philip phil priya rachel rebecca richard ricky ronnie ron samantha samira sandra sarah sharon shirley simon sophie stephen steve
      sunita susan suzanne sylvia tamsin ted terry tina tom tommy tony tracey tracy trevor victoria wayne wendy yvonne yusuf zoe blessing faisal jasper jean-paul igor
    `),
    everyday: words(
      'blessing rose will mark dawn grace hope faith joy may june april summer bill rob art miles grant chase drew guy rich skip jay sandy rusty sunny dot bud don sky ash poppy wren kit storm star jude pip jan christian dec basil cherry honey candy mercy glory scarlet goldie tansy marigold velvet gale gay penn val dotty midge honor bonny ester amber olive hazel reg alf bert perce ern wal cyril stan norm precious comfort prudence lucky innocent gift princess destiny river willow fern saffron hunter mason melody harmony mossy mossie',
    ),
    last: words(
      'smith jones brown taylor williams wilson johnson davies patel wright walker white edwards green hall wood harris lewis martin jackson clarke turner hill moore cooper ward king baker barlow boyd strong stone bloom shaw dunn hope price marsh fisher slater ridley rao rutherford whitcombe hughes',
    ),
    lastEndings: /.{2}(?:son|ton|ley|field|worth|wood|man|well|ham|shaw|bury|ford|stone|combe|thorpe|by)$/u,
    saints: words('st saint queen king prince princess duke royal our big wee little old young auld'),
    bynames: words(
      'red black white blonde long tall short little big wee fat thin skinny old auld young ginger bald blind deaf mad crazy daft happy grumpy mental mighty strong dirty scruffy',
    ),
    titles: words(
      'mr mrs ms mx miss dr fr rev prof cllr sgt canon sir lady dame sister brother father pastor imam rabbi matron nurse uncle aunt auntie aunty constable inspector councillor',
    ),
    callNames,
    bareNouns,
    particles: words("van von de la le el al bin ibn di da du dos der den ter mac abu ben del o' y yr ap"),
  },
  cues,
  places: {
    prepositions: words(
      'in at from to near around outside towards through via into over up down between beyond round on above below behind beside opposite past off',
    ),
    inPrepositions: words('in near'),
    living: words(
      'live lives lived living born raised grew grown moved moving come comes came from went go goes drove travelled admitted house flat room home place over up down',
    ),
    endings:
      /.{2}(?:ton|ham|ford|bury|borough|burgh|chester|cester|mouth|port|wick|worth|field|ley|by|thorpe|dale|pool|bridge|stead|don|den|well|gate|head|sea|shire|side|end|hill|green|cross|minster|haven|stoke|combe)$/u,
    houses: /(?!)/u,
    labels: words('place location venue site setting where'),
    definite: /(?!)/u,
  },
  organisations: {
    endings:
      /^(?:school|college|academy|university|cent(?:re|er)|caf[eé]|house|hospital|infirmary|clinic|surgery|practice|hostel|lodge|ward|unit|team|charity|trust|association|society|church|chapel|mosque|temple|factory|workshop|bakery|foundation|club|hotel|bank|library|group|project|drop-in|restaurant|pub|arms|farm|garage|homes|housing|nursery|hospice|lane|partnership|services?|ltd|limited|plc|shop|stores?|gym|theatre|museum|chronicle|gazette|shelter|kitchen|outreach|lives|doctors|court|institute|network|hub|group|consulting|logistics|chapel|priory|inn|choir|brewery|motors|brothers|bros|castings|foods|rovers|f\.?c|afc|rfc|cathedral|abbey|convent|grange|manor|movement|federation|alliance|bureau|pharmacy|dairy|locksmiths|herald|echo|leisure|industries|engineering|cafe|forum|collective|co-operative|cooperative|initiative|hostels?|refuge|foodbank|bakers|butchers|methodist|baptist|presbyterian|pentecostal|tavern|stadium|homes?)s?$/u,
    venues:
      /^(?:halls?|rooms?|yard|barn|mill|hut|chambers|towers?|cottages?|almshouses|villas?|manse|vicarage|rectory|deanery|friary|exchange|foyer|allotments?|gardens|stores|union|guild|legion|brigade|cadets|scouts|guides|brownies|sisters|wharf|pavilion|pantry|larder|roundhouse|tearooms?|works|studios?|gallery|arcade|retreat|villa)$/u,
    institutions:
      /^(?:school|college|academy|university|hospital|infirmary|clinic|church|museum|chronicle|gazette)s?$/u,
    cues: /(?:work|works|worked|working|job|employed|trained|studied|placement|admitted|sectioned|volunteer|volunteers|ended up|based)\s+(?:at|for|in|with|to|on)$|(?:drove lorries for|ward|hospital|clinic|hostel|school|college|charity|company|firm|club|pub|café|project|called the)$/u,
    employing: words(
      'are have had were has took take let gave give want wanted offered offer sacked fired hired laid rang made kept keep moved put will would',
    ),
    employed: words(
      'me him her them us my his having taking letting giving got given let taken offered sacked laid hired hiring kept keeping',
    ),
    councils: words('council councils'),
    shouted: words(
      'with by through via at for from called join joins joined joining attend attends attended attending do does did contact contacted use uses',
    ),
    at: words('at for'),
    articles: words('the The'),
    nounsBelong: false,
    ofPlaces: /^(?:university|bishop)$/u,
    bareNouns: true,
    links: words('of the and for in at on de by'),
    wardNouns: words('ward unit wing suite clinic centre center hospital'),
    unitWords: words('ward unit room block bay wing floor house team picu icu hdu amu mau villa hut'),
    unitCodes:
      /(?<![\p{L}])(?<word>ward|unit|room|block|bay|wing|floor|house|team|picu|icu|hdu|amu|mau|villa|hut)\s+(?<code>(?:\d{1,2}\.\d{1,2}|\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?)(?![\p{L}\d]))/giu,
    namedTeams: true,
  },
  streets: {
    endings: [
      ...words(
        'street road avenue lane drive close way place court terrace crescent gardens grove square hill row walk park parade mews rise view gate green quay wharf st rd ave ln dr broadway bank villas mount circus yard crest alley wynd vennel brae gait causeway esplanade promenade ginnel gdns gdn tce terr cres sq grn est',
      ),
    ],
    article: false,
    separate: true,
    commonWords: words(''),
    prefixes: words('old new great little upper lower north south east west st saint st. mount king queen'),
    floor: '(?:flat|apartment|apt\\.?|unit|room|suite|block)\\s?(?:\\d+(?:[/-]\\d+)?\\w?|[a-h]\\d*)',
    parts:
      '(?:[Ff]lat|FLAT|[Aa]partment|[Aa]pt\\.?|[Uu]nit|[Rr]oom|[Ss]uite|[Bb]lock|[Ff]loor|[Ll]evel|[Pp]lot|[Ss]tudio|[Bb]ay|[Hh]ouse)\\s?(?:[Nn]o\\.? ?)?(?:\\d{1,4}(?:[/-]\\d{1,3})?[a-zA-Z]?|[A-Ha-h]\\d{0,3})|(?:\\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Tt]op|[Gg]round|[Ll]ower ground|[Uu]pper)[ -](?:[Ff]loor|[Ff]lat)(?: (?:flat|office|left|right))?|[Bb]asement(?: flat)?|[Pp]\\.?[Oo]\\.? ?[Bb]ox \\d{1,5}',
    flats: '[Ff]lat|FLAT|[Aa]partment|[Aa]pt\\.?|[Ss]uite|[Pp]\\.? ?[Oo]\\.? ?[Bb]ox',
    flatBefore: 'number|no\\.|at|in|is it|or|and|flat|apartment|apt\\.?|from|opposite|above|below|outside',
    numberWord: 'number |no\\.? ?',
    postcode:
      '(?<code>[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}|(?:[AC-FHKNPRTV-Y]\\d[\\dW] ?(?=[A-Z]{0,3}\\d)[\\dAC-FHKNPRTV-Y]{4}|[ac-fhknprtv-y]\\d[\\dw] ?(?=[a-z]{0,3}\\d)[\\dac-fhknprtv-y]{4}))',
    postcodeStandsAlone: true,
    apart: streetsApart,
    spokenFlats,
  },
  dates: {
    months: MONTHS,
    monthForms: new Map(
      [...monthForms(MONTHS).entries()]
        .map(([form, n]) => [form.toLowerCase(), n] as const)
        .concat([['sept', 9]]),
    ),
    weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thur?s?|fri|sat|sun',
    ordinals,
    articles: 'the',
    prepositions: 'on|from|to|since',
    links: '(?:day of|of)(?: the)?',
    beforeMonth: words(
      'in on by from to until till til since for during of last next this every each mid early late end start beginning before after around about between and or through throughout over than previous past coming following when is was till',
    ),
    monthly: 'of (?:the|each|every) month|(?:each|every) month',
    ordinalSuffix: 'st|nd|rd|th',
    dayAlone: dayAlone({
      weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thur?s?|fri|sat|sun',
      articles: 'the ',
      suffix: '(?:st|nd|rd|th)',
      endingTells: true,
      ordinals,
      before: 'on|by|before|after|until|till|til|from|since|around|about|between|for|due|dated',
      after:
        'today|tomorrow|not|has|can|and|or|at|because|when|if|so|but|with|he|she|they|we|i|it|of this|of next|of last|of that|to|in the|is|was|will|there|please|about',
      counted:
        'time|year|floor|century|birthday|anniversary|place|grade|hole|street|avenue|hour|day|edition|attempt|round|week|month|page|chapter|amendment|best|largest|person|one|street|wedding|battalion|regiment',
    }),
    feasts: new Map([
      ['christmas eve', 12],
      ['christmas day', 12],
      ['boxing day', 12],
      ['halloween', 10],
      ['bonfire night', 11],
      ['remembrance sunday', 11],
      ["valentine's day", 2],
      ["st patrick's day", 3],
      ['burns night', 1],
      ['may day', 5],
      ['remembrance day', 11],
      ['armistice day', 11],
      ['guy fawkes night', 11],
      ['twelfth night', 1],
      ...MOVABLE.map((feast) => [feast, 0] as const),
      ['new year’s eve', 12],
      ["new year's eve", 12],
      ["new year's day", 1],
    ]),
    asking: words('may'),
  },
  numbers: {
    words: numberWords,
    hundred: ['hundred', 'hunner'],
    thousand: ['thousand'],
    links: words('and then er um hundred hunner'),
    weak: words('one oh o'),
    repeaters: new Map([
      ['double', 2],
      ['triple', 3],
      ['treble', 3],
    ]),
    isIdentity: (digits) => digits.length === NHS_DIGITS && !digits.startsWith('0'),
    identityLabel: 'id',
    phoneCues:
      "tel\\.?|(?:tele)?phone(?: number)?|mobile(?: number)?|ring(?: me)?(?: on)?|call(?: me)?(?: on)?|number(?:[’']s| is)?|reach me on|get me on|text(?: me)?(?: on)?|ext(?:ension)?\\.?(?: is| number)?",
    currencies: 'pounds?|quid|euros?|dollars?|pence|million|grand|k\\b|%|per ?cent',
    ageUnits: 'years?[ -]old|year-old|years of age|years young|yrs?|y[ /]o(?!\\p{L})',
    birthdayCues:
      'turned|turns|turning|turn|aged|ll be|will be|would be|reached|(?:got|made it|lived|live|get) to(?: be)?',
    being: words('is was be am are turned'),
    somebody: words("he she i who he's she's i'm who's"),
    relatives: words(''),
    measures: words(
      'pounds pound quid percent per points degrees kilos kilograms kg grams milligrams micrograms mg mils minutes seconds hours days weeks months metres miles kilometres centimetres litres times pages people persons residents patients clients members places thousand million euros dollars pence p questions stone out odd',
    ),
    measured: words(
      'score temperature weight weighed pressure pulse bus line iq price speed total out scored',
    ),
    nearly: words('nearly almost now over about around just only already well like still then'),
    ageCues: "age|aged|at|is|was|you[’']re|are|he[’']s|she[’']s|\\p{L}+[’']s|i[’']m|be|of",
    highAges:
      '(?:a |one )?hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine))?|ninety (?:one|two|three|four|five|six|seven|eight|nine)',
    clockCues: 'at|between|from',
    yearCues: '\\bin|years|period|from|between|since',
    hundredArticle: 'a',
    weakUnit: 'one',
  },
  codes: {
    caseCues:
      '(?:member|patient|prison|prisoner|tenancy|roll|client|service user|file|unit|booking|order)(?: (?:number|no\\.?|ref\\.?))|(?:mrn|urn|crn|upn|chi|journal|file)(?=:? ?\\p{L}{0,3}[- ]?\\d{2})|id(?:[- ]?(?:number|no\\.?))?(?=:? ?\\d)|crime (?:number|no\\.?)|crime ref(?:erence)?\\.?(?: number| no\\.?)?|incident (?:number|no\\.?)|log (?:number|no\\.?)|case (?:number|no\\.?|ref(?:erence)?)(?: number)?|ref(?:erence)?\\.?(?: (?:number|no\\.?))?|account (?:number|no\\.?)|passport (?:number|no\\.?)|licence (?:number|no\\.?)|customer (?:number|no\\.?)|claim (?:number|no\\.?)|hospital (?:number|no\\.?)|membership (?:number|no\\.?)|policy (?:number|no\\.?)|invoice (?:number|no\\.?)|sort code|registration|(?:pin|door|entry|key)[- ]?(?:code|number)|(?:pin|code)(?= \\d{4,6}(?!\\d))|(?:pin|code)(?= (?:is|for|to))(?: (?:for|to) the \\p{L}+)?',
    plates: [
      '\\p{Lu}{2}\\d{2}[ -]?\\p{Lu}{3}',
      '\\p{Lu}\\d{1,3}[ -]?\\p{Lu}{3}',
      '\\p{Lu}{3}[ -]?\\d{1,3}\\p{Lu}?',
      '\\d{2,3}-\\p{Lu}{1,2}-\\d{1,6}',
    ],
    platesAnyCase: ['\\p{L}{2}\\d{2}[ -]?\\p{L}{3}'],
    plateCues: 'car|van|registration|reg(?:istration)?(?: plate| number)?|number plate|plate',
    identities: [
      '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
      'Q{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
      '[A-Z]{2}[A-Z9]{3} ?\\d{6} ?[A-Z][A-Z9]\\d[A-Z]{2}',
      '\\d{7}[A-W][A-IW]?(?![\\p{L}\\d])',
    ],
    lastDigitsCue: /(?:last)\s+(?:four\s+|three\s+)?(?:digits|numbers)[^\d.!?]{0,14}\d{3,4}/giu,
    spokenAtWords: words('at'),
    spokenAt: 'at sign',
    spokenDot: 'dot',
    topLevel: 'uk|ie',
    spoken: spokenCodes,
  },
  uncapitalised,
  spokenNames,
  labels: words(`
    presenter host reporter journalist interpreter researcher gp sw ot cpn guest voice narrator doctor nurse
    i ip int interviewer interviewee informant m f participant respondent client user relative carer manager worker staff moderator mod facilitator r b q a s p woman man date place municipality type role
    length round document subject from to cc present apologies chair minutes secretary observer speaker person question answer note notes reflection follow-up time service
    action actions decision agreed noted outcome background summary aim purpose reason plan update comment reply attachments venue sent
  `),
  withoutCapitals,
  capitalised,
};
