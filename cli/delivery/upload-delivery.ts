import { PutObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { describeDelivery } from '../../core/deliveries/describe.ts';
import { DESCRIPTOR_NAME, type DeliveryRef, landingKeys, partNumber } from '../../core/deliveries/keys.ts';
import type { Session } from '../aws/session.ts';
import type { LocalDelivery, LocalPart } from './local-delivery.ts';
import { neutralEnding } from './neutral-ending.ts';
import { contentOf } from './part-content.ts';

/** Parts on their way at the same time, each in pieces of its own: more than a municipality's line carries. */
const AT_ONCE = 4;

interface Uploading {
  readonly delivery: LocalDelivery;
  readonly onBytes: (bytes: number) => void;
}

/**
 * Uploads a delivery under neutral names, because keys reach logs that nobody can erase; the descriptor goes last, since its arrival is
 * what commits the delivery.
 */
export async function uploadDelivery(
  session: Session,
  ref: DeliveryRef,
  { delivery, onBytes }: Uploading,
): Promise<void> {
  const failure = new AbortController();
  // One iterator for all: each takes the next part when it is done with one.
  const parts = delivery.parts.values();
  const uploadNext = async () => {
    for (const part of parts) await uploadPart(session, ref, { part, onBytes, failure });
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, uploadNext));
  } catch (error) {
    failure.abort();
    throw error;
  }
  await uploadDescriptor(session, ref, delivery);
}

async function uploadPart(
  { s3, names }: Session,
  ref: DeliveryRef,
  { part, onBytes, failure }: { part: LocalPart; onBytes: Uploading['onBytes']; failure: AbortController },
): Promise<void> {
  const Key = landingKeys.delivered(ref, neutralPath(part));
  const params = { Bucket: names.landingBucket, Key, Body: contentOf(part) };
  const upload = new Upload({ client: s3, params, abortController: failure });
  let sent = 0;
  upload.on('httpUploadProgress', ({ loaded = 0 }) => {
    onBytes(loaded - sent);
    sent = loaded;
  });
  await upload.done();
}

async function uploadDescriptor(
  { s3, names }: Session,
  ref: DeliveryRef,
  { replaces, parts }: LocalDelivery,
): Promise<void> {
  const files = parts.map((part) => ({ ...part, path: neutralPath(part) }));
  const descriptor = describeDelivery(files, replaces === undefined ? {} : { replaces });
  const Key = landingKeys.delivered(ref, DESCRIPTOR_NAME);
  const content = { Body: JSON.stringify(descriptor), ContentType: 'application/json' };
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ...content }));
}

function neutralPath({ resource, part, path }: LocalPart): string {
  return `${resource}/part-${partNumber(part)}${neutralEnding(path)}`;
}
