import type { WithoutCapitals } from '../without-capitals.ts';
import { words } from '../words.ts';

/** Danish: what single rules of texts without capitals ask for. */
export const withoutCapitals: WithoutCapitals = {
  monthVerbs: words('er var blev kommer kom'),
  possessive: {
    word: 'hans',
    behind: words('er var bliver blev sin og'),
    subjects: words('jeg du vi man kan'),
    qualities: words(''),
  },
  sides: words('nordre søndre vestre østre'),
  it: words('det den'),
  cleft: words('det'),
  together: { verbs: /^(?:samtal|gift|bor|kontakt|lev)/u, preposition: 'med' },
  doing: { it: 'det', verbs: words('har') },
  houses: {
    articlesBehind: true,
    wards: words('afdeling afsnit sengeafsnit'),
    ofThings: /(?:[ea]ns|ets)$/u,
  },
  surnames: { particles: words('af von'), articles: words('den der') },
  counted: words('år dag dage dagen gang gange uger sal'),
};
