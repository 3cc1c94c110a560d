import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { studyNamed } from '../../core/contracts/study-named.ts';
import { parseMessage } from '../../core/deliveries/messages.ts';
import { contracts, lexiconFolder } from '../shared/contracts.ts';
import { eachMessage, requestLog } from '../shared/each-message.ts';
import { readEnv } from '../shared/env.ts';
import { PipelineError } from '../shared/log.ts';
import { pseudonymisePart } from './pseudonymise-part.ts';
import { receivePerson } from './receive-person.ts';
import { releaseDocuments } from './release-documents.ts';
import { searchLanding } from './search-landing.ts';
import type { Workshop } from './workshop.ts';

const env = readEnv(
  'STUDY',
  'LANDING_BUCKET',
  'LAKE_BUCKET',
  'QUEUE_URL',
  'DEAD_LETTERS_URL',
  'PUBLISH_QUEUE_URL',
  'ERASE_QUEUE_URL',
  'PSEUDONYM_KEY_ARN',
  'PSEUDONYM_VERSION',
);
const s3 = new S3Client();
const sqs = new SQSClient();

const workshop: Workshop = {
  contracts,
  study: studyNamed(contracts, env.STUDY),
  landing: { s3, bucket: env.LANDING_BUCKET },
  lake: { s3, bucket: env.LAKE_BUCKET },
  kms: new KMSClient(),
  pseudonymKey: { arn: env.PSEUDONYM_KEY_ARN, version: env.PSEUDONYM_VERSION },
  sqs,
  publishQueueUrl: env.PUBLISH_QUEUE_URL,
  eraseQueueUrl: env.ERASE_QUEUE_URL,
  lexiconFolder,
};

export const handler = middy()
  .use(requestLog())
  .handler(
    eachMessage(
      { sqs, url: env.QUEUE_URL, deadLettersUrl: env.DEAD_LETTERS_URL },
      parseMessage,
      async (message) => {
        switch (message.kind) {
          case 'part':
            return pseudonymisePart(workshop, message);
          case 'release':
            return releaseDocuments(workshop, message);
          case 'person-request':
            return receivePerson(workshop, message);
          case 'sweep':
            return searchLanding(workshop, message);
          default:
            throw new PipelineError(
              'MESSAGE_MISPLACED',
              'pseudonymise works on parts, releases and persons only',
            );
        }
      },
    ),
  );
