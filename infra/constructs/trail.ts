import { Aws, aws_cloudtrail as cloudtrail, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledge, inBothPacks } from '../checks/acknowledge.ts';
import type { StudyBuckets } from './study-buckets.ts';
import type { StudyKey } from './study-key.ts';
import type { StudyNames } from './study-names.ts';

export interface TrailProps {
  readonly names: StudyNames;
  readonly key: StudyKey;
  readonly buckets: StudyBuckets;
  readonly functionArns: readonly string[];
}

type Selector = cloudtrail.CfnTrail.AdvancedFieldSelectorProperty;

/** Records every call on the study's data, and every management call of the account, KMS included, where nobody can change it. */
export class Trail extends Construct {
  constructor(scope: Construct, id: string, { names, key, buckets, functionArns }: TrailProps) {
    super(scope, id);
    const { landing, lake, results, audit, sql } = buckets;
    const objects = (...arns: string[]): Selector => ({
      field: 'resources.ARN',
      startsWith: arns.map((arn) => `${arn}/`),
    });
    const trail = new cloudtrail.CfnTrail(this, 'Resource', {
      trailName: names.trail,
      s3BucketName: audit.name,
      kmsKeyId: key.arn,
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      advancedEventSelectors: [
        {
          name: 'Management, KMS included',
          fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }],
        },
        data('Study data', 'AWS::S3::Object', objects(landing.arn, lake.arn, results.arn, sql.arn)),
        data('Audit log', 'AWS::S3::Object', objects(audit.arn), {
          // Somebody's calls only: CloudTrail's own deliveries would each make the next one necessary.
          field: 'userIdentity.arn',
          startsWith: [`arn:${Aws.PARTITION}:`],
        }),
        data('Functions', 'AWS::Lambda::Function', { field: 'resources.ARN', equalTo: [...functionArns] }),
        // Dead letters too: whoever looks at them sees what failed.
        data('Queues', 'AWS::SQS::Queue', { field: 'resources.ARN', startsWith: [names.queueArn('')] }),
      ],
    });
    trail.applyRemovalPolicy(RemovalPolicy.RETAIN);
    trail.addResourceDependency(audit.policy);
    acknowledge(trail, {
      rules: inBothPacks('CloudTrailCloudWatchLogsEnabled'),
      because:
        'A copy in CloudWatch Logs could be changed and would need its own retention and readers; auditors query the locked files, and alarms come from EventBridge.',
    });
  }
}

function data(
  name: string,
  type: string,
  ...fields: Selector[]
): cloudtrail.CfnTrail.AdvancedEventSelectorProperty {
  return {
    name,
    fieldSelectors: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'resources.type', equalTo: [type] },
      ...fields,
    ],
  };
}
