import type { SpokenCodes } from '../codes.ts';
import { words } from '../words.ts';

/** How numbers and addresses of the net are said in English. */
export const spokenCodes: SpokenCodes = {
  marks: words('stroke slash dash hyphen underscore'),
  weakMarks: words('point dot colon'),
  joins: words('forward er um'),
  identity: /^(?:insurance|nhs|nino|chi|pps|ppsn)$/u,
  lastFour: /(?<!\p{L})last four(?: digits| numbers)?(?: (?:are|is))?$/u,
  postcode: /^(?:postcode|postal)$/u,
  plate: /^(?:car|van|taxi|cab|lorry|motor|plate|registration|reg)$/u,
  strongCase:
    /^(?:mrn|crn|urn|case|reference|ref|code|pin|claim|incident|membership|licence|passport|account|policy|client|customer|prison|prisoner|tenancy|hospital|journal|booking|order)$/u,
  weakCase: /^(?:number|file|form|complaint)$/u,
  phone: /^(?:tel|telephone|phone|mobile|ring|call|text)$/u,
  clock: words('at clock'),
  media: words(
    'facebook instagram insta snap twitter tiktok snapchat youtube linkedin bluesky discord mastodon',
  ),
  follow: words('find follow like search look'),
  as: words('as called at under'),
  on: words('on'),
};
