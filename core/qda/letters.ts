/**
 * A text without its blanks and without the numbers of its placeholders, so that two copies of it are alike whatever a program made of line ends, byte order marks, blanks and
 * decomposed letters; all places in UTF-16 units.
 */
export interface Letters {
  readonly text: string;
  /** Where in the source the sign begins that a unit of `text` is of, and where it ends. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Neither blank nor invisible. */
const RUN = /[^\s\p{Cc}\p{Cf}]+/gu;
const NUMBER = /(?<=\[[A-Z]{2,8}-)(?:\d{7}|x{7})(?=\])/gu;
const MARK = /\p{M}/u;
const SIGN = /\P{M}\p{M}*|\p{M}+/gu;

export function lettersOf(source: string): Letters {
  const from = new Uint32Array(source.length);
  const to = new Uint32Array(source.length);
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string, start: number, end: number | undefined) => {
    for (let unit = 0; unit < piece.length; unit++) {
      from[length] = end === undefined ? start + unit : start;
      to[length] = end ?? start + unit + 1;
      length++;
    }
    pieces.push(piece);
  };
  for (const { 0: run, index } of source.matchAll(RUN)) {
    if (!MARK.test(run)) add(run, index, undefined);
    else
      for (const { 0: sign, index: within } of run.matchAll(SIGN))
        add(composed(sign), index + within, index + within + sign.length);
  }
  return {
    text: withoutNumbers(pieces.join('')),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
  };
}

/** Whoever a placeholder stands for: the number changes with a person's number, and goes when the person withdraws. Its length stays. */
function withoutNumbers(letters: string): string {
  return letters.replace(NUMBER, '0000000');
}

/** A few signs are longer composed than not: they stay as they are, and places fit in as many units as the source has. */
function composed(sign: string): string {
  const one = sign.normalize('NFC');
  return one.length <= sign.length ? one : sign;
}

/** The first letter that begins at a place of the source or after it. */
export function letterAt({ from }: Pick<Letters, 'from'>, place: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
