import type { Decision, Extent } from './decisions.ts';
import { addSpans, type FindingType, type Span } from './patterns/span.ts';

/** Forms that a reviewer let stay, normalised. */
export function keptForms(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions.flatMap((one) =>
      one.about === 'form' && one.decision === 'keep' ? [normalise(one.form)] : [],
    ),
  );
}

/** Forms that a reviewer redacted, by themselves or at a place: they are sought in the whole document. */
export function redactedForms(
  decisions: readonly Decision[],
  texts: readonly string[],
): { form: string; type: FindingType }[] {
  return decisions.flatMap((one) => {
    if (one.decision === 'keep') return [];
    if (one.about !== 'place') return [{ form: one.form, type: one.type }];
    const form = texts[one.at.text]?.slice(one.at.start, one.at.end) ?? '';
    return [{ form, type: one.type }];
  });
}

/** The spans of one text after a reviewer's decisions; what a person decided outweighs every rule. */
export function applyDecisions(
  spans: readonly Span[],
  { text, n, decisions }: { text: string; n: number; decisions: readonly Decision[] },
): Span[] {
  if (decisions.length === 0) return [...spans];
  const kept = keptForms(decisions);
  const isKeptHere = (span: Span): boolean =>
    decisions.some((one) => one.about === 'place' && one.decision === 'keep' && overlaps(one.at, n, span));
  const isKept = (span: Span): boolean =>
    isKeptHere(span) || kept.has(normalise(text.slice(span.start, span.end)));
  const decided = decisions.flatMap((one): Span[] => {
    if (one.decision === 'keep' || one.about === 'name') return [];
    if (one.about === 'form')
      return occurrences(text, one.form, one.type).filter((span) => !isKeptHere(span));
    return one.at.text === n
      ? [{ start: one.at.start, end: one.at.end, type: one.type, confidence: 'high' }]
      : [];
  });
  return addSpans(
    decided.sort((a, b) => a.start - b.start),
    spans.filter((span) => !isKept(span)),
  );
}

export function overlaps(at: Extent, n: number, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  return at.text === n && at.start < end && at.end > start;
}

function occurrences(text: string, form: string, type: FindingType): Span[] {
  const escaped = form
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+');
  if (escaped === '') return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{Nd}])${escaped}(?![\\p{L}\\p{Nd}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type,
    confidence: 'high',
  }));
}

/** One writing of a form: any case, any apostrophe, any blanks. */
export function normalise(form: string): string {
  return form.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}
