import { isRefused } from '../../core/review/find-reviews.ts';
import type { Session } from '../aws/session.ts';
import type { DeliveryState } from '../delivery/reports.ts';
import { readAnyReviews } from './read-reviews.ts';

/** Deliveries as they are, but for pictures that were refused: those wait for nobody any more. */
export async function countRefused(
  session: Session,
  source: string,
  deliveries: readonly DeliveryState[],
): Promise<DeliveryState[]> {
  if (deliveries.every(({ inReview }) => inReview === undefined)) return [...deliveries];
  const refused = Map.groupBy(
    (await readAnyReviews(session, { source })).filter((one) => isRefused(one) && !one.released),
    ({ delivery }) => delivery.deliveryId,
  );
  return deliveries.map(({ inReview, ...rest }) => {
    if (inReview === undefined) return rest;
    const left = inReview - (refused.get(rest.deliveryId)?.length ?? 0);
    return left > 0 ? { ...rest, inReview: left } : { ...rest, state: 'published' };
  });
}
