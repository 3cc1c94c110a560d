import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { CloudTrailRecord } from './record.ts';

/** CloudTrail's own memory of the management events of one Region, whatever trails keep. */
export interface EventHistory {
  append(record: CloudTrailRecord): void;
  lookUp(input: z.infer<typeof LookUp>): Record<string, unknown>;
  /** Forgets what is older than AWS would remember. */
  sweep(): void;
}

/** Whose name CloudTrail gives to the root user, who has none. */
const ROOT_NAME = 'root';
const LONGEST_PAGE = 50;
const HISTORY_MS = 90 * 24 * 3600 * 1000;

export const LookUp = z.object({
  LookupAttributes: z
    .array(z.object({ AttributeKey: z.string(), AttributeValue: z.string() }))
    .length(1, 'one attribute'),
  StartTime: z.number().optional(),
  EndTime: z.number().optional(),
  MaxResults: z.int().min(1).max(LONGEST_PAGE).default(LONGEST_PAGE),
  NextToken: z.string().regex(/^\d+$/).optional(),
});

/** Of persons only root is found by its name: others' are sealed. */
const schema = (table: string) => `
  CREATE TABLE IF NOT EXISTS ${table} (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, source TEXT NOT NULL, root INTEGER NOT NULL,
    at INTEGER NOT NULL, sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS ${table}_name ON ${table} (name, at);
`;

/** Columns by the attributes that AWS looks events up by. */
const COLUMNS: Readonly<
  Record<string, (value: string) => { column: string; value: string | number } | undefined>
> = {
  EventName: (value) => ({ column: 'name', value }),
  EventSource: (value) => ({ column: 'source', value }),
  Username: (value) => (value === ROOT_NAME ? { column: 'root', value: 1 } : undefined),
};

/** `prefix` begins the name of its table. */
export function createEventHistory(kernel: Kernel, prefix: string): EventHistory {
  const { db } = kernel;
  const table = `${prefix}_events`;
  db.exec(schema(table));
  const insert = db.prepare(`INSERT INTO ${table} (name, source, root, at, sealed) VALUES (?, ?, ?, ?, ?)`);
  const select = (column: string) =>
    db.prepare(
      `SELECT id, sealed FROM ${table} WHERE ${column} = ? AND at BETWEEN ? AND ? AND id < ? ORDER BY id DESC LIMIT ?`,
    );
  const forget = db.prepare(`DELETE FROM ${table} WHERE at < ?`);
  return {
    append(record) {
      if (record.eventCategory !== 'Management') return;
      const sealed = kernel.seal(Buffer.from(JSON.stringify(record)));
      const isRoot = record.userIdentity.type === 'Root' ? 1 : 0;
      insert.run(record.eventName, record.eventSource, isRoot, Date.parse(record.eventTime), sealed);
    },
    lookUp({ LookupAttributes: [attribute], StartTime = 0, EndTime, MaxResults, NextToken }) {
      const wanted = attribute && COLUMNS[attribute.AttributeKey]?.(attribute.AttributeValue);
      if (!wanted)
        throw new AwsError(
          'InvalidLookupAttributesException',
          'The sandbox looks events up by EventName, EventSource, or root as Username.',
        );
      const now = kernel.now().getTime();
      const from = Math.max(StartTime * 1000, now - HISTORY_MS);
      const to = EndTime === undefined ? now : EndTime * 1000;
      const before = NextToken === undefined ? Number.MAX_SAFE_INTEGER : Number(NextToken);
      const rows = select(wanted.column).all(wanted.value, from, to, before, MaxResults + 1);
      const page = rows.slice(0, MaxResults);
      const records = page.map(({ sealed }) => kernel.open(Buffer.from(sealed as Uint8Array)).toString());
      return {
        Events: records.map(toEvent),
        ...(rows.length > MaxResults ? { NextToken: String(page.at(-1)?.['id']) } : {}),
      };
    },
    sweep() {
      forget.run(kernel.now().getTime() - HISTORY_MS);
    },
  };
}

function toEvent(text: string): Record<string, unknown> {
  const record = JSON.parse(text) as CloudTrailRecord;
  const { userIdentity, resources = [] } = record;
  return {
    EventId: record.eventID,
    EventName: record.eventName,
    EventTime: Date.parse(record.eventTime) / 1000,
    EventSource: record.eventSource,
    ReadOnly: String(record.readOnly),
    ...(userIdentity.accessKeyId === undefined ? {} : { AccessKeyId: userIdentity.accessKeyId }),
    ...userName(userIdentity),
    Resources: resources.map(({ ARN, type }) => ({ ResourceName: ARN, ResourceType: type })),
    CloudTrailEvent: text,
  };
}

function userName({ type, principalId }: CloudTrailRecord['userIdentity']): { Username?: string } {
  if (type === 'Root') return { Username: ROOT_NAME };
  return principalId === undefined ? {} : { Username: principalId.split(':').at(-1) ?? '' };
}
