import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { PutObjectCommand, type PutObjectCommandInput, type S3Client } from '@aws-sdk/client-s3';

/** As often as the SDK tries what it can send twice. */
const TRIES = 3;
const FIRST_PAUSE_MS = 500;

/** Writes an object from a file. The SDK cannot send a stream twice, so the file is opened anew for each try. */
export async function putFile(
  s3: S3Client,
  target: Omit<PutObjectCommandInput, 'Body' | 'ContentLength'>,
  file: string,
): Promise<void> {
  const { size: ContentLength } = await stat(file);
  for (let tries = 1; ; tries += 1) {
    const Body = createReadStream(file);
    try {
      await s3.send(new PutObjectCommand({ ...target, Body, ContentLength }));
      return;
    } catch (error) {
      if (tries === TRIES || !mayPass(error)) throw error;
      await wait(Math.random() * FIRST_PAUSE_MS * 2 ** tries);
    } finally {
      Body.destroy();
    }
  }
}

/** S3 was busy or failed, or no answer came at all; a refusal is one for good. */
function mayPass(error: unknown): boolean {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return ($metadata?.httpStatusCode ?? 500) >= 500;
}
