import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Contracts } from '../../core/contracts/contract.ts';
import type { Study } from '../../core/contracts/study.ts';
import type { Lake } from '../shared/lake.ts';
import type { Landing } from '../shared/landing.ts';

/** What erasure works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: Study;
  /** Listed and erased; never read. */
  readonly landing: Landing;
  readonly lake: Lake;
  readonly sqs: SQSClient;
  readonly eraseQueueUrl: string;
}
