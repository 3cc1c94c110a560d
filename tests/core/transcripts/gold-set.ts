import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterEntry } from '../../../core/transcripts/known-people/roster.ts';

/** A stretch that must not survive. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A document as it lies in a file, what must not survive of it, and the names that a roster would give. */
export interface GoldDocument {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly roster: readonly RosterEntry[];
  /** Written without capitals, as speech recognition does. */
  readonly lowerCased: boolean;
}

const MARK = /\{\{(?<type>\w+):(?<surface>[^}]+)\}\}/u;

/**
 * All documents of a set; every person in it is invented. `gold` is what rules and tables are mended by; `unseen` was written by people who did
 * not know the rules, and no rule is mended by it: what leaks there is what to expect of other documents. A document marks its identifiers `{{type:text}}` and may start
 * with lines `#roster name | alias | role`.
 */
export function readGoldSet(set: 'gold' | 'unseen' = 'gold'): GoldDocument[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .sort()
    .flatMap((language) =>
      readdirSync(join(folder, language))
        .sort()
        .map((name) => readGold(folder, language, name)),
    );
}

/** The same document without a capital. */
export function inLowerCase(document: GoldDocument): GoldDocument {
  return { ...document, text: document.text.toLowerCase(), lowerCased: true };
}

/** The same document with a list of everybody who is named in it. */
export function withWholeList(document: GoldDocument): GoldDocument {
  const persons = document.spans.filter(({ type }) => type === 'person');
  const names = new Set(persons.map(({ start, end }) => document.text.slice(start, end)));
  return { ...document, roster: [...names].map((name) => ({ name, role: 'user' })) };
}

function readGold(folder: string, language: string, name: string): GoldDocument {
  const lines = readFileSync(join(folder, language, name), 'utf8').split('\n');
  const roster = lines.filter((line) => line.startsWith('#roster ')).map(rosterEntry);
  return {
    name: `${language}/${name}`,
    language,
    ...unmark(lines.filter((line) => !line.startsWith('#roster ')).join('\n')),
    roster,
    lowerCased: name.includes('-lower'),
  };
}

function rosterEntry(line: string): RosterEntry {
  const [name = '', alias = '', role = ''] = line
    .slice('#roster '.length)
    .split('|')
    .map((cell) => cell.trim());
  return { name, role, ...(alias === '' ? {} : { alias }) };
}

function unmark(marked: string): { text: string; spans: GoldSpan[] } {
  const spans: GoldSpan[] = [];
  let text = marked;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const { type = '', surface = '' } = match.groups ?? {};
    spans.push({ start: match.index, end: match.index + surface.length, type });
    text = text.slice(0, match.index) + surface + text.slice(match.index + match[0].length);
  }
  return { text, spans };
}
