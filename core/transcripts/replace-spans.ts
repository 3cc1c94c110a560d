import type { Deidentified, Replaced } from './deidentify.ts';
import type { Span } from './patterns/span.ts';

/** Writes a text with its spans replaced; line ends inside a span stay, so that lines keep their numbers. */
export function replaceSpans(
  text: string,
  spans: readonly Span[],
  replacementOf: (span: Span, surface: string) => string,
): Deidentified {
  const findings: Replaced[] = [];
  let result = '';
  let done = 0;
  for (const span of spans) {
    const { start, end, type, confidence } = span;
    const surface = text.slice(start, end);
    result += text.slice(done, start);
    const outputStart = result.length;
    result += replacementOf(span, surface);
    findings.push({ start, end, outputStart, outputEnd: result.length, type, confidence });
    if (surface.includes('\n')) result += surface.replace(/[^\n]/gu, '');
    done = end;
  }
  return { text: result + text.slice(done), findings };
}
