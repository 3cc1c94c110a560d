import type { Capitalised } from '../capitalised.ts';
import { words } from '../words.ts';
import { finiteVerbs } from './finite-verbs.ts';

export const capitalised: Capitalised = {
  doneBy: words('by'),
  surnameParticles: words('van'),
  nicknames: {
    except:
      /(?:ing|ion|ment|ness|ity|ism|ance|ence|ancy|ency|hood|ship|dom|age|ure|th|ed|.{4}ly|ive|ous|able|ible|ful|less|ic|al|ish|wards?|wise|ology|graphy|ics|work|[^s]s)$/u,
    finite: finiteVerbs,
    pronouns: words("he she he's she's"),
  },
  calledBehind: { who: words('he she it they'), whoIs: words("he's she's it's they's") },
  shortTitles: words('mr mrs ms mx miss dr fr rev prof cllr sgt'),
  hospitals: {
    articles: words('the'),
    sides: words('northern southern western eastern central general royal regional'),
  },
  sentTo: {
    verbs: words(
      'referred referral referrals transferred transferral transferrals signposted linked belong belongs introduced sent back',
    ),
    to: words('to'),
  },
  compoundsApart: true,
  titleEnds: words('on up in by to it us me we go out off over together well not'),
  houseLinks: words('of for in'),
  regional: { within: words('and of the for'), of: words('of for') },
  houseVerbs: words('lives house home'),
  ofPeoples: words(`
    point points head heads bay quarter town island isle rock steps stairs gate arch bridge wood hill house tower club center centre
    church hall school library quay strand row corner green garden gardens harbour bank field fields
  `),
  shoutedArticles: words('the'),
  beforeQuality: words('a an the my your his her our their that this another some any no every each me'),
};
