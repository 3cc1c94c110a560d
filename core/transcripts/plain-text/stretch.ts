/** A stretch of one line that is read: without its label, and in a table without its other cells. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
