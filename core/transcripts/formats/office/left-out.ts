import type { DocumentFault } from '../../transcript.ts';

/** What a document has beside its text. */
export type LeftOutRule =
  | 'document-comments'
  | 'document-embedded'
  | 'document-external'
  | 'document-footnotes'
  | 'document-hidden'
  | 'document-page-headers'
  | 'document-text-box'
  | 'document-tracked';

const MOST_OF_A_KIND = 1000;

/** Collects what was left out, to tell it. */
export class LeftOut {
  readonly #found = new Map<LeftOutRule, Set<number>>();

  add(rule: LeftOutRule, line = 0): void {
    const lines = this.#found.get(rule) ?? new Set();
    this.#found.set(rule, lines);
    if (lines.size < MOST_OF_A_KIND) lines.add(line);
  }

  warnings(): DocumentFault[] {
    return [...this.#found].flatMap(([rule, lines]) => [...lines].map((line) => ({ line, field: '', rule })));
  }
}
