/** Numbers of persons of a published table who stand out by its quasi-identifiers, as analysts see the table. */
export interface StandingOut {
  /** Nobody else has the values of one of their rows. */
  readonly unique: number;
  /** Fewer than k persons have the values of one of their rows, themselves included. */
  readonly belowK: number;
}

/** What was counted of a table with a delivery in it, and what the study agreed to. */
export interface Exposure extends StandingOut {
  readonly table: string;
  /** Its quasi-identifiers. */
  readonly columns: readonly string[];
  readonly k: number;
  readonly limit: StandingOut;
}

export function isAboveLimit({ unique, belowK, limit }: Exposure): boolean {
  return unique > limit.unique || belowK > limit.belowK;
}
