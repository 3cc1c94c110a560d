/** Positions of a text counted as the standard counts them, in Unicode code points, against JavaScript's UTF-16 units. */
export interface CodePoints {
  readonly length: number;
  /** Where a code point begins, in units; past the end of the text, its end. */
  unitAt(point: number): number;
  /** How many code points begin before a unit. */
  pointAt(unit: number): number;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

export function codePoints(text: string): CodePoints {
  if (!ASTRAL.test(text)) {
    const within = (place: number) => Math.min(Math.max(place, 0), text.length);
    return { length: text.length, unitAt: within, pointAt: within };
  }
  const starts = unitStarts(text);
  return {
    length: starts.length,
    unitAt: (point) => starts[Math.max(point, 0)] ?? text.length,
    pointAt: (unit) => firstNotBefore(starts, unit),
  };
}

function unitStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length);
  let points = 0;
  let unit = 0;
  for (const character of text) {
    starts[points++] = unit;
    unit += character.length;
  }
  return starts.subarray(0, points);
}

function firstNotBefore(starts: Uint32Array, unit: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
