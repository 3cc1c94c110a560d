import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { studyNamed } from '../../core/contracts/study-named.ts';
import { parseMessage } from '../../core/deliveries/messages.ts';
import { contracts } from '../shared/contracts.ts';
import { eachMessage, requestLog } from '../shared/each-message.ts';
import { readEnv } from '../shared/env.ts';
import { PipelineError } from '../shared/log.ts';
import { erasePerson } from './erase-person.ts';
import { lookAgain, withdrawDelivery } from './withdraw-delivery.ts';
import type { Workshop } from './workshop.ts';

const env = readEnv('STUDY', 'QUEUE_URL', 'PUBLISH_QUEUE_URL', 'LANDING_BUCKET', 'LAKE_BUCKET');
const s3 = new S3Client();
const sqs = new SQSClient();
const queue = { sqs, url: env.QUEUE_URL };

const workshop: Workshop = {
  study: studyNamed(contracts, env.STUDY),
  landing: { s3, bucket: env.LANDING_BUCKET },
  lake: { s3, bucket: env.LAKE_BUCKET },
  queue,
  next: { sqs, url: env.PUBLISH_QUEUE_URL },
};

export const handler = middy()
  .use(requestLog())
  .handler(
    eachMessage(queue, parseMessage, async (message) => {
      switch (message.kind) {
        case 'withdrawal':
          return withdrawDelivery(workshop, message);
        case 'last-look':
          return lookAgain(workshop, message);
        case 'sweep':
          return erasePerson(workshop, message);
        default:
          throw new PipelineError('MESSAGE_MISPLACED', 'erase works on withdrawals only');
      }
    }),
  );
