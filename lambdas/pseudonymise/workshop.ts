import type { KMSClient } from '@aws-sdk/client-kms';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Contracts } from '../../core/contracts/contract.ts';
import type { Study } from '../../core/contracts/study.ts';
import type { Lake } from '../shared/lake.ts';
import type { Landing } from '../shared/landing.ts';
import type { PseudonymKey } from './study-secrets.ts';

/** What pseudonymisation works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: Study;
  readonly landing: Landing;
  readonly lake: Lake;
  readonly kms: KMSClient;
  readonly pseudonymKey: PseudonymKey;
  readonly sqs: SQSClient;
  readonly publishQueueUrl: string;
  readonly eraseQueueUrl: string;
  /** Word tables of the transcripts' languages. */
  readonly lexiconFolder: string;
}
