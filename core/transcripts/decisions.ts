import type { FindingType } from './patterns/span.ts';

/**
 * What a reviewer decided. About a surface form it holds wherever the form stands in the document; about a place, there only,
 * but a redaction there also gives the form away elsewhere, as any sure name does. About a name, it was given away by another document: it is
 * sought as a sure name is, and a word that is spelt like it stays.
 */
export type Decision =
  | { readonly about: 'form'; readonly form: string; readonly decision: 'keep' }
  | { readonly about: 'form'; readonly form: string; readonly decision: 'redact'; readonly type: FindingType }
  | { readonly about: 'name'; readonly form: string; readonly decision: 'redact'; readonly type: FindingType }
  | { readonly about: 'place'; readonly at: Extent; readonly decision: 'keep' }
  | { readonly about: 'place'; readonly at: Extent; readonly decision: 'redact'; readonly type: FindingType };

/** Offsets in the original of one text of a document, in UTF-16 units; `end` is exclusive. */
export interface Extent {
  /** Which of the document's texts, from 0. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}
