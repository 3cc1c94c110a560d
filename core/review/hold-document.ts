import type { AcceptedDocument } from '../transcripts/accepted-document.ts';
import type { Decision } from '../transcripts/decisions.ts';
import { normalise, overlaps } from '../transcripts/review-spans.ts';
import { type FoundLeak, findLeaks, type Scan, TYPE_OF_LEAK } from './find-leaks.ts';
import type { HeldDocument, Place } from './held-document.ts';

/**
 * What a person has to decide about a document that was treated under some decisions. A keep decision outweighs every rule, but of what is
 * known of somebody it lets only a name stay that is a word as well.
 */
export function holdDocument(
  scan: Omit<Scan, 'document'> & { readonly document: AcceptedDocument },
  decisions: readonly Decision[],
): HeldDocument {
  const { document, hidden } = scan;
  const { leaks, mayStay } = findLeaks(scan);
  const found = hidden.flatMap(({ findings }, text) =>
    findings.map(({ start, end, type, confidence }) => ({ text, start, end, type, confidence })),
  );
  const doubtful = found
    .filter(({ confidence }) => confidence === 'low')
    .map(({ confidence: _, ...at }): Place => ({ ...at, why: 'doubtful', keepable: mayStay(at) }));
  const leaked = leaks
    .filter((leak) => !(leak.type === 'name' && leak.isWord && isKept(leak, decisions, scan)))
    .map(
      ({ text, start, end, type, isWord }): Place => ({
        text,
        start,
        end,
        type: TYPE_OF_LEAK[type],
        why: 'leak',
        keepable: isWord,
      }),
    );
  return {
    language: document.language,
    turns: document.turns.map(({ label, text }) => ({ label, text })),
    places: [...doubtful, ...leaked].sort((a, b) => a.text - b.text || a.start - b.start),
    replaced: found.filter(({ confidence }) => confidence === 'high').map(({ confidence: _, ...at }) => at),
  };
}

function isKept(leak: FoundLeak, decisions: readonly Decision[], { document }: Scan): boolean {
  const surface = normalise(document.turns[leak.text]?.text.slice(leak.start, leak.end) ?? '');
  return decisions.some(
    (one) =>
      one.decision === 'keep' &&
      (one.about === 'form' ? normalise(one.form) === surface : overlaps(one.at, leak.text, leak)),
  );
}
