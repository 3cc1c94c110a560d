/** What a word tells of the words beside it; one bit each. */
export const Cue = {
  person: 1,
  naming: 2,
  filler: 4,
  verb: 8,
  company: 16,
  determiner: 32,
  preposition: 64,
  living: 128,
  particle: 256,
  link: 512,
  month: 1024,
  ordinal: 2048,
  number: 4096,
  ageUnit: 8192,
  street: 16384,
  spokenAt: 32768,
  pronoun: 65536,
  and: 131072,
  prefix: 262144,
  highAge: 524288,
  unit: 1048576,
  spokenDot: 2097152,
  phrase: 4194304,
  saint: 8388608,
  branch: 16777216,
  qualifier: 33554432,
  arrival: 67108864,
  firmStart: 134217728,
  landscape: 268435456,
  persons: 536870912,
  from: 1073741824,
  at: 2147483648,
} as const;

/** What the tables say of a single word in lower case. */
export interface WordFacts {
  readonly lower: string;
  /** Without the genitive. */
  readonly stem: string;
  /** Without an s at its end, whether or not that is a genitive. */
  readonly bare: string;
  readonly cues: number;
  readonly functional: boolean;
  /** Its name identifies nobody. */
  readonly stays: boolean;
  /** It stands with a capital before the name of a church, a hospital or a pub. */
  readonly patron: boolean;
  /** It stays, but not where somebody is or works. */
  readonly shop: boolean;
  /** It stays, but not where somebody works. */
  readonly maker: boolean;
  readonly acronym: boolean;
  /** Somebody may be called by it and a first name: Røde Viggo. */
  readonly byname: boolean;
  /** In the dictionary as it is. */
  readonly common: boolean;
  /** In the dictionary, a compound of dictionary words, or a sound that people make. */
  readonly word: boolean;
  readonly name: boolean;
  readonly given: boolean;
  /** A first name that is a name even where it is a word as well. */
  readonly mainlyName: boolean;
  readonly surname: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  /** It ends as a noun does that says which one: stationen. */
  readonly definite: boolean;
  /** An organisation, or a noun that is one only where it has a capital: Akutmodtagelsen. */
  readonly venue: boolean;
  /** A shop, workshop or pub, which is called by its owner or sign. */
  readonly trade: boolean;
  /** Who wrote a document down follows it. */
  readonly writer: boolean;
  /** A noun of houses, firms and services, whose name may stand beside it. */
  readonly ofHouses: boolean;
  /** A verb among the words after which no name stands: "nu moet flip". */
  readonly modal: boolean;
  /** It puts somebody on the stage: "it's rose". */
  readonly presenting: boolean;
}

/** Looks words up, each only once. */
export type WordBook = (lower: string) => WordFacts;
