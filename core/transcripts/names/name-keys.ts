import type { RosterEntry } from '../known-people/roster.ts';

/** Gives every mention of a name in a document the key of the whole name, so that Mette and Mette Hansen are one person. */
export interface NameKeys {
  keyOf(mention: string): string;
  /** The number of the participant whom the key names, if the roster gives one. */
  cprOf(key: string): string | undefined;
}

/** How a word is written without genitive and slips of the pen. */
type Spelling = (lower: string) => string;

/** Whole names, and whose they are. */
interface Named {
  readonly mentions: readonly string[];
  readonly people: readonly Omit<RosterEntry, 'role'>[];
}

/**
 * Keys by the full names of a document, its roster's among them; `all` are those of all documents of the same persons, by which the rest is
 * known. A part that fits two full names stands for itself.
 */
export function createNameKeys(own: Named, all: Named, spelling: Spelling): NameKeys {
  const normalised = (mention: string): string => normalise(mention, spelling);
  const [here, anywhere] = [indexOf(own, normalised), indexOf(all, normalised)];
  return {
    keyOf: (mention) => {
      const key = normalised(mention);
      const fitting = here.byForm.get(key) ?? [];
      const [name = key, ...more] = fitting;
      if (more.length > 0) return key;
      if (here.cprs.has(name)) return name;
      const [other = name, ...others] = anywhere.byForm.get(name) ?? [];
      return others.length > 0 ? name : other;
    },
    cprOf: (key) => here.cprs.get(key) ?? anywhere.cprs.get(key),
  };
}

interface Index {
  /** By each form of a name, the full names that have it. */
  readonly byForm: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cprs: ReadonlyMap<string, string>;
}

function indexOf({ mentions, people }: Named, normalised: Spelling): Index {
  const byForm = new Map<string, Set<string>>();
  const addForm = (form: string, name: string): void => {
    byForm.set(form, (byForm.get(form) ?? new Set()).add(name));
  };
  const cprs = new Map<string, string>();
  for (const { name, alias, cpr } of people) {
    const key = normalised(name);
    if (cpr !== undefined) cprs.set(key, cpr);
    addForm(key, key);
    if (alias !== undefined) addForm(normalised(alias), key);
    for (const part of partsOf(key)) addForm(part, key);
  }
  for (const mention of mentions) {
    const name = normalised(mention);
    if (name.includes(' ') && !byForm.has(name)) for (const part of partsOf(name)) addForm(part, name);
  }
  return { byForm, cprs };
}

/** First name, last name, first and last name, initials. */
function partsOf(name: string): string[] {
  const parts = name.split(' ');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  return [first, last, `${first} ${last}`, parts.map(([letter = '']) => letter).join('')];
}

function normalise(mention: string, spelling: Spelling): string {
  return mention
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map(spelling)
    .join(' ');
}
