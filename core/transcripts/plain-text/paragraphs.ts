import type { Stretch } from './stretch.ts';

/** What somebody says, over several lines. */
export interface Paragraph {
  readonly stretches: readonly Stretch[];
  /** All of them, with one sign between two. */
  readonly text: string;
}

/** A line this long was perhaps only full. */
const FULL_LINE = 45;

/** Where fewer lines than this begin small, each begins with a capital. */
const SMALL_STARTS = 0.1;

const NOWHERE: Stretch = { start: 0, end: 0 };

/** Says what stands between two stretches: a blank where the first is a line that was only full, as most sentences go on in the next one. */
export function betweenLines(
  text: string,
  paragraphs: readonly (readonly Stretch[])[],
  isSubtitles: boolean,
): (one: Stretch, next: Stretch) => ' ' | '\n' {
  const isOpen = ({ start, end }: Stretch): boolean =>
    (isSubtitles || end - start >= FULL_LINE) && /[\p{L}\p{Nd},]\s*$/u.test(text.slice(start, end));
  const nexts = paragraphs.flatMap((stretches) =>
    stretches.slice(1).filter((_, n) => isOpen(stretches[n] ?? NOWHERE)),
  );
  const small = nexts.filter(({ start, end }) => /^\s*\p{Ll}/u.test(text.slice(start, end))).length;
  const isFilled = /\p{Lu}/u.test(text) && small > nexts.length * SMALL_STARTS;
  return (one) => (isFilled && isOpen(one) ? ' ' : '\n');
}

/** A paragraph of its stretches. */
export function toParagraph(
  text: string,
  stretches: readonly Stretch[],
  between: (one: Stretch, next: Stretch) => ' ' | '\n',
): Paragraph {
  return {
    stretches,
    text: stretches
      .map((stretch, n) => {
        const next = stretches[n + 1];
        const said = text.slice(stretch.start, stretch.end);
        return next === undefined ? said : said + between(stretch, next);
      })
      .join(''),
  };
}
