/** Where everything of a delivery lies. No key holds a file name of the sender or anything about a person. */

export interface DeliveryRef {
  readonly source: string;
  /** ULID */
  readonly deliveryId: string;
}

export interface PartRef extends DeliveryRef {
  readonly resource: string;
  /** From 1. */
  readonly part: number;
}

/** A person that is withdrawn: whoever asked, and under which ULID. The person is in no key. */
export interface WithdrawalRef {
  readonly source: string;
  readonly withdrawalId: string;
}

export const DESCRIPTOR_NAME = 'datapackage.json';

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const DESCRIPTOR_KEY = /^deliveries\/([a-z][a-z0-9-]*)\/([^/]+)\/datapackage\.json$/;
const WAIVER_KEY = /^waivers\/([a-z-]+)\/([a-z][a-z0-9-]*)\/([^/]+)\/([a-z]+)$/;
const RELEASE_KEY = /^releases\/([a-z][a-z0-9-]*)\/([^/]+)\/([^/]+)\/([^/]+)$/;
const PART_NAME = /^[a-z][a-z0-9_-]{0,63}-\d{4,}$/;
const DECISION_KEY = /\/decisions\/[^/]+\/(\d{4,})\.json$/;
const NAME_SUMS_KEY = /^names\/([a-z][a-z0-9-]*)\/([^/]+)\/([^/]+)\/(\d{4,})\.json$/;
const PERSON_REQUEST_KEY = /^person-withdrawals\/([a-z][a-z0-9-]*)\/([^/]+)\.json$/;
const WITHDRAWAL_KEY = /^withdrawals\/([a-z][a-z0-9-]*)\/([^/]+)\/([a-z]+)$/;

export function isDeliveryId(text: string): boolean {
  return ULID.test(text);
}

/** The delivery that a descriptor's key commits, or undefined for any other key. */
export function parseDescriptorKey(key: string): DeliveryRef | undefined {
  const [, source, deliveryId] = DESCRIPTOR_KEY.exec(key) ?? [];
  if (source === undefined || deliveryId === undefined || !isDeliveryId(deliveryId)) return undefined;
  return { source, deliveryId };
}

/** Why a delivery is withdrawn: a choice and no text, because it stays in the ledger. */
export const WITHDRAWAL_REASONS = ['mistake', 'consent', 'agreement', 'unstated'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What a request's key asks for, or undefined for any other key. */
export function parseWithdrawalKey(key: string): (DeliveryRef & { reason: WithdrawalReason }) | undefined {
  const [, source, deliveryId = '', text] = WITHDRAWAL_KEY.exec(key) ?? [];
  const reason = WITHDRAWAL_REASONS.find((one) => one === text);
  if (source === undefined || reason === undefined || !isDeliveryId(deliveryId)) return undefined;
  return { source, deliveryId, reason };
}

/** Who has to waive: two people, because nobody is given two roles. */
export const WAIVER_ROLES = ['data-manager', 'custodian'] as const;
export type WaiverRole = (typeof WAIVER_ROLES)[number];

/** Why a delivery is waived: the study needs the detail, or the risk was assessed and accepted. A choice and no text, as above. */
export const WAIVER_REASONS = ['needed', 'assessed', 'unstated'] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** What a waiver's key says, or undefined for any other key. */
export function parseWaiverKey(
  key: string,
): (DeliveryRef & { role: WaiverRole; reason: WaiverReason }) | undefined {
  const [, by, source, deliveryId = '', text] = WAIVER_KEY.exec(key) ?? [];
  const role = WAIVER_ROLES.find((one) => one === by);
  const reason = WAIVER_REASONS.find((one) => one === text);
  if (source === undefined || role === undefined || reason === undefined || !isDeliveryId(deliveryId))
    return undefined;
  return { source, deliveryId, role, reason };
}

/** Asks for every document of a delivery that waits. */
const EVERY_DOCUMENT = 'all';

/** A request to publish documents of a delivery that waited for a review. */
export interface ReleaseRequest extends DeliveryRef {
  /** ULID under which they are published. */
  readonly release: string;
  /** The name of its part. @default all that wait */
  readonly document?: string;
}

/** What a request's key asks for, or undefined for any other key. */
export function parseReleaseKey(key: string): ReleaseRequest | undefined {
  const [, source, deliveryId = '', release = '', document = ''] = RELEASE_KEY.exec(key) ?? [];
  if (source === undefined || !isDeliveryId(deliveryId) || !isDeliveryId(release)) return undefined;
  if (document === EVERY_DOCUMENT) return { source, deliveryId, release };
  return isPartName(document) ? { source, deliveryId, release, document } : undefined;
}

export function isPartName(text: string): boolean {
  return PART_NAME.test(text);
}

/** Which of a document's decisions has that key, from 1; undefined for any other key. */
export function decisionNumber(key: string): number | undefined {
  const [, n] = DECISION_KEY.exec(key) ?? [];
  return n === undefined ? undefined : Number(n);
}

/** The withdrawal of a person that an object's key asks for, or undefined for any other key. */
export function parsePersonRequestKey(key: string): WithdrawalRef | undefined {
  const [, source, withdrawalId] = PERSON_REQUEST_KEY.exec(key) ?? [];
  if (source === undefined || withdrawalId === undefined || !isDeliveryId(withdrawalId)) return undefined;
  return { source, withdrawalId };
}

/** The accepted list of whose names an object holds the sums, or undefined for any other key. */
export function parseNameSumsKey(key: string): PartRef | undefined {
  const [, source, deliveryId = '', resource, part] = NAME_SUMS_KEY.exec(key) ?? [];
  if (source === undefined || resource === undefined || !isDeliveryId(deliveryId)) return undefined;
  return { source, deliveryId, resource, part: Number(part) };
}

export function partNumber(part: number): string {
  return String(part).padStart(4, '0');
}

/** What names a part among those of its delivery. */
export function partName({ resource, part }: Pick<PartRef, 'resource' | 'part'>): string {
  return `${resource}-${partNumber(part)}`;
}

/** The part whose staged or published file has that key. */
export function partNameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).replace(/\.parquet$/, '');
}

/** The parts that some files are of. */
export function partNamesOf(files: readonly { readonly key: string }[]): string[] {
  return [...new Set(files.map(({ key }) => partNameOf(key)))].sort();
}

const REWRITTEN = /\.[0-9A-Z]{26}-\d+(?=\.parquet$)/;

/** Of each file the one that was written last, where a person's withdrawal has put others in its place. */
export function latestFiles(keys: readonly string[]): string[] {
  const files = Map.groupBy(keys, (key) => key.replace(REWRITTEN, ''));
  return [...files].map(
    ([original, all]) =>
      all
        .filter((key) => key !== original)
        .sort()
        .at(-1) ?? original,
  );
}

export const landingKeys = {
  delivered: ({ source, deliveryId }: DeliveryRef, path: string) =>
    `deliveries/${source}/${deliveryId}/${path}`,
  quarantined: ({ source, deliveryId }: DeliveryRef, path: string) =>
    `quarantine/${source}/${deliveryId}/${path}`,
  /** Rows of a part that goes on without them. No delivered path has a segment that begins with a dot, so none is in the way. */
  setAside: (ref: PartRef) => `quarantine/${ref.source}/${ref.deliveryId}/.rows/${partName(ref)}.csv`,
  accepted: ({ source, deliveryId }: DeliveryRef) => `accepted/${source}/${deliveryId}/`,
  acceptedOf: (source: string) => `accepted/${source}/`,
  manifest: ({ source, deliveryId }: DeliveryRef) => `accepted/${source}/${deliveryId}/manifest.json`,
  /** Which of its documents are read together, and with which earlier ones. */
  companions: ({ source, deliveryId }: DeliveryRef) => `accepted/${source}/${deliveryId}/companions.json`,
  acceptedPart: (ref: PartRef) =>
    `accepted/${ref.source}/${ref.deliveryId}/${ref.resource}/${partNumber(ref.part)}.parquet`,
  partReport: (ref: PartRef) =>
    `accepted/${ref.source}/${ref.deliveryId}/${ref.resource}/${partNumber(ref.part)}.json`,
  /** Asks for a delivery to be withdrawn; the name says it all, so that whoever erases need not read landing. */
  withdrawal: ({ source, deliveryId }: DeliveryRef, reason: WithdrawalReason) =>
    `withdrawals/${source}/${deliveryId}/${reason}`,
  /** Waives a delivery that waits. The role comes first, so that a right to waive in one role is a right to one prefix. */
  waiver: ({ source, deliveryId }: DeliveryRef, role: WaiverRole, reason: WaiverReason) =>
    `waivers/${role}/${source}/${deliveryId}/${reason}`,
  nameSumsOfSource: (source: string) => `names/${source}/`,
  nameSumsOf: ({ source, deliveryId }: DeliveryRef) => `names/${source}/${deliveryId}/`,
  /** Keyed sums of the names of an accepted list, which outlive it. */
  nameSums: (ref: PartRef) => `${landingKeys.nameSumsOf(ref)}${ref.resource}/${partNumber(ref.part)}.json`,
  reviewOf: (source: string) => `review/${source}/`,
  /** All about the documents of a delivery that wait for a review. */
  review: ({ source, deliveryId }: DeliveryRef) => `review/${source}/${deliveryId}/`,
  /** A document that waits, by the name of its part: its text, and what is doubtful in it. */
  held: (ref: DeliveryRef, document: string) => `${landingKeys.review(ref)}${document}.json`,
  /** A picture that waits, as it will be published. */
  heldPicture: (ref: DeliveryRef, document: string) => `${landingKeys.review(ref)}${document}.jpg`,
  /** All decisions about a document, in order. */
  decisions: (ref: DeliveryRef, document: string) => `${landingKeys.review(ref)}decisions/${document}/`,
  decision: (ref: DeliveryRef, document: string, n: number) =>
    `${landingKeys.decisions(ref, document)}${partNumber(n)}.json`,
  releases: ({ source, deliveryId }: DeliveryRef) => `releases/${source}/${deliveryId}/`,
  /** Asks for documents to be published; the name says it all. */
  release: ({ release, document = EVERY_DOCUMENT, ...ref }: ReleaseRequest): string =>
    `${landingKeys.releases(ref)}${release}/${document}`,
  /** Asks for a person to be withdrawn, and holds the person's number until it is one pseudonym. */
  personRequest: ({ source, withdrawalId }: WithdrawalRef) =>
    `person-withdrawals/${source}/${withdrawalId}.json`,
  /** Where a delivery holds persons. Sums of names are no such place: whoever leaves is to be kept out of what is told later. */
  places: ['deliveries/', 'accepted/', 'quarantine/', 'review/'],
} as const;

/** One round of looking for what is left of a withdrawn person, and erasing it. */
export interface SweepRef extends WithdrawalRef {
  /** From 1. */
  readonly round: number;
}

export type ReportKind = 'receipt' | 'report' | 'publication' | 'withdrawal';

export const lakeKeys = {
  publicationLock: 'locks/publication.json',
  report: ({ source, deliveryId }: DeliveryRef, kind: ReportKind) =>
    `reports/${source}/${deliveryId}/${kind}.json`,
  reportsOf: (source: string) => `reports/${source}/`,
  stagedOf: ({ deliveryId }: DeliveryRef, table: string) => `staged/${table}/${deliveryId}/`,
  staged: (ref: PartRef, table: string) => `staged/${table}/${ref.deliveryId}/${partName(ref)}.parquet`,
  publishedOf: ({ deliveryId }: Pick<DeliveryRef, 'deliveryId'>, table: string) =>
    `published/${table}/${deliveryId}/`,
  published: (stagedKey: string) => stagedKey.replace(/^staged\//, 'published/'),
  ledger: ({ deliveryId }: Pick<DeliveryRef, 'deliveryId'>, step: LedgerStep) =>
    `ledger/${deliveryId}/${LEDGER_POSITION[step]}-${step}.json`,
  ledgers: 'ledger/',
  /** Whether an event says that a delivery was published, refused or withdrawn, or that it waits. */
  isConclusion: (key: string) =>
    (['waiting', 'publication', 'withdrawal'] as const).some((step) =>
      key.endsWith(`/${LEDGER_POSITION[step]}-${step}.json`),
    ),
  stagings: ({ deliveryId }: DeliveryRef) => `ledger/${deliveryId}/${LEDGER_POSITION.staging}-staging.`,
  staging: (ref: PartRef) =>
    `ledger/${ref.deliveryId}/${LEDGER_POSITION.staging}-staging.${partName(ref)}.json`,
  /** Of a withdrawn person, and never a person's number or pseudonym in a name. */
  personReport: ({ source, withdrawalId }: WithdrawalRef) => `reports/${source}/persons/${withdrawalId}.json`,
  withdrawnPersons: 'withdrawn-persons/',
  withdrawn: ({ withdrawalId }: Pick<WithdrawalRef, 'withdrawalId'>, step: number) =>
    `withdrawn-persons/${withdrawalId}/${step}.json`,
  withdrawnOf: ({ withdrawalId }: Pick<WithdrawalRef, 'withdrawalId'>) =>
    `withdrawn-persons/${withdrawalId}/`,
  hidings: 'hidden/',
  hidingsOf: ({ withdrawalId, round }: SweepRef) => `hidden/${withdrawalId}/${round}/`,
  hiding: ({ withdrawalId, round }: SweepRef, step: string) => `hidden/${withdrawalId}/${round}/${step}.json`,
  sweep: ({ withdrawalId, round }: SweepRef, step: SweepStep) =>
    `sweeps/${withdrawalId}/${round}-${step}.json`,
  /** Where the rest of a file's rows is written in a round. */
  rewritten: (key: string, { withdrawalId, round }: SweepRef) =>
    key.replace(REWRITTEN, '').replace(/\.parquet$/, `.${withdrawalId}-${round}.parquet`),
  keyCheck: ({ version, domain }: { version: string; domain: string }) =>
    `key-checks/${version}/${domain}.json`,
} as const;

/**
 * A delivery's steps in order: one object per step, so that a conditional write decides who did it first. That a delivery waits before it is
 * published, and is waived, are parts of one step.
 */
/** What was found in the lake, where landing may hold the person, and that nothing was left. */
export type SweepStep = 'lake' | 'landing' | 'end';

/** A delivery's steps in order: one object per step, so that a conditional write decides who did it first. */
export const LEDGER_POSITION = {
  receipt: 1,
  validation: 2,
  staging: 3,
  waiting: 4,
  'waiver.data-manager': 4,
  'waiver.custodian': 4,
  publication: 4,
  withdrawal: 5,
  erasure: 6,
} as const;

/** Steps of a delivery as a whole; staging has one object per part. */
export type LedgerStep = Exclude<keyof typeof LEDGER_POSITION, 'staging'>;
