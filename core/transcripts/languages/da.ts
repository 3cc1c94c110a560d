import { acronyms, allowedPhrases, allowedWords } from './da/allowed.ts';
import { firstNames } from './da/first-names.ts';
import { functionWords } from './da/function-words.ts';
import { numberWords, ordinals } from './da/numbers.ts';
import { surnames } from './da/surnames.ts';
import type { Language } from './language.ts';
import { words } from './words.ts';

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const monthForms = new Map(
  months.flatMap((month, n) => [[month, n + 1] as const, [month.slice(0, 3), n + 1] as const]),
);

/** Danish. */
export const danish: Language = {
  code: 'da',
  functionWords,
  capitalWords: words('i de dem deres jer'),
  abbreviations: words(
    'bl bla ca d dr eks evt f fhv fx hhv hr inkl jf kl maks min mr mrs nr o osv pga pt sml st tlf vedr vha afd ass cand prof skt sct gl ndr sdr vstr kbh mht ang pkt frk hr vejl red',
  ),
  allowedWords,
  allowedPhrases,
  acronyms,
  firstNames,
  everydayNames: words(
    'ane aske asker august bjørn bo børge charlie ebbe frank frede hans jul kaj line liv lykke lærke maj mark mats mille nor palle per roman rosa rose rune signe silke sine sten stig storm søs tage tilde tom tor vibe viola',
  ),
  surnames,
  nameParticles: words('af von van de la le el al bin ibn di da der den du dos ter zu'),
  personCues: words(`
    hr fru frøken frk doktor dr læge lægen overlæge overlægen psykiater psykiateren psykolog psykologen sygeplejerske sygeplejersken sagsbehandler
    sagsbehandleren socialrådgiver socialrådgiveren pædagog pædagogen bostøtte bostøtten kontaktperson kontaktpersonen mentor mentoren
    koordinator koordinatoren vejleder vejlederen leder lederen chef chefen kollega kollegaen støttepædagog behandler behandleren terapeut
    terapeuten advokat advokaten værge værgen præst præsten lærer læreren rådgiver rådgiveren makker makkeren
    mor far mormor farmor morfar farfar bror broder brødrene storebror lillebror søster storesøster lillesøster onkel tante moster faster
    farbror morbror fætter kusine kone konen mand manden kæreste kæresten ekskone eksmand ekskæreste samlever søn sønnen datter datteren
    barnebarn nevø niece ven vennen veninde veninden nabo naboen svigermor svigerfar svoger svigerinde stedfar stedmor plejemor plejefar hunden katten
    kammerat kammeraten roommate bofælle medbeboer
  `),
  namingCues: words('hedder hed hedde hedt kaldes kaldte kaldt døbt navnet navngivet omdøbt alias'),
  placePrepositions: words(
    'i på fra til ved omkring mod nær udenfor indenfor over via nord syd øst vest omegn inde ude oppe nede ovre uden',
  ),
  inPreposition: 'i',
  placeEndings:
    /.{2}(?:by|bjerg|borg|strup|drup|trup|rup|lev|løse|sted|bæk|ager|inge|um|ø|købing|havn|holm|lund|skov|toft|tofte|torp|terp|rød|bøl|bro|å|næs|vig|sund|sø|mose|hede|høj|bakken|parken|kvarteret|byen|land|dal|kær)$/u,
  organisationEndings:
    /(?:skolen?|cent(?:er|ret|eret)|cafe(?:en)?|café(?:en)?|hus(?:et)?|hjem(?:met)?|klinik(?:ken)?|hospital(?:et)?|sygehus(?:et)?|bosted(?:et)?|bofællesskab(?:et)?|botilbud(?:det)?|kollegi(?:um|et)|værested(?:et)?|herberg(?:et)?|afdeling(?:en)?|afsnit(?:tet)?|ambulatori(?:um|et)|team(?:et)?|forening(?:en)?|gymnasi(?:um|et)|universitet(?:et)?|seminari(?:um|et)|højskolen?|børnehaven?|vuggestuen?|kirken?|fabrik(?:ken)?|værksted(?:et)?|psykiatrien|plejehjem(?:met)?|hospice|institution(?:en)?|bageri(?:et)?|slagteri(?:et)?|supermarked(?:et)?|stiftelse(?:n)?|fond(?:en)?|klub(?:ben)?|aps|a\/s|hospitalsenhed(?:en)?|lægehus(?:et)?|misbrugscenter|rusmiddelcenter|botilbud|akademi(?:et)?|produktionsskole(?:n)?|værk(?:et)?)s?$/u,
  organisationCues:
    /(?:ansat|arbejder|arbejdede|arbejdet|job|praktik|praktikant|elev|vikar|indlagt|behandling|beboer)\s+(?:hos|på|i|ved|inde|nede|ovre)$|(?:skole|center|centret|botilbuddet|bostedet|værestedet|herberget|forsorgshjemmet|kollegiet|afdelingen|afdeling|afsnit|afsnittet|ambulatoriet|plejehjemmet|firmaet|virksomheden|foreningen|klubben|institutionen|børnehaven|højskolen|efterskolen|gymnasiet|cafeen|caféen|opgangsfællesskabet|bofællesskabet|sygehuset|hospitalet|psykiatrien|teamet|projektet|hedder stedet)$/u,
  unitCodes:
    /(?<![\p{L}])(?<word>afdeling|afd\.?|afsnit|sengeafsnit|ambulatorium|ambulatoriet|hus|blok|stue|team|opgang|lejlighed)\s+(?<code>(?:\p{Lu}{1,2}\d{0,3}|\d{1,3}\p{L}?|\d{1,2}\.\d{1,2})(?![\p{L}\d]))/giu,
  streetEndings: [
    ...words(`
      gade vej vejen gaden allé alle alléen stræde strædet plads pladsen torv torvet boulevard boulevarden park parken vænge vænget have haven gård gården gaard
      bakke bakken høj højen kaj kajen dam dammen sti stien stien krogen krog skrænten lunden lund toften toft marken mark vangen vang kæret kær bro broen
      bygade ringvej ringvejen parkvej svinget passage passagen kvarteret løkken engen brinken skel skellet eng agre ager ageren
    `),
  ],
  streetCommonWords: words(
    'vej vejen gade gaden plads pladsen have haven gård gården bakke mark park dam høj bro sti torv torvet kaj krog pladser underhold på-vej mere-vej omvej allé alle alle',
  ),
  months,
  monthForms,
  weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag',
  ordinals,
  numberWords,
  numberLinks: words('og'),
  weakNumberWords: words('en et én ét'),
  caseCues:
    'j\\.?\\s?nr\\.?|journalnummer(?:et)?|journalnr\\.?|sagsnr\\.?|sagsnummer(?:et)?|sags?\\s?nr\\.?|sag\\s+nummer|kundenr\\.?|kundenummer|kontonr\\.?|kontonummer(?:et)?|reg\\.?\\s?nr\\.?|pasnr\\.?|pasnummer(?:et)?|kørekortnummer|medlemsnummer|medarbejdernummer|id-?nr\\.?|id-?nummer|nummerplade(?:n)?|dokumentnr\\.?|løbenummer|(?:pin|dør|adgangs)?koden?(?:\\s+til\\s+\\p{L}+)?',
  lastDigitsCue: /(?:sidste|fire)\s+(?:fire\s+)?(?:cifre|tal)?[^\d.!?]{0,14}\d{4}/giu,
  spokenEmail:
    /[\p{L}\p{N}._-]+\s+(?:snabel-?\s?a|krøllet a|alfakrøl)\s+[\p{L}\p{N}-]+(?:(?:\.|\s+(?:punktum|prik|dot)\s+)[\p{L}\p{N}-]+)*/giu,
  clockRange:
    /(?:\bkl\.?|klokken|mellem|fra)\s*(?:[01]?\d|2[0-4])[.:][0-5]\d\s*(?:-|–|til|og)\s*(?:[01]?\d|2[0-4])[.:][0-5]\d$/iu,
  yearRange:
    /(?:\bi|årene|perioden|fra|mellem|år)\s+(?:19[5-9]\d|20[0-4]\d)\s?[-–/]\s?(?:19[5-9]\d|20[0-4]\d)$/iu,
  ageCues: 'bliver|blev|fylder|fyldte|fyldt|rundede|runder|på',
  ageUnits: 'år(?!h)|årig|årige',
  floor:
    'st\\.?|stuen|kl\\.?|kld\\.?|\\d{1,2}\\.?\\s?(?:sal|tv|th|mf)\\.?|\\d{1,2}\\.|tv\\.?|th\\.?|mf\\.?|lejl\\.?\\s?\\d+',
};
