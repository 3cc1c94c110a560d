import type { Study } from '../../core/contracts/study.ts';
import type { Lake } from '../shared/lake.ts';
import type { Landing } from '../shared/landing.ts';
import type { OwnQueue } from '../shared/meet-failure.ts';

/** What erasure works with. */
export interface Workshop {
  readonly study: Study;
  /** Listed and erased; never read. */
  readonly landing: Landing;
  readonly lake: Lake;
  /** Its own: what comes later is sent there. */
  readonly queue: OwnQueue;
  /** Of the function that searches the lake for withdrawn persons. */
  readonly next: OwnQueue;
}
