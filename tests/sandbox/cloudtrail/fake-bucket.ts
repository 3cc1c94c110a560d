import type { Caller } from '../../../sandbox/kernel/caller.ts';
import type { ListedObject, ObjectToPut, S3 } from '../../../sandbox/s3/s3.ts';

interface Stored {
  body: Buffer;
  metadata: Record<string, string>;
  lastModified: Date;
}

/** A bucket in memory behind the sandbox's own S3 seam, which tests can break and tamper with. */
export function createFakeBucket(now: () => Date) {
  const objects = new Map<string, Stored>();
  const puts: { caller: Caller; object: ObjectToPut }[] = [];
  let failure: Error | undefined;

  const s3: Pick<S3, 'putObject' | 'listObjects'> = {
    putObject: async (caller, object) => {
      puts.push({ caller, object });
      if (failure) throw failure;
      const { key, body, metadata = {} } = object;
      objects.set(key, { body, metadata: { ...metadata }, lastModified: now() });
      return { etag: 'etag', versionId: String(puts.length) };
    },
    listObjects: async (_caller, { prefix }) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(
          ([key, { body, lastModified }]): ListedObject => ({
            key,
            size: body.length,
            etag: 'etag',
            versionId: '1',
            lastModified,
          }),
        ),
  };

  return {
    s3: s3 as S3,
    objects,
    puts,
    failWith: (error: Error | undefined) => {
      failure = error;
    },
  };
}
