import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { landingKeys } from '../../core/deliveries/keys.ts';
import type { Session } from '../aws/session.ts';
import { Refused } from '../errors.ts';
import { noteShown } from './decide.ts';
import type { PictureReview } from './read-reviews.ts';

/** The picture is a person's, and nobody else's on this machine. */
const OWNER_ONLY = 0o600;

/** Writes a picture that waits to a file, as it will be published, and notes that it was shown. Gives the whole path. */
export async function showPicture(session: Session, review: PictureReview, out: string): Promise<string> {
  const { delivery, document, held, released } = review;
  const { s3, names } = session;
  const Key = landingKeys.heldPicture(delivery, document);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key }));
  const image = (await Body?.transformToByteArray()) ?? new Uint8Array();
  if (createHash('sha256').update(image).digest('hex') !== held.picture.sha256)
    throw new Refused(
      'the picture is not the one that waits',
      'withdraw the delivery, and deliver it again; tell the operators',
    );
  const file = resolve(out);
  await writeFile(file, image, { mode: OWNER_ONLY }).catch(() => {
    throw new Refused('the picture could not be written', 'name a file in a folder that exists');
  });
  if (!released) await noteShown(session, review);
  return file;
}
