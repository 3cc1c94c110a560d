import {
  type CfnResource,
  aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
  aws_s3_assets as s3Assets,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Bundler } from '../bundling/function-bundler.ts';
import { acknowledge, inBothPacks } from '../checks/acknowledge.ts';
import type { BindingLayer } from './binding-layer.ts';
import type { FunctionRole } from './function-role.ts';
import type { StudyKey } from './study-key.ts';
import type { FunctionName, StudyNames } from './study-names.ts';
import type { StudyQueue } from './study-queue.ts';

/** Lambda's longest. */
const FUNCTION_TIMEOUT_SECONDS = 900;

/** AWS's advice: six times the timeout, so that a message that is still worked on is not handed out again. */
export const VISIBILITY_SECONDS = 6 * FUNCTION_TIMEOUT_SECONDS;

/** Parts of one delivery that are worked on at the same time, per step. */
const MAX_CONCURRENCY = 2;
const SCRATCH_MEBIBYTES = 10_240;
const LOG_DAYS = 90;

export interface PipelineFunctionProps {
  readonly names: StudyNames;
  readonly functionName: FunctionName;
  readonly description: string;
  readonly role: FunctionRole;
  /** DuckDB's binding, for functions that run it. */
  readonly layer?: BindingLayer;
  readonly bundler: Bundler;
  readonly key: StudyKey;
  readonly queue: StudyQueue;
  readonly memoryMebibytes: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function of the study that works through its queue, one message at a time. */
export class PipelineFunction extends Construct {
  readonly arn: string;
  readonly logGroupArn: string;
  private readonly waiting: lambda.CfnEventSourceMapping;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const { names, functionName } = props;
    const logGroup = new logs.CfnLogGroup(this, 'Logs', {
      logGroupName: names.logGroup(functionName),
      retentionInDays: LOG_DAYS,
      kmsKeyId: props.key.arn,
    });
    logGroup.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.logGroupArn = names.logGroupArn(functionName);
    const fn = this.function(props, logGroup);
    this.arn = fn.attrArn;
    this.waiting = new lambda.CfnEventSourceMapping(this, 'Messages', {
      functionName: fn.ref,
      eventSourceArn: props.queue.arn,
      batchSize: 1,
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: MAX_CONCURRENCY },
    });
  }

  /** The mapping can only be made once the role may read the queue. */
  startAfter(rights: CfnResource): void {
    this.waiting.addResourceDependency(rights);
  }

  private function(props: PipelineFunctionProps, logGroup: logs.CfnLogGroup): lambda.CfnFunction {
    const { names, functionName } = props;
    const asset = props.bundler(functionName, (path) => new s3Assets.Asset(this, 'Code', { path }));
    const fn = new lambda.CfnFunction(this, 'Resource', {
      functionName: names.of(functionName),
      description: props.description,
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      handler: 'handler.handler',
      code: { s3Bucket: asset.s3BucketName, s3Key: asset.s3ObjectKey },
      ...(props.layer === undefined ? {} : { layers: [props.layer.arn] }),
      role: props.role.arn,
      memorySize: props.memoryMebibytes,
      timeout: FUNCTION_TIMEOUT_SECONDS,
      ephemeralStorage: { size: SCRATCH_MEBIBYTES },
      loggingConfig: { logGroup: logGroup.ref },
      environment: {
        variables: {
          STUDY: names.study,
          POWERTOOLS_SERVICE_NAME: names.of(functionName),
          ...props.environment,
        },
      },
    });
    asset.addResourceMetadata(fn, 'Code');
    acknowledge(
      fn,
      {
        rules: inBothPacks('LambdaDLQ'),
        because:
          'It is called by its queue, which keeps what fails in dead letters of its own; a second place would never be written to.',
      },
      {
        rules: inBothPacks('LambdaConcurrency'),
        because:
          'The event source’s maximum concurrency limits it; reserved concurrency would throttle the queue’s poller and send good messages to the dead letters.',
      },
      {
        rules: inBothPacks('LambdaInsideVPC'),
        because:
          'It calls AWS APIs alone, each under the policies of buckets, keys and queues; a network of its own needs an endpoint per service, at several times the cost of the study, and stops none of those calls.',
      },
    );
    return fn;
  }
}
