import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';

export interface Places {
  readonly bucket: string;
  readonly prefixes: readonly string[];
}

/** What S3 keeps of a key: a version of its content, the marker of a deletion, or the parts of an upload that nobody finished. */
export interface Traces {
  readonly bucket: string;
  readonly versions: readonly { readonly Key: string; readonly VersionId: string }[];
  readonly uploads: readonly { readonly Key: string; readonly UploadId: string }[];
}

const AT_ONCE = 16;

/** Everything under some prefixes. Unfinished uploads are few, so one listing of the bucket serves for all of them. */
export async function listTraces(s3: S3Client, { bucket, prefixes }: Places): Promise<Traces> {
  const uploads = await listUploads(s3, bucket);
  const versions = await Promise.all(prefixes.map((prefix) => listVersions(s3, { bucket, prefix })));
  return {
    bucket,
    versions: versions.flat(),
    uploads: uploads.filter(({ Key }) => prefixes.some((prefix) => Key.startsWith(prefix))),
  };
}

/**
 * Deletes for good: a deletion without a version would only hide what is there. One call per version, since the trail names the object of
 * each such call, and none of those that one DeleteObjects is about.
 */
export async function eraseTraces(s3: S3Client, { bucket, versions, uploads }: Traces): Promise<void> {
  for (const upload of uploads) await s3.send(new AbortMultipartUploadCommand({ Bucket: bucket, ...upload }));
  for (let start = 0; start < versions.length; start += AT_ONCE) {
    const some = versions.slice(start, start + AT_ONCE);
    await Promise.all(
      some.map((version) => s3.send(new DeleteObjectCommand({ Bucket: bucket, ...version }))),
    );
  }
}

/** Names of what lies right under a prefix and has something below it, old versions included. */
export async function listFolders(
  s3: S3Client,
  { bucket, prefix }: { bucket: string; prefix: string },
): Promise<string[]> {
  const found: string[] = [];
  let page: Partial<ListObjectVersionsCommandOutput> = {};
  do {
    const from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    const wanted = { Bucket: bucket, Prefix: prefix, Delimiter: '/' };
    page = await s3.send(new ListObjectVersionsCommand({ ...wanted, ...from }));
    for (const { Prefix = '' } of page.CommonPrefixes ?? []) found.push(Prefix.slice(prefix.length, -1));
  } while (page.IsTruncated);
  return found;
}

async function listVersions(
  s3: S3Client,
  { bucket, prefix }: { bucket: string; prefix: string },
): Promise<Traces['versions']> {
  const found: { Key: string; VersionId: string }[] = [];
  let page: Partial<ListObjectVersionsCommandOutput> = {};
  do {
    const from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }));
    for (const { Key = '', VersionId = '' } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
      found.push({ Key, VersionId });
  } while (page.IsTruncated);
  return found;
}

async function listUploads(s3: S3Client, bucket: string): Promise<Traces['uploads']> {
  const found: { Key: string; UploadId: string }[] = [];
  let page: Partial<ListMultipartUploadsCommandOutput> = {};
  do {
    const from = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
    page = await s3.send(new ListMultipartUploadsCommand({ Bucket: bucket, ...from }));
    for (const { Key = '', UploadId = '' } of page.Uploads ?? []) found.push({ Key, UploadId });
  } while (page.IsTruncated);
  return found;
}
