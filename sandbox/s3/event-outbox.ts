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

/** Events are written in the transaction that makes them true and handed over after it, so that a crash in between
 *  delays an event and never loses it. */
export class EventOutbox {
  readonly #db: DatabaseSync;
  readonly #emit: (event: EventBridgeEvent) => void;
  readonly #where: () => Deployment;

  constructor(db: DatabaseSync, where: () => Deployment, emit: (event: EventBridgeEvent) => void) {
    this.#db = db;
    this.#where = where;
    this.#emit = emit;
    db.exec(
      'CREATE TABLE IF NOT EXISTS s3_event (n INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL) STRICT',
    );
  }

  /** Call it inside of the transaction. */
  write(happening: ObjectHappening, at: Date): void {
    if (!happening.bucket.sendsEvents) return;
    const { lastInsertRowid } = this.#db.prepare("INSERT INTO s3_event (event) VALUES ('')").run();
    const event = buildEvent(happening, { at, n: Number(lastInsertRowid), where: this.#where() });
    this.#db.prepare('UPDATE s3_event SET event = ? WHERE n = ?').run(JSON.stringify(event), lastInsertRowid);
  }

  /** Hands over everything that waits; what cannot be handed over stays. */
  flush(): void {
    for (const row of this.#db.prepare('SELECT n, event FROM s3_event ORDER BY n').all()) {
      this.#emit(JSON.parse(String(row['event'])) as EventBridgeEvent);
      this.#db.prepare('DELETE FROM s3_event WHERE n = ?').run(Number(row['n']));
    }
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
