import { AthenaClient } from '@aws-sdk/client-athena';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { parseCaptureMessage } from '../../core/audit/capture-messages.ts';
import { globalRegion } from '../../core/audit/trail-regions.ts';
import { eachMessage, requestLog } from '../shared/each-message.ts';
import { readEnv } from '../shared/env.ts';
import { PipelineError } from '../shared/log.ts';
import { captureQuery } from './capture-query.ts';
import { everyHour } from './every-hour.ts';
import type { Workshop } from './workshop.ts';

const env = readEnv('AWS_REGION', 'QUEUE_URL', 'ROLE_PREFIX', 'SQL_BUCKET', 'TRAIL', 'WORKGROUPS');
const queue = { sqs: new SQSClient(), url: env.QUEUE_URL };

/** Two look-ups a second are all that an account gets: who is told to wait waits. */
const LOOKUP_ATTEMPTS = 10;

const elsewhere = globalRegion(env.AWS_REGION);

const workshop: Workshop = {
  athena: new AthenaClient(),
  cloudtrail: new CloudTrailClient({ maxAttempts: LOOKUP_ATTEMPTS }),
  cloudtrailElsewhere:
    elsewhere === undefined
      ? undefined
      : new CloudTrailClient({ region: elsewhere, maxAttempts: LOOKUP_ATTEMPTS }),
  events: new EventBridgeClient(),
  store: { s3: new S3Client(), bucket: env.SQL_BUCKET },
  trail: env.TRAIL,
  prefix: env.ROLE_PREFIX,
  workgroups: env.WORKGROUPS.split(','),
};

export const handler = middy()
  .use(requestLog())
  .handler(
    eachMessage(queue, parseCaptureMessage, async (message) => {
      if (message.kind === 'hourly') return everyHour(workshop);
      const outcome = await captureQuery(workshop, message.queryId, 'event');
      if (outcome !== 'kept')
        throw new PipelineError('QUERY_NOT_KEPT', 'a query that was said to have ended could not be kept');
    }),
  );
