/** Bytes of a file; the last is not of it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A border between two records: where a later part may begin. */
export interface CutPoint {
  readonly start: number;
  /** As a spreadsheet shows it. */
  readonly row: number;
  /** The data record before it. */
  readonly after: Piece;
}

/** Where a file may be cut, and what each part needs above its own rows. */
export interface CutPoints {
  /** With its line end. */
  readonly header: Piece;
  readonly lineEnd: Piece;
  readonly points: readonly CutPoint[];
}

interface PassedRecord extends Piece {
  readonly row: number;
  readonly hasContent: boolean;
}

/**
 * Finds borders so that every part but the last holds at least so many bytes. A part ends with a data row, because blank rows mean something
 * else at the end of a file, and the last one has at least two, because the last row of a file may hold sums.
 */
export class CutFinder {
  readonly #partBytes: number;
  readonly #points: CutPoint[] = [];
  #header: Piece = { start: 0, end: 0 };
  #lineEnd: Piece | undefined;
  #partStart = 0;
  #border: { start: number; row: number } | undefined;
  #last: Piece | undefined;
  #rowsSincePoint = 0;

  constructor(partBytes: number) {
    this.#partBytes = partBytes;
  }

  /** `end` is where the first byte of its line end ends. */
  passHeader({ start, end }: Piece): void {
    this.#header = { start, end };
  }

  /** Takes every record below the header, in order. */
  pass({ row, start, end, hasContent }: PassedRecord): void {
    this.#lineEnd ??= { start: this.#header.end - 1, end: start };
    this.#border ??= { start, row };
    if (!hasContent) return;
    if (this.#last !== undefined && this.#border.start - this.#partStart >= this.#partBytes) {
      this.#points.push({ ...this.#border, after: this.#last });
      this.#partStart = this.#border.start;
      this.#rowsSincePoint = 0;
    }
    this.#rowsSincePoint++;
    this.#last = { start, end };
    this.#border = undefined;
  }

  found(): CutPoints {
    const lineEnd = this.#lineEnd ?? this.#header;
    return {
      header: { start: this.#header.start, end: lineEnd.end },
      lineEnd,
      points: this.#rowsSincePoint < 2 ? this.#points.slice(0, -1) : this.#points,
    };
  }
}
