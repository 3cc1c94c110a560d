import type { AthenaClient } from '@aws-sdk/client-athena';
import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SqlStore } from './sql-store.ts';

/** What capturing works with. */
export interface Workshop {
  readonly athena: AthenaClient;
  readonly cloudtrail: CloudTrailClient;
  readonly events: EventBridgeClient;
  readonly store: SqlStore;
  /** Its name. */
  readonly trail: string;
  /** The study's workgroups: queries of others are none of its business. */
  readonly workgroups: readonly string[];
}
