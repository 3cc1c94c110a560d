/**
 * What a source is told of a person that it withdrew. What was found in other sources' data is not: how often a register names somebody is
 * about that person's health, and whether anybody else has delivered something is nobody's business.
 */
export interface PersonWithdrawal {
  /** When the request was taken up; ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  /** Rows of the source's own deliveries that went, by published table. */
  readonly own: Readonly<Record<string, number>>;
  /** What a look afterwards still found: files with rows of the person in the lake, object versions of files that were to be erased. */
  readonly left: { readonly files: number; readonly versions: number };
  readonly checkedAt: string;
  /** Nothing was left. */
  readonly proven: boolean;
  /** The look was late enough that no step that had begun before the withdrawal can have written since. */
  readonly final: boolean;
}

/** What a round found in the lake; written before anything is erased. */
export interface LakeFindings {
  readonly at: string;
  readonly reason: string;
  /** Keys of files that are replaced by others, or not needed any more. */
  readonly erase: readonly string[];
  /** Rows that go, of deliveries of the source that asks, by table. */
  readonly own: Readonly<Record<string, number>>;
  /** Deliveries whose files held the person. */
  readonly deliveries: readonly string[];
}

/** What of landing has to go in a round. */
export interface LandingFindings {
  /** Prefixes under which everything goes. */
  readonly places: readonly string[];
}
