import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { CloudTrailRecord } from './record.ts';

/** CloudTrail's own memory of management events, whatever trails keep. */
export interface EventHistory {
  append(record: CloudTrailRecord): void;
  lookUp(input: z.infer<typeof LookUp>): Record<string, unknown>;
  /** Forgets what is older than AWS would remember. */
  sweep(): void;
}

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

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS cloudtrail_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, at INTEGER NOT NULL, sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS cloudtrail_history_name ON cloudtrail_history (name, at);
`;

export function createEventHistory(kernel: Kernel): EventHistory {
  const { db } = kernel;
  db.exec(SCHEMA);
  const insert = db.prepare('INSERT INTO cloudtrail_history (name, at, sealed) VALUES (?, ?, ?)');
  const select = db.prepare(
    `SELECT id, sealed FROM cloudtrail_history WHERE name = ? AND at BETWEEN ? AND ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const forget = db.prepare('DELETE FROM cloudtrail_history WHERE at < ?');
  return {
    append(record) {
      if (record.eventCategory !== 'Management') return;
      const sealed = kernel.seal(Buffer.from(JSON.stringify(record)));
      insert.run(record.eventName, Date.parse(record.eventTime), sealed);
    },
    lookUp({ LookupAttributes: [attribute], StartTime = 0, EndTime, MaxResults, NextToken }) {
      if (attribute?.AttributeKey !== 'EventName')
        throw new AwsError('InvalidLookupAttributesException', 'The sandbox looks events up by EventName.');
      const now = kernel.now().getTime();
      const from = Math.max(StartTime * 1000, now - HISTORY_MS);
      const to = EndTime === undefined ? now : EndTime * 1000;
      const before = NextToken === undefined ? Number.MAX_SAFE_INTEGER : Number(NextToken);
      const rows = select.all(attribute.AttributeValue, from, to, before, MaxResults + 1);
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
  if (type === 'Root') return { Username: 'root' };
  return principalId === undefined ? {} : { Username: principalId.split(':').at(-1) ?? '' };
}
