import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { landingKeys } from '../../core/deliveries/keys.ts';
import {
  type DocumentReview,
  findReviews,
  isDocument,
  type PictureReview as KeptPicture,
} from '../../core/review/find-reviews.ts';
import type { Session } from '../aws/session.ts';
import { listReleased } from '../delivery/reports.ts';
import { Refused } from '../errors.ts';

interface Publishing {
  readonly released: boolean;
}

/** A document that waits, or waited, for a review. */
export type Review = DocumentReview & Publishing;

/** A picture that waits, or waited. */
export type PictureReview = KeptPicture & Publishing;

export type AnyReview = Review | PictureReview;

interface Wanted {
  readonly source: string;
  readonly deliveryId?: string;
  readonly document?: string;
}

/** Every document of a source that waits or waited, as long as it is kept; of one delivery, or one alone. */
export async function readReviews(session: Session, wanted: Wanted): Promise<Review[]> {
  return (await readAnyReviews(session, wanted)).filter((one) => isDocument(one));
}

/** The same, and pictures. */
export async function readAnyReviews(
  session: Session,
  { source, deliveryId, document }: Wanted,
): Promise<AnyReview[]> {
  const prefix =
    deliveryId === undefined ? landingKeys.reviewOf(source) : landingKeys.review({ source, deliveryId });
  const keys = await listKeys(session, prefix);
  const released = await listReleased(session, source);
  const reviews = await findReviews({ source, keys, read: (key) => read(session, key) }, { document });
  if (reviews === undefined)
    throw new Refused(
      'a decision about a document is not in the form that this command writes',
      'withdraw the delivery, and deliver it again',
    );
  return reviews.map((review) => ({
    ...review,
    released: released.get(review.delivery.deliveryId)?.has(review.document) ?? false,
  }));
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
