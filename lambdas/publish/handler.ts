import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { studyNamed } from '../../core/contracts/study-named.ts';
import { parseMessage } from '../../core/deliveries/messages.ts';
import { contracts } from '../shared/contracts.ts';
import { eachMessage, requestLog } from '../shared/each-message.ts';
import { readEnv } from '../shared/env.ts';
import { PipelineError } from '../shared/log.ts';
import { publishDelivery, type Workshop } from './publish-delivery.ts';
import { sweepLake } from './sweep-lake.ts';
import { waiveDelivery } from './waive-delivery.ts';

const env = readEnv(
  'STUDY',
  'QUEUE_URL',
  'LANDING_BUCKET',
  'PSEUDONYMISE_QUEUE_URL',
  'LAKE_BUCKET',
  'DATABASE',
  'STAGING_DATABASE',
  'PIPELINE_WORKGROUP',
);
const sqs = new SQSClient();
const queue = { sqs, url: env.QUEUE_URL };

const workshop: Workshop = {
  contracts,
  study: studyNamed(contracts, env.STUDY),
  landingBucket: env.LANDING_BUCKET,
  lake: { s3: new S3Client(), bucket: env.LAKE_BUCKET },
  athena: { client: new AthenaClient(), workgroup: env.PIPELINE_WORKGROUP },
  database: env.DATABASE,
  stagingDatabase: env.STAGING_DATABASE,
  queue,
  next: { sqs, url: env.PSEUDONYMISE_QUEUE_URL },
};

export const handler = middy()
  .use(requestLog())
  .handler(
    eachMessage(queue, parseMessage, async (message) => {
      switch (message.kind) {
        case 'complete':
          return publishDelivery(workshop, message);
        case 'waiver':
          return waiveDelivery(workshop, message);
        case 'sweep':
          return sweepLake(workshop, message);
        default:
          throw new PipelineError(
            'MESSAGE_MISPLACED',
            'publish works on complete and waived deliveries, and on sweeps',
          );
      }
    }),
  );
