import type { WithoutCapitals } from '../without-capitals.ts';
import { words } from '../words.ts';
import { finiteVerbs } from './finite-verbs.ts';

/** English: what single rules of texts without capitals ask for. */
export const withoutCapitals: WithoutCapitals = {
  easyNames: { notMonths: words('may') },
  monthVerbs: words('is was'),
  letters: { words: words('i a'), spelt: words('and a an the'), called: words('her to') },
  smallSubjects: {
    before: words(
      `just still and with by for about to called it's that's there's was is says said goes then so but because when if like rang told asked saw seen see met as than only even not or until till after before since while cos well yeah no yes oh aye`,
    ),
    behind: words(`from who who's were he's she's`),
    joins: words('and or'),
    beforeJoined: words('just called still'),
    finite: finiteVerbs,
  },
  subjects: {
    telling: words(
      'told tells thinks texted phoned laughed reckons reckoned wants wanted knows knew gave lives works runs',
    ),
    who: words(`who who's`),
    clefts: words(`it's that's who's`),
    existence: "'s",
    asked: {
      it: words('it'),
      being: words('was were is'),
      found: words('that who'),
      is: words('is was'),
      that: words('that this'),
      orFrom: words('or from who'),
    },
    apposed: words('the my our his her me'),
    family: { our: words('our'), states: words('is was has'), who: words(`who who's he's she's`) },
  },
  it: words(''),
  cleft: words(''),
  houses: {
    nounLast: true,
    wards: words('ward'),
    numberedWards: words('ward'),
    // "corrie ten boom"
    particles: { words: words('ter ten'), phrases: /(?:ing|age|name|hope)$|^(?:hand|info|titel)$/u },
    stations: {
      kinds: words(
        'bus train railway rail police fire tram coach metro ambulance shopping sports leisure town civic',
      ),
      nouns: words('station depot stop center centre hall'),
    },
    numbersBelong: true,
    calledGoesOn: true,
    articleOfLong: 'the',
  },
  streets: {
    nouns: words(
      'street road avenue lane crescent terrace grove gardens mews close parade square estate row',
    ),
    articled: {
      article: 'the',
      prepositions: words('on up down off along in from at onto round'),
      nouns: words('road street avenue lane parade embankment'),
      general: words(
        'ring side back coast country dirt dual slip service trunk cross cycle bus fast access farm gravel toll memory shopping market village station',
      ),
    },
  },
  shops: {
    notOwners:
      /^(?:.*(?:doctor|dentist|chemist|barber|dresser|butcher|baker|grocer|agent|bookie|vet|optician|solicitor|lawyer|neighbour|parent|friend|mate|body|one|people|girl|man|woman|lad|kid|child|else|night|day|week|year|month|door)|.{1,2})'s$/u,
    at: words('at to from in into round past outside opposite near by'),
    article: 'the',
    trades: words(
      'chemist chemists butcher butchers baker bakers bookies newsagent newsagents florist florists optician opticians jeweller jewellers undertaker undertakers greengrocer greengrocers ironmonger ironmongers vet vets solicitor solicitors barber barbers hairdresser hairdressers chippy cobbler cobblers tailor tailors funeral estate letting builder builders plumber plumbers roofer roofers',
    ),
  },
  surnames: {
    small: words(
      'may long short small young best good day close little friend hope place house hall ward rich black white brown green moon rose grant',
    ),
    behind: words(`and from who who's she's he's that's`),
  },
  counted: words('year years day days times weeks'),
  doubleNames: true,
  calledWithArticle: {
    called: 'called',
    article: 'the',
    passive: /^(?:is|was|were|are|there|being|been|got|get)$|'(?:s|re|m)$/u,
  },
};
