import { UNDELIVERED } from '../../../core/audit/delivery-trouble.ts';
import type { CallPattern } from './call-alarms.ts';

/** Told of by the function that looks every hour whether the log arrives: no call, and no metric of AWS, says that it does not. */
export const DELIVERY_ALARM = 'log-undelivered';

export const DELIVERY_PATTERN: CallPattern = {
  what: 'The audit log does not arrive in its bucket',
  pattern: { source: [UNDELIVERED.source], 'detail-type': [UNDELIVERED.detailType] },
};
