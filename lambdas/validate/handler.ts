import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { studyNamed } from '../../core/contracts/study-named.ts';
import { parseMessage } from '../../core/deliveries/messages.ts';
import { contracts } from '../shared/contracts.ts';
import { eachMessage, requestLog } from '../shared/each-message.ts';
import { readEnv } from '../shared/env.ts';
import { PipelineError } from '../shared/log.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { validatePart } from './validate-part.ts';
import type { Workshop } from './workshop.ts';

const env = readEnv(
  'STUDY',
  'LANDING_BUCKET',
  'LAKE_BUCKET',
  'QUEUE_URL',
  'DEAD_LETTERS_URL',
  'PSEUDONYMISE_QUEUE_URL',
);
const s3 = new S3Client();
const sqs = new SQSClient();

const workshop: Workshop = {
  contracts,
  study: studyNamed(contracts, env.STUDY),
  landing: { s3, bucket: env.LANDING_BUCKET },
  lake: { s3, bucket: env.LAKE_BUCKET },
  sqs,
  validateQueueUrl: env.QUEUE_URL,
  pseudonymiseQueueUrl: env.PSEUDONYMISE_QUEUE_URL,
};

export const handler = middy()
  .use(requestLog())
  .handler(
    eachMessage(
      { sqs, url: env.QUEUE_URL, deadLettersUrl: env.DEAD_LETTERS_URL },
      parseMessage,
      async (message) => {
        switch (message.kind) {
          case 'descriptor':
            return receiveDelivery(workshop, message);
          case 'part':
            return validatePart(workshop, message);
          default:
            throw new PipelineError('MESSAGE_MISPLACED', 'validate works on descriptors and parts only');
        }
      },
    ),
  );
