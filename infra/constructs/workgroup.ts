import { Aws, aws_athena as athena } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { StudyBucket } from './study-bucket.ts';
import type { StudyKey } from './study-key.ts';
import type { StudyNames, WorkgroupName } from './study-names.ts';

/** A query that would read more than this is stopped: far above a study's size, far below a costly mistake. */
const SCAN_LIMIT_BYTES = 10 * 1024 ** 3;

export interface WorkgroupProps {
  readonly names: StudyNames;
  readonly workgroup: WorkgroupName;
  readonly description: string;
  readonly results: StudyBucket;
  readonly key: StudyKey;
}

/** Where one kind of reader runs queries. Its configuration overrides whatever a client asks for. */
export class Workgroup extends Construct {
  readonly name: string;
  readonly resource: athena.CfnWorkGroup;

  constructor(scope: Construct, id: string, { names, workgroup, description, results, key }: WorkgroupProps) {
    super(scope, id);
    this.name = names.of(workgroup);
    this.resource = new athena.CfnWorkGroup(this, 'Resource', {
      name: this.name,
      description,
      state: 'ENABLED',
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: SCAN_LIMIT_BYTES,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${results.name}/${workgroup}/`,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.arn },
          expectedBucketOwner: Aws.ACCOUNT_ID,
        },
      },
    });
  }
}
