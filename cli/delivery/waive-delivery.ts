import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  type DeliveryRef,
  landingKeys,
  type WaiverReason,
  type WaiverRole,
} from '../../core/deliveries/keys.ts';
import type { Publication } from '../../core/deliveries/publication.ts';
import type { Session } from '../aws/session.ts';
import { readPublication, waitFor } from './reports.ts';

/** Waives a delivery in one role; waits for nothing. */
export async function waiveDelivery(
  { s3, names }: Session,
  ref: DeliveryRef,
  { role, reason }: { role: WaiverRole; reason: WaiverReason },
): Promise<void> {
  const Key = landingKeys.waiver(ref, role, reason);
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
}

/** Waits until the waiver in that role is known, and tells what became of the delivery by then. */
export function awaitWaiver(
  session: Session,
  ref: DeliveryRef,
  { role, seconds }: { role: WaiverRole; seconds: number },
): Promise<Publication> {
  return waitFor(
    async () => {
      const publication = await readPublication(session, ref);
      const isKnown = publication?.waivers?.some((waiver) => waiver.role === role);
      return publication?.outcome !== 'waits' || isKnown ? publication : undefined;
    },
    { seconds },
  );
}
