import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Publication } from '../../core/deliveries/publication.ts';
import type { Session } from '../aws/session.ts';
import { readPublication, waitFor } from '../delivery/reports.ts';

interface Asked {
  readonly delivery: DeliveryRef;
  /** @default all that wait */
  readonly document: string | undefined;
  readonly waitSeconds: number;
}

export interface Released extends DeliveryRef {
  readonly publication: Publication;
}

/** Asks for reviewed documents to be published, and waits for what becomes of them. */
export async function release(
  session: Session,
  { delivery, document, waitSeconds }: Asked,
): Promise<Released> {
  const { s3, names } = session;
  const ref = { source: delivery.source, deliveryId: ulid() };
  const request = {
    ...delivery,
    release: ref.deliveryId,
    ...(document === undefined ? {} : { document }),
  };
  const Key = landingKeys.release(request);
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  const publication = await waitFor(() => readPublication(session, ref), { seconds: waitSeconds });
  return { ...ref, publication };
}
