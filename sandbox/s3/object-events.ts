import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { EventBridgeEvent } from '../events/event.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Deployment } from '../kernel/service.ts';
import type { Bucket } from './bucket.ts';

export interface ObjectHappening {
  readonly type: 'Object Created' | 'Object Deleted';
  readonly bucket: Bucket;
  readonly object: {
    readonly key: string;
    readonly versionId: string;
    readonly size?: number;
    readonly etag?: string;
  };
  readonly reason: string;
  readonly deletionType?: 'Permanently Deleted' | 'Delete Marker Created';
  /** Undefined when S3 acts by itself, as lifecycle rules do. */
  readonly caller?: Caller;
}

/** Tells EventBridge of what happens to objects, inside of the transaction that makes it happen. */
export class ObjectEvents {
  readonly #db: DatabaseSync;
  readonly #emit: (event: EventBridgeEvent) => void;
  readonly #where: () => Deployment;

  constructor(db: DatabaseSync, where: () => Deployment, emit: (event: EventBridgeEvent) => void) {
    this.#db = db;
    this.#where = where;
    this.#emit = emit;
    db.exec('CREATE TABLE IF NOT EXISTS s3_sequencer (id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT');
  }

  tell(happening: ObjectHappening, at: Date): void {
    if (!happening.bucket.sendsEvents) return;
    const row = this.#db
      .prepare('INSERT INTO s3_sequencer VALUES (1, 1) ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n')
      .get();
    this.#emit(buildEvent(happening, { at, n: Number(row?.['n']), where: this.#where() }));
  }
}

function buildEvent(
  happening: ObjectHappening,
  about: { at: Date; n: number; where: Deployment },
): EventBridgeEvent {
  const { bucket, object, caller } = happening;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': happening.type,
    source: 'aws.s3',
    account: about.where.account,
    time: `${about.at.toISOString().slice(0, 19)}Z`,
    region: about.where.region,
    resources: [bucket.arn],
    detail: {
      version: '0',
      bucket: { name: bucket.name },
      object: {
        key: object.key,
        ...(object.size === undefined ? {} : { size: object.size }),
        ...(object.etag === undefined ? {} : { etag: object.etag }),
        ...(bucket.versioning ? { 'version-id': object.versionId } : {}),
        sequencer: about.n.toString(16).toUpperCase().padStart(18, '0'),
      },
      'request-id': caller?.requestId ?? randomUUID(),
      requester: requester(caller, about.where),
      ...(caller ? { 'source-ip-address': caller.sourceIp } : {}),
      reason: happening.reason,
      ...(happening.deletionType ? { 'deletion-type': happening.deletionType } : {}),
    },
  };
}

function requester(caller: Caller | undefined, where: Deployment): string {
  if (!caller) return 's3.amazonaws.com';
  return caller.principal.kind === 'service' ? caller.principal.name : where.account;
}
