import { splitNames } from '../names-of-document.ts';
import type { HeaderValue, Vocabulary } from '../transcript.ts';

const UNKNOWN_ROLE = 'unknown';
/** Labels that say only "who is asked": the header's role tells more. */
const RESPONDENT = /^(?:ip|informant|deltager|respondent|svarperson|r)\.?\s?\d{0,2}$/iu;
const CAPITALISED_LABEL = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: ?\d{1,2})?$/u;

/** Tells speaker labels from text that happens to have a colon, and gives them roles. */
export interface Speakers {
  isLabel(label: string): boolean;
  roleOf(label: string): string;
}

/** A label is a role's, a name's in the header, or a capitalised one that comes back. */
export function createSpeakers(
  candidates: readonly string[],
  header: Readonly<Record<string, HeaderValue>>,
  vocabulary: Vocabulary,
): Speakers {
  const times = new Map<string, number>();
  for (const label of candidates) times.set(label, (times.get(label) ?? 0) + 1);
  const named = namedRoles(header, vocabulary);
  const respondent = vocabulary.role(header[vocabulary.respondentRoleField]?.value ?? '');
  const roleOf = (label: string): string | undefined => {
    const role = vocabulary.role(roleLabel(label).label);
    if (role !== undefined && RESPONDENT.test(label)) return respondent ?? role;
    return role ?? named.get(label.toLowerCase());
  };
  return {
    isLabel: (label) =>
      roleOf(label) !== undefined || (CAPITALISED_LABEL.test(label) && (times.get(label) ?? 0) > 1),
    roleOf: (label) => roleOf(label) ?? UNKNOWN_ROLE,
  };
}

/** IP1, Borger 2 (mand) and Int. are IP, Borger and Int, with a number or without. */
export function roleLabel(label: string): { label: string; number: string } {
  const plain = label.replace(/\s*\(.*\)$/u, '');
  const { word = plain, number = '' } =
    /^(?<word>.*?)[\s.]*(?<number>\d{0,2})[\s.]*$/u.exec(plain)?.groups ?? {};
  return { label: word, number };
}

/** Full names, first names and initials of the people in the header. */
function namedRoles(
  header: Readonly<Record<string, HeaderValue>>,
  vocabulary: Vocabulary,
): Map<string, string> {
  const roles = new Map<string, string>();
  const respondent = vocabulary.role(header[vocabulary.respondentRoleField]?.value ?? '') ?? UNKNOWN_ROLE;
  for (const [field, { value }] of Object.entries(header)) {
    if (!vocabulary.holdsNames(field)) continue;
    const role = vocabulary.role(field) === 'interviewer' ? 'interviewer' : respondent;
    for (const name of splitNames(value)) {
      const parts = name.split(/\s+/u);
      const initials = parts.map(([letter = '']) => letter).join('');
      for (const form of [name, parts[0] ?? '', initials]) {
        if (form !== '') roles.set(form.toLowerCase(), role);
      }
    }
  }
  return roles;
}
