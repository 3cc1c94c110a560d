import type { GdprRule } from './gdpr-rule.ts';

/** Long enough to look into a breach that was found late, no longer. */
const LONGEST_DAYS = 400;

export const protectedLogs: GdprRule = {
  id: 'ProtectedLogs',
  article: 'art. 32(1), art. 5(1)(e)',
  says: `A log group is not under a customer key, or is kept for ever or for more than ${LONGEST_DAYS} days`,
  breaks({ type, properties }) {
    if (type !== 'AWS::Logs::LogGroup') return false;
    const { KmsKeyId, RetentionInDays } = properties;
    return KmsKeyId === undefined || !(RetentionInDays > 0 && RetentionInDays <= LONGEST_DAYS);
  },
};
