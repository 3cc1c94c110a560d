import type { AcceptedDocument } from '../transcripts/accepted-document.ts';
import type { Extent } from '../transcripts/decisions.ts';
import type { Deidentified } from '../transcripts/deidentify.ts';
import {
  createLeakIndex,
  type KnownIdentifiers,
  type Leak,
  namesAsWords,
  scanForLeaks,
} from '../transcripts/known-people/leak-scan.ts';
import type { RosterEntry } from '../transcripts/known-people/roster.ts';
import type { WordBook } from '../transcripts/names/word-facts.ts';
import { BLANK } from '../transcripts/patterns/span.ts';

/** Texts after their treatment, and whose identifiers must not be in them. */
export interface Scan {
  readonly document: {
    readonly turns: readonly Pick<AcceptedDocument['turns'][number], 'text' | 'person'>[];
  };
  /** By turn. */
  readonly hidden: readonly Deidentified[];
  /** Everybody on any list of names of the study. */
  readonly everybody: readonly RosterEntry[];
  /** Names that header and labels give. */
  readonly names: readonly string[];
  readonly book: WordBook;
}

export interface FoundLeak extends Extent {
  readonly type: Leak['type'];
  readonly isWord: boolean;
}

/** Looks for known identifiers in texts of a document. */
export interface LeakScan {
  /** What is left of them after treatment; places are those in the original. */
  readonly leaks: readonly FoundLeak[];
  /** Whether a stretch of the original may be left as it is, if a person says so. */
  mayStay(at: Extent): boolean;
}

/** Looks whether anything that is known of anybody is still in a document's texts, whatever the rules found. */
export function findLeaks(scan: Scan): LeakScan {
  const { document, hidden, book } = scan;
  const index = createLeakIndex(knownIdentifiers(scan), plain);
  // Nothing leaves this process, so that nothing has to be hidden in the index.
  const reading = { keyed: plain, ...namesAsWords(book) };
  const originals = document.turns.map(({ text }) => scanForLeaks(text, index, reading));
  return {
    leaks: hidden.flatMap((one, text) =>
      scanForLeaks(withoutPlaceholders(one), index, reading).map(({ start, end, type, isWord }) => {
        const original = inOriginal(one, document.turns[text]?.text ?? '');
        return { text, start: original(start), end: original(end - 1) + 1, type, isWord };
      }),
    ),
    mayStay: ({ text, start, end }) =>
      (originals[text] ?? []).every((leak) => leak.isWord || leak.end <= start || leak.start >= end),
  };
}

const plain = (form: string): string => form;

/** What a leak is replaced as. */
export const TYPE_OF_LEAK = { name: 'person', number: 'id', address: 'address' } as const;

const NUMBERS = new Set(['cpr', 'id', 'phone']);

function knownIdentifiers({ document, hidden, everybody, names }: Scan): KnownIdentifiers {
  const sure = hidden.flatMap(({ findings }, n) =>
    findings
      .filter(({ confidence }) => confidence === 'high')
      .map(({ type, start, end }) => ({ type, surface: document.turns[n]?.text.slice(start, end) ?? '' })),
  );
  return {
    names: [
      ...everybody.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
      ...names,
    ],
    numbers: [
      ...everybody.flatMap(({ cpr }) => cpr ?? []),
      ...document.turns.flatMap(({ person }) => person ?? []),
      ...sure.filter(({ type }) => NUMBERS.has(type)).map(({ surface }) => surface),
    ],
    // A street alone may be a word.
    addresses: sure
      .filter(({ type, surface }) => type === 'address' && /\p{Nd}/u.test(surface))
      .map(({ surface }) => surface),
  };
}

function withoutPlaceholders({ text, findings }: Deidentified): string {
  let rest = '';
  let done = 0;
  for (const { outputStart, outputEnd } of findings) {
    rest += text.slice(done, outputStart) + BLANK.repeat(outputEnd - outputStart);
    done = outputEnd;
  }
  return rest + text.slice(done);
}

/** Where a letter of the treated text stands in the original. */
function inOriginal({ findings }: Deidentified, original: string): (at: number) => number {
  return (at) => {
    const before = findings.findLast(({ outputEnd }) => outputEnd <= at);
    if (before === undefined) return at;
    const lineEnds = original.slice(before.start, before.end).replace(/[^\n]/gu, '').length;
    return before.end + at - before.outputEnd - lineEnds;
  };
}
