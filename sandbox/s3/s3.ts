import type { Caller } from '../kernel/caller.ts';

export interface ObjectToGet {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
}

interface GottenObject {
  readonly body: Buffer;
  readonly etag: string;
  readonly versionId: string;
  readonly metadata: Record<string, string>;
}

export interface ObjectToPut {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  /** Key id or ARN; without it the bucket's default encryption decides. */
  readonly kmsKeyId?: string;
  /** `*` refuses to replace an object that is there already. */
  readonly ifNoneMatch?: '*';
  /** Canned ACL header, which CloudTrail sends with its logs: bucket policies ask for it as `s3:x-amz-acl`. */
  readonly acl?: string;
  /** Pairs added to the encryption context that KMS is asked with: CloudTrail adds `aws:cloudtrail:arn`. */
  readonly encryptionContext?: Readonly<Record<string, string>>;
}

interface PutResult {
  readonly etag: string;
  readonly versionId: string;
}

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly versionId: string;
  readonly lastModified: Date;
}

/** S3 for the sandbox's other services: authorised and recorded as the caller, exactly as over the wire. */
export interface S3 {
  getObject(caller: Caller, object: ObjectToGet): Promise<GottenObject>;
  putObject(caller: Caller, object: ObjectToPut): Promise<PutResult>;
  listObjects(caller: Caller, from: { bucket: string; prefix: string }): Promise<ListedObject[]>;
}
