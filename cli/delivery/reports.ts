import { setTimeout as wait } from 'node:timers/promises';
import { GetObjectCommand, ListObjectsV2Command, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import {
  type DeliveryRef,
  isDeliveryId,
  lakeKeys,
  type ReportKind,
  type WithdrawalRef,
} from '../../core/deliveries/keys.ts';
import type { Publication } from '../../core/deliveries/publication.ts';
import type { Report } from '../../core/deliveries/report.ts';
import type { Withdrawal } from '../../core/deliveries/withdrawal.ts';
import type { PersonWithdrawal } from '../../core/withdrawals/person-withdrawal.ts';
import type { Session } from '../aws/session.ts';
import { Refused } from '../errors.ts';

export interface DeliveryState extends DeliveryRef {
  readonly state: 'received' | 'accepted' | 'rejected' | 'in-review' | Publication['outcome'] | 'withdrawn';
  /** Documents that wait for a review. */
  readonly inReview?: number;
  /** Of reviewed documents: the delivery they came with. */
  readonly parent?: string;
}

export async function readReport(session: Session, ref: DeliveryRef): Promise<Report | undefined> {
  return (await readKind(session, ref, 'report')) as Report | undefined;
}

export async function readPublication(session: Session, ref: DeliveryRef): Promise<Publication | undefined> {
  return (await readKind(session, ref, 'publication')) as Publication | undefined;
}

export async function readWithdrawal(session: Session, ref: DeliveryRef): Promise<Withdrawal | undefined> {
  return (await readKind(session, ref, 'withdrawal')) as Withdrawal | undefined;
}

export async function readPersonWithdrawal(
  session: Session,
  ref: WithdrawalRef,
): Promise<PersonWithdrawal | undefined> {
  return (await read(session, lakeKeys.personReport(ref))) as PersonWithdrawal | undefined;
}

/** Whether the lake has told anything of a delivery. */
export async function isKnown({ s3, names }: Session, ref: DeliveryRef): Promise<boolean> {
  const Prefix = `${lakeKeys.reportsOf(ref.source)}${ref.deliveryId}/`;
  const listing = new ListObjectsV2Command({ Bucket: names.lakeBucket, Prefix, MaxKeys: 1 });
  return ((await s3.send(listing)).KeyCount ?? 0) > 0;
}

const LATER = 'look later: carelake deliveries --source <source>';

interface Patience {
  readonly seconds: number;
  /** What to say when it ends. @default about a delivery */
  readonly what?: string;
  readonly next?: string;
}

/** Waits for something to be reported. */
export async function waitFor<T>(
  look: () => Promise<T | undefined>,
  { seconds, what = 'the delivery is not through yet', next = LATER }: Patience,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (let pause = 100; Date.now() < deadline; pause = Math.min(pause * 1.3, 5_000)) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(pause);
  }
  throw new Refused(what, next);
}

/** The deliveries of a source, newest first, from what the lake has reported of them. */
export async function listDeliveries(session: Session, source: string): Promise<DeliveryState[]> {
  const told = await readReports(session, source);
  const released = releasedBy(told);
  return Promise.all(
    told.map(async ({ deliveryId, kinds, publication }): Promise<DeliveryState> => {
      const ref = { source, deliveryId };
      const state = await stateOf(session, ref, kinds, publication);
      const parent = publication?.parent === undefined ? {} : { parent: publication.parent };
      const left = publication?.inReview?.filter((one) => !released.get(deliveryId)?.has(one)) ?? [];
      if (state !== 'published' || left.length === 0) return { ...ref, state, ...parent };
      return { ...ref, state: 'in-review', inReview: left.length, ...parent };
    }),
  );
}

/** Documents that were published after a review, by the delivery they came with. */
export async function listReleased(
  session: Session,
  source: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return releasedBy(await readReports(session, source));
}

interface Reports {
  readonly deliveryId: string;
  readonly kinds: ReadonlySet<string>;
  readonly publication?: Publication | undefined;
}

function releasedBy(reports: readonly Reports[]): ReadonlyMap<string, ReadonlySet<string>> {
  const released = new Map<string, Set<string>>();
  for (const { kinds, publication } of reports) {
    const { parent, released: documents = [] } = publication ?? {};
    if (parent === undefined || kinds.has('withdrawal')) continue;
    released.set(parent, new Set([...(released.get(parent) ?? []), ...documents]));
  }
  return released;
}

/** What is told of each delivery, newest first. */
async function readReports(session: Session, source: string): Promise<Reports[]> {
  const kinds = new Map<string, Set<string>>();
  const prefix = lakeKeys.reportsOf(source);
  for await (const page of paginateListObjectsV2(
    { client: session.s3 },
    { Bucket: session.names.lakeBucket, Prefix: prefix },
  )) {
    for (const { Key = '' } of page.Contents ?? []) {
      const [deliveryId = '', kind = ''] = Key.slice(prefix.length).split('/');
      kinds.set(deliveryId, (kinds.get(deliveryId) ?? new Set()).add(kind.replace('.json', '')));
    }
  }
  const refs = [...kinds.keys()].filter(isDeliveryId).sort().reverse();
  return Promise.all(
    refs.map(async (deliveryId) => {
      const own = kinds.get(deliveryId) ?? new Set();
      const isPublished = own.has('publication');
      const publication = isPublished ? await readPublication(session, { source, deliveryId }) : undefined;
      return { deliveryId, kinds: own, publication };
    }),
  );
}

async function stateOf(
  session: Session,
  ref: DeliveryRef,
  kinds: ReadonlySet<string>,
  publication: Publication | undefined,
): Promise<DeliveryState['state']> {
  if (kinds.has('withdrawal')) return 'withdrawn';
  if (kinds.has('publication')) return publication?.outcome ?? 'accepted';
  if (kinds.has('report')) return (await readReport(session, ref))?.status ?? 'received';
  return 'received';
}

/**
 * Reads one report if it is there. It is looked for by listing: S3 answers "forbidden" for an absent object to anybody who may list only
 * some prefixes of a bucket.
 */
async function read({ s3, names }: Session, Key: string): Promise<unknown> {
  const key = { Bucket: names.lakeBucket, Key };
  const { KeyCount = 0 } = await s3.send(
    new ListObjectsV2Command({ Bucket: key.Bucket, Prefix: key.Key, MaxKeys: 1 }),
  );
  if (KeyCount === 0) return undefined;
  const { Body } = await s3.send(new GetObjectCommand(key));
  return JSON.parse((await Body?.transformToString()) ?? 'null');
}

function readKind(session: Session, ref: DeliveryRef, kind: ReportKind): Promise<unknown> {
  return read(session, lakeKeys.report(ref, kind));
}
