import type { GdprRule } from './gdpr-rule.ts';

/** A civil registration number, or a run of digits as long as one. */
const LIKE_A_PERSON_NUMBER = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/;
const LIKE_AN_ADDRESS = /[\p{L}\d._-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u;

/** Names, descriptions and prefixes of keys reach logs that nobody can erase. */
export const neutralNames: GdprRule = {
  id: 'NeutralNames',
  article: 'art. 5(1)(c)',
  says: 'A name, description or prefix looks as if it held a person number or an address',
  breaks: ({ name, properties }) =>
    [name, ...namesIn(properties)].some(
      (text) => LIKE_A_PERSON_NUMBER.test(text) || LIKE_AN_ADDRESS.test(text),
    ),
};

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /(?:Name|Description|Prefix|Location)$/.test(key) ? [inner] : namesIn(inner),
  );
}
