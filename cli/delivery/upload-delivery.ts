import { createReadStream } from 'node:fs';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { describeDelivery } from '../../core/deliveries/describe.ts';
import { DESCRIPTOR_NAME, type DeliveryRef, landingKeys, partNumber } from '../../core/deliveries/keys.ts';
import type { Session } from '../aws/session.ts';
import type { LocalDelivery, LocalPart } from './local-delivery.ts';
import { neutralEnding } from './neutral-ending.ts';

/**
 * Uploads a delivery under neutral names, because keys reach logs that nobody can erase; the descriptor goes last, since its arrival is
 * what commits the delivery.
 */
export async function uploadDelivery(
  { s3, names }: Session,
  ref: DeliveryRef,
  { delivery, onBytes }: { delivery: LocalDelivery; onBytes: (bytes: number) => void },
): Promise<void> {
  const Bucket = names.landingBucket;
  for (const part of delivery.parts) {
    const Key = landingKeys.delivered(ref, neutralPath(part));
    const upload = new Upload({ client: s3, params: { Bucket, Key, Body: createReadStream(part.file) } });
    let sent = 0;
    upload.on('httpUploadProgress', ({ loaded = 0 }) => {
      onBytes(loaded - sent);
      sent = loaded;
    });
    await upload.done();
  }
  const { replaces } = delivery;
  const files = delivery.parts.map((part) => ({ ...part, path: neutralPath(part) }));
  const descriptor = describeDelivery(files, replaces === undefined ? {} : { replaces });
  const Key = landingKeys.delivered(ref, DESCRIPTOR_NAME);
  await s3.send(
    new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(descriptor), ContentType: 'application/json' }),
  );
}

function neutralPath({ resource, part, file }: LocalPart): string {
  return `${resource}/part-${partNumber(part)}${neutralEnding(file)}`;
}
