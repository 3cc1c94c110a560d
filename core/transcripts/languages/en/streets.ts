import type { SpokenFlats, StreetsApart } from '../streets.ts';
import { words } from '../words.ts';

const HOUSE = String.raw`(?<number>\d{1,3}[a-e]?(?:\s?[-–/]\s?\d{1,3}[a-e]?)?) (?<name>(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`;

/** Streets whose noun is a word of its own, and the houses in them. */
export const streetsApart: StreetsApart = {
  mainly: words('street road avenue lane crescent terrace grove gardens mews close drive parade'),
  counted: words('way'),
  notInside:
    /(?:^| )(?:of|on|in|the|and|to|from|a|people|years?|minutes?|hours?|days?|miles|at|for|with|we|i)(?: |$)/iu,
  capitalArticle: /^THE (?=[A-Z.]+$)/u,
  article: 'The',
  title: /(?:^|\s)Dr\.?$/u,
  groups: /^ (?:estate|flats|houses)(?!\p{L})/u,
  flatBefore: String.raw`(?:Flat|Unit|Apartment|Suite)\s?(?:\d+\w?|[A-H]),\s`,
  shortSaints: String.raw`St\.|Mt\.`,
  numberedHouse: {
    sign: /(?:No|no)\.? ?\d|umber \d/,
    pattern:
      /(?<=(?<!\p{L})(?:at|from|in|to|near|opposite|outside|of|next door to) )(?:no\.?|number) ?\d{1,3}(?![\p{L}\p{N}]|[.,:]\d)(?= *(?:[.,;:!?)]|$|\n| (?:came|is|was|has|had|and|who|with|again|to|for|opposite|next|when|where|said|says|complained|rang)(?!\p{L})))/giu,
  },
  namedHouse: {
    sign: /\d[a-z]? [A-Z][a-z]/,
    pattern: new RegExp(
      String.raw`(?:(?<=(?:(?<!\p{L})(?:at|to|from|in|is|address)|[,:(])\s)${HOUSE}(?=,\s\p{Lu}\p{Ll}|\s[A-Z]{1,2}\d)|(?<=(?<!\p{L})(?:at|to|in|from|outside|behind)\s)${HOUSE.replaceAll('?<', '?<at_')}(?=[.;!?)\n]|$))`,
      'gu',
    ),
    article: /^the /u,
  },
  houseName: String.raw`(?:The )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|on|in|and) )?\p{Lu}[\p{L}’'-]*){0,3}`,
  nounFirst: {
    sign: /(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar) /,
    pattern:
      /(?<![\p{L}\p{Nd}])(?:\d{1,3}[a-z]?,? )?(?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Cwrt|Sr[aá]id|B[oó]thar)(?: (?:y|yr|na|an|ar))?(?: \p{Lu}[\p{L}’'-]+){1,2}/gu,
  },
};

/** Dwellings with their number. */
export const spokenFlats: SpokenFlats = {
  sign: /[Ff]lat|FLAT|[Aa]p(?:artmen)?t|[Ss]uite|[Bb]ox|[Nn]umber|[Bb]lock|[Rr]oom/,
  nouns: 'flat|apartment',
  free: String.raw`(?<!(?<!\p{L})(?:a|the|my|his|her|our|their|your|this|that|council|new|old|whole|one) )`,
  numberWord: 'number',
  shortNumber: String.raw`no\.?`,
  behindNoun: 'in|at|from|to',
  behindNumber: "at|from|to|opposite|outside|near|lives?|lived|living|door|is|it's",
  counted: String.raw`bed\p{L}*|doors?|streets?|weeks?|years?|of|times|or|and a`,
};
