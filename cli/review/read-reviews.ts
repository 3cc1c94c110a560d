import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { type DeliveryRef, decisionNumber, isPartName, landingKeys } from '../../core/deliveries/keys.ts';
import type { HeldDocument, Place } from '../../core/review/held-document.ts';
import {
  type Numbered,
  parseLog,
  type ReviewDecision,
  standingDecisions,
  undecided,
} from '../../core/review/review-log.ts';
import type { Session } from '../aws/session.ts';
import { listReleased } from '../delivery/reports.ts';
import { Refused } from '../errors.ts';

/** A document that waits, or waited, for a review. */
export interface Review {
  readonly delivery: DeliveryRef;
  /** The name of its part. */
  readonly document: string;
  readonly held: HeldDocument;
  readonly log: readonly Numbered[];
  /** Those that stand. */
  readonly decisions: readonly ReviewDecision[];
  readonly undecided: readonly Place[];
  readonly released: boolean;
}

/** Everything of a source that waits or waited, as long as it is kept; of one delivery, or of one document of it. */
export async function readReviews(
  session: Session,
  { source, deliveryId, document }: { source: string; deliveryId?: string; document?: string },
): Promise<Review[]> {
  const prefix =
    deliveryId === undefined ? landingKeys.reviewOf(source) : landingKeys.review({ source, deliveryId });
  const keys = await listKeys(session, prefix);
  const released = await listReleased(session, source);
  const from = landingKeys.reviewOf(source);
  const found = keys.flatMap((key) => {
    const [id = '', file = '', ...deeper] = key.slice(from.length).split('/');
    const name = file.replace(/\.json$/, '');
    const isWanted = deeper.length === 0 && isPartName(name) && (document ?? name) === name;
    return isWanted ? [{ delivery: { source, deliveryId: id }, document: name }] : [];
  });
  return Promise.all(
    found.map(async (one) => ({
      ...(await readReview(session, one, keys)),
      released: released.get(one.delivery.deliveryId)?.has(one.document) ?? false,
    })),
  );
}

async function readReview(
  session: Session,
  { delivery, document }: Pick<Review, 'delivery' | 'document'>,
  keys: readonly string[],
): Promise<Omit<Review, 'released'>> {
  const held = JSON.parse(await read(session, landingKeys.held(delivery, document))) as HeldDocument;
  const written = keys.filter((key) => key.startsWith(landingKeys.decisions(delivery, document)));
  const texts = written.map(async (key) => ({ n: decisionNumber(key) ?? 0, text: await read(session, key) }));
  const log = parseLog(await Promise.all(texts));
  if (log === undefined)
    throw new Refused(
      'a decision about the document is not in the form that this command writes',
      'withdraw the delivery, and deliver it again',
    );
  const decisions = standingDecisions(held, log);
  return { delivery, document, held, log, decisions, undecided: undecided(held, decisions) };
}

async function listKeys({ s3, names }: Session, Prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: names.landingBucket, Prefix }))
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
  return keys;
}

async function read({ s3, names }: Session, Key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key }));
  return (await Body?.transformToString()) ?? '';
}
