import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import { findReviews, type Review } from '../../core/review/find-reviews.ts';
import type { Landing } from '../shared/landing.ts';
import { listKeys, readText } from '../shared/objects.ts';

/** All documents and pictures of a delivery that wait, with the decisions up to some numbers, or with all of them; undefined where a record is not of our form. */
export async function readReviews(
  { s3, bucket }: Landing,
  ref: DeliveryRef,
  upTo?: Readonly<Record<string, number>>,
): Promise<Review[] | undefined> {
  const keys = await listKeys(s3, { bucket, prefix: landingKeys.review(ref) });
  const read = (key: string) => readText(s3, { bucket, key });
  return findReviews({ source: ref.source, keys, read }, { upTo });
}
