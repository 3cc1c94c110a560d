/** What stands before numbers of cases, people and vehicles. */
export interface Codes {
  /** Words that announce a number of a case, a card, a code. */
  readonly caseCues: string;
  /** Numbers that are a case's by their form alone: 15/20733. @default none */
  readonly caseForms?: RegExp;
  readonly plates: readonly string[];
  /** Those that no word and number look like, in capitals or not. */
  readonly platesAnyCase: readonly string[];
  readonly plateCues: string;
  /** Identity numbers with letters in them. */
  readonly identities: readonly string[];
  readonly lastDigitsCue: RegExp;
  readonly spokenAtWords: ReadonlySet<string>;
  /** How "@" and "." are said, besides "at". */
  readonly spokenAt: string;
  readonly spokenDot: string;
  readonly topLevel: string;
  readonly spoken: SpokenCodes;
}

/** How speech says the numbers of cases, plates and persons, and the addresses of the net. */
export interface SpokenCodes {
  /** Signs that join the parts of a number and nothing else: stroke. */
  readonly marks: ReadonlySet<string>;
  /** Signs that decimals have too: point. */
  readonly weakMarks: ReadonlySet<string>;
  /** What may stand inside a number and says nothing: forward slash. */
  readonly joins: ReadonlySet<string>;
  /** Words that announce a number of each kind. */
  readonly identity: RegExp;
  readonly postcode: RegExp;
  readonly plate: RegExp;
  readonly strongCase: RegExp;
  readonly weakCase: RegExp;
  readonly phone: RegExp;
  /** Ends with the last four digits announced. */
  readonly lastFour: RegExp;
  readonly clock: ReadonlySet<string>;
  /** Social media. */
  readonly media: ReadonlySet<string>;
  /** Asks to be followed there. */
  readonly follow: ReadonlySet<string>;
  /** Stand before a name there: as, called. */
  readonly as: ReadonlySet<string>;
  /** The same, where somebody is asked to follow. */
  readonly on: ReadonlySet<string>;
}
