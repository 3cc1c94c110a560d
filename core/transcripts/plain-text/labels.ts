import type { Language } from '../languages/language.ts';
import { mailFields } from '../languages/shared/mail.ts';
import { writers } from '../languages/shared/writers.ts';
import { BETWEEN_SPEAKERS } from '../structure/speakers.ts';

const INITIALS = /^\p{Lu}{2,3}$/u;

/** "B = Bennie" */
const LEGEND = /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{1,3}) = (?<name>\p{Lu}\p{Ll}[\p{L}-]*)/gu;

const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,3}|\([^)]*\)))*\s?\d{0,2}\.?$/u;

/** A label of the language, or what somebody is to somebody: Bostøtte, Mor; or several of them. */
export function isRoleLabel(label: string, { labels, cues }: Language): boolean {
  const roles = label.split(BETWEEN_SPEAKERS).map(roleOf);
  return roles.every((role) => labels.has(role) || mailFields.has(role) || cues.person.has(role));
}

/** "Plats: Fyren", "Ref: MK", and "Vikarie: Lind", which is said only once: no speaker, what stands behind it is read with it. */
export function isKey(
  label: string,
  times: ReadonlyMap<string, number>,
  { places, cues }: Language,
): boolean {
  const role = roleOf(label);
  if (places.labels.has(role) || writers.has(role)) return true;
  return cues.person.has(role) && times.get(label) === 1;
}

/** Whether most who speak do so by their initials: a language has few roles of two letters, so that two strangers are enough. */
export function areInitials(times: ReadonlyMap<string, number>, language: Language): boolean {
  const strangers = [...times].filter(
    ([label, often]) => often > 1 && INITIALS.test(label) && !isRoleLabel(label, language),
  );
  return strangers.length > 1;
}

/** "Sprekers: B = Bennie Wargerink": what would be a role stands for somebody; but "A = Interviewer", "B = Nikolaj". */
export function lettersOfLegend(text: string, language: Language): ReadonlySet<string> {
  if (!text.includes(' = ')) return new Set();
  return new Set(
    [...text.matchAll(LEGEND)].flatMap(({ groups: { letters = '', name = '' } = {} }) =>
      !name.startsWith(letters[0] ?? ' ') || isRoleLabel(name, language) ? [] : [letters],
    ),
  );
}

/** Capitals, or in a text without any: one or two words that sentences are not made of. */
export function isNameLike(label: string, language: Language): boolean {
  if (label !== label.toLowerCase()) return CAPITALISED.test(label);
  const words = label.split(' ');
  return words.length <= 2 && words.every((word) => !language.functionWords.has(word));
}

/** IP1, Borger 2 (mand) and Int. are IP, Borger and Int. */
function roleOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/\s*\(.*\)$/u, '')
    .replace(/[\s._]*\d{0,2}[\s.]*$/u, '');
}
