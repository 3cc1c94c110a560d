import type { AthenaClient } from '@aws-sdk/client-athena';
import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SqlStore } from './sql-store.ts';

/** What capturing works with. */
export interface Workshop {
  readonly athena: AthenaClient;
  readonly cloudtrail: CloudTrailClient;
  /** Where AWS records what is done with IAM; undefined where that is the study's own Region. */
  readonly cloudtrailElsewhere: CloudTrailClient | undefined;
  readonly events: EventBridgeClient;
  readonly store: SqlStore;
  /** Its name. */
  readonly trail: string;
  /** What the names of the study's roles begin with. */
  readonly prefix: string;
  /** The study's workgroups: queries of others are none of its business. */
  readonly workgroups: readonly string[];
}
