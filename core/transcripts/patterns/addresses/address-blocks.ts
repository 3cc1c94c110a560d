import type { Language } from '../../languages/language.ts';
import type { Span } from '../span.ts';

/** How far an address reaches beyond its street: a flat, a floor, a house's name and a town may stand on each side. */
const REACH = 90;
const GAP = String.raw`(?:,[ ]|,?[^\S\n]*\n[^\S\n]*)`;

/** Extends each address over the parts that commas join to it: "2nd floor, Frederick House, Borough Road, SR1 1QH" is one. */
export function addressBlocks({ streets }: Language): (text: string, spans: readonly Span[]) => Span[] {
  const { parts, apart } = streets;
  if (parts === undefined || apart === undefined) return (_, spans) => [...spans];
  const { houseName: house } = apart;
  const part = String.raw`(?<![\p{L}\p{Nd}])(?:${parts})`;
  const before = new RegExp(
    String.raw`(?:${part},?\s(?:${house},\s)?|(?<=(?:^|\n|[,;:(]|[\p{L}\p{Nd}])\s?)${house},\s(?=\d)|(?<=,\s)${house},\s)$`,
    'u',
  );
  const after = new RegExp(String.raw`^(?:,\s(?:${parts})(?![\p{L}\p{Nd}]))+`, 'u');
  const between = new RegExp(String.raw`^(?:${GAP}(?:${house}|${parts}|\d{1,4}[a-z]?))*${GAP}$`, 'u');
  const extended = (text: string, span: Span): Span => {
    let { start } = span;
    for (;;) {
      const lead = before.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
      if (lead === 0) break;
      start -= lead;
    }
    const end = span.end + (after.exec(text.slice(span.end, span.end + REACH))?.[0].length ?? 0);
    return { ...span, start, end };
  };
  return (text, spans) => {
    const sorted = [...spans]
      .sort((a, b) => a.start - b.start)
      .map((span) => (span.type === 'address' ? extended(text, span) : span));
    const all: Span[] = [];
    for (const span of sorted) {
      const last = all.at(-1);
      const gap = last === undefined ? '' : text.slice(last.end, span.start);
      const joins =
        last?.type === 'address' && span.type === 'address' && gap.length < REACH && between.test(gap);
      if (joins && last !== undefined) all[all.length - 1] = { ...last, end: Math.max(last.end, span.end) };
      else all.push(span);
    }
    return all;
  };
}
