import { acronyms, allowedPhrases, allowedWords } from './da/allowed.ts';
import { cues } from './da/cues.ts';
import { firstNames } from './da/first-names.ts';
import { functionWords } from './da/function-words.ts';
import { numberWords, ordinals } from './da/numbers.ts';
import { surnames } from './da/surnames.ts';
import { uncapitalised } from './da/uncapitalised.ts';
import type { Language } from './language.ts';
import { isDayAndMonth } from './shared/digits.ts';
import { monthForms, months } from './shared/months.ts';
import { words } from './words.ts';

const MONTHS = months('januar februar marts april maj juni juli august september oktober november december');

/** Danish. */
export const danish: Language = {
  code: 'da',
  functionWords,
  capitalWords: words('i de dem deres jer dr hr fru frk mr mrs prof'),
  abbreviations: words(
    'bl bla ca d dr eks evt f fhv fx hhv hr inkl jf kl maks mr mrs nr o pga pt sml st tlf vedr vha afd ass cand prof skt sct gl ndr sdr vstr kbh mht ang pkt frk vejl red n s v ø',
  ),
  allowed: { words: allowedWords, phrases: allowedPhrases, acronyms },
  names: {
    first: firstNames,
    everyday: words(
      'ane ask aske asker august bo hans jul line liv lykke maj mark nor roman rose sine sten storm søs tage tom sol sky vinter fie vita jo',
    ),
    last: surnames,
    lastEndings:
      /.{2}(?:sen|gaard|gård|lund|holm|bjerg|skov|strup|borg|dahl|kjær|toft|lykke|bæk|vang|rup|berg|mann|sson|qvist|kvist)$/u,
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
    labels: words('sted lokation lokalitet mødested opholdssted'),
    definite: /.{3}(?:en|et|erne)$/u,
  },
  organisations: {
    endings:
      /(?:skolen?|cent(?:er|ret|eret)|cafe(?:en)?|café(?:en)?|hus(?:et)?|hjem(?:met)?|klinik(?:ken)?|hospital(?:et)?|sygehus(?:et)?|bosted(?:et)?|bofællesskab(?:et)?|botilbud(?:det)?|kollegi(?:um|et)|værested(?:et)?|herberg(?:et)?|afdeling(?:en)?|afsnit(?:tet)?|ambulatori(?:um|et)|team(?:et)?|forening(?:en)?|gymnasi(?:um|et)|universitet(?:et)?|seminari(?:um|et)|højskolen?|børnehaven?|vuggestuen?|kirken?|fabrik(?:ken)?|værksted(?:et)?|psykiatri(?:en)?|plejehjem(?:met)?|hospice|institution(?:en)?|bageri(?:et)?|slagteri(?:et)?|supermarked(?:et)?|stiftelse(?:n)?|fond(?:en)?|klub(?:ben)?|aps|a\/s|hospitalsenhed(?:en)?|lægehus(?:et)?|lægerne|misbrugscenter|rusmiddelcenter|akademi(?:et)?|værk(?:et)?|boligselskab(?:et)?|boligforening(?:en)?|havelaug(?:et)?|orlav|varmestue(?:n)?|kro(?:en)?|hotel(?:let)?|bank(?:en)?|apotek(?:et)?|bibliotek(?:et)?|tandlæge(?:n|rne)?|gruppe(?:n)?|kolonien?|transport|byg|maskinfabrik(?:ken)?|menighed(?:en)?|moské(?:en)?|folkeblad|avis(?:en)?)s?$/u,
    institutions:
      /(?:skole|gymnasium|hospital|sygehus|kirke|klinik|plejehjem|seminarium|kollegium|universitet|hospice|bosted|herberg|værested|boligforening|boligselskab|folkeblad|avis|klub|idrætsforening|apotek|bibliotek|station|banegård|kaserne|fængsel|arrest)s?$/u,
    cues: /(?:ansat|arbejder|arbejdede|arbejdet|arbejde|job|praktik|praktikant|elev|vikar|indlagt|behandling|beboer)\s+(?:hos|på|i|ved|inde|nede|ovre)$|(?:skole|center|centret|botilbuddet|bostedet|værestedet|herberget|forsorgshjemmet|kollegiet|afdelingen|afdeling|afsnit|afsnittet|ambulatoriet|plejehjemmet|firmaet|virksomheden|foreningen|klubben|institutionen|børnehaven|højskolen|efterskolen|gymnasiet|cafeen|caféen|opgangsfællesskabet|bofællesskabet|sygehuset|hospitalet|psykiatrien|teamet|projektet|hedder stedet)$/u,
    bareNouns: false,
    links: words('i på ved for af og til den det de om'),
    unitWords: words(
      'afdeling afd afsnit sengeafsnit ambulatorium ambulatoriet hus blok stue team opgang lejlighed bygning',
    ),
    unitCodes:
      /(?<![\p{L}])(?<word>afdeling|afd\.?|afsnit|sengeafsnit|ambulatorium|ambulatoriet|hus|blok|stue|team|opgang|lejlighed|bygning)\s+(?<code>(?:\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?|\d{1,2}\.\d{1,2})(?![\p{L}\d]))/giu,
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
      'st\\.?|stuen|kl\\.?|kld\\.?|\\d{1,2}\\.?\\s?(?:sal|tv|th|mf)\\.?|\\d{1,2}\\.|tv\\.?|th\\.?|mf\\.?|lejl\\.?\\s?\\d+|dør\\s?\\d+',
    numberWord: 'nr\\.? ?|nummer ',
    postcode: '(?:DK-?)?(?<code>[1-9]\\d{3})',
    postcodeStandsAlone: false,
  },
  dates: {
    months: MONTHS,
    monthForms: monthForms(MONTHS),
    weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag',
    ordinals,
    articles: 'den|d\\.',
    prepositions: 'til|fra|og',
    links: 'i',
    ordinalSuffix: '\\.',
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
    links: words('og så øh er det'),
    weak: words('en et én ét'),
    repeaters: new Map(),
    isIdentity: (digits) => digits.length === 10 && isDayAndMonth(digits),
    identityLabel: 'cpr',
    phoneCues:
      'tlf\\.?|telefon(?:nummer(?:et)?|en)?|mobil(?:nummer(?:et)?|en)?|ring(?:e|er)?(?: på)?|nummer(?:et)?(?: er)?|træffes på|fanges på',
    currencies: 'kr\\.?|kroner|mio\\.?|millioner|euro|dollars?|t\\.?kr\\.?|%|procent',
    ageUnits: 'år(?!h)|årig|årige|års',
    birthdayCues: 'bliver|blev|blive|fylder|fyldte|fyldt|fylde|rundede|runder|runde',
    ageCues: 'på|er|var|alder af|alderen',
    highAges: 'hundrede(?: og (?:en|et|to|tre|fire|fem|seks|syv|otte|ni))?|et hundrede',
    clockCues: '\\bkl\\.?|klokken|mellem|fra',
    yearCues: '\\bi|årene|perioden|fra|mellem|år',
  },
  codes: {
    caseCues:
      'j\\.?\\s?nr\\.?|journalnummer(?:et)?|journalnr\\.?|sagsnr\\.?|sagsnummer(?:et)?|sags?\\s?nr\\.?|sag(?:en)?\\s+(?:har\\s+)?nummer|kundenr\\.?|kundenummer|kontonr\\.?|kontonummer(?:et)?|reg\\.?\\s?nr\\.?|pasnr\\.?|pasnummer(?:et)?|kørekortnummer(?:et)?|medlemsnummer|medarbejdernummer|id-?nr\\.?|id-?nummer|nummerplade(?:n)?|dokumentnr\\.?|løbenummer|(?:pin|dør|adgangs)?koden?(?:\\s+til\\s+\\p{L}+)?',
    plates: ['\\p{Lu}{2}[ -]?\\d{2}[ .-]?\\d{3}'],
    platesAnyCase: [],
    plateCues: 'bil(?:en)?|nummerplade(?:n|r)?|reg\\.?\\s?nr\\.?|indregistreret|plade(?:n|r)?',
    identities: ['\\d{6}[\\s-]{0,3}\\d\\p{L}{2}\\d'],
    lastDigitsCue: /(?:sidste|fire)\s+(?:fire\s+)?(?:cifre|tal)?[^\d.!?]{0,14}\d{4}/giu,
    spokenAtWords: words('snabel-a snabela snabel krøllet alfakrøl'),
    spokenAt: 'snabel-?\\s?a|krøllet a|alfakrøl|at-?tegn',
    spokenDot: 'punktum|prik|dot',
    topLevel: 'dk',
  },
  uncapitalised,
  labels: words(`
    i ip int sp sv interviewer intervjuer informant m f k l borger medarbejder leder pårørende moderator deltager respondent bruger r b q a s p ip1 ip2 referent ordstyrer facilitator
    kvinde mand observatør dato sted kommune type rolle varighed bølge dokument emne fra til cc vedr tid deltagere afbud tilstede ordstyrer mødeleder sekretær
    speaker taler person forsker spørger svar spørgsmål note noter refleksion opfølgning konklusion
  `),
};
