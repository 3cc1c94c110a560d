/** What CloudTrail says of a trail, as far as it tells whether records arrive. */
export interface TrailStatus {
  readonly IsLogging?: boolean | undefined;
  readonly StartLoggingTime?: Date | undefined;
  readonly LatestDeliveryError?: string | undefined;
  readonly LatestDigestDeliveryError?: string | undefined;
  readonly LatestDigestDeliveryTime?: Date | undefined;
}

/** `stopped`: nobody writes. `refused`: the bucket does not take what is delivered. `late`: nothing arrives, and nothing says why. */
type Trouble = 'stopped' | 'refused' | 'late';

export interface DeliveryTrouble {
  readonly trouble: Trouble;
  /** What S3 answered: its code, or `none`. */
  readonly error: string;
}

/** How EventBridge knows the event that tells of it. */
export const UNDELIVERED = { source: 'carelake.audit', detailType: 'Audit Log Undelivered' } as const;

/** A digest comes every hour, also of one in which nothing was done: after three there is no other reason left. */
const LONGEST_WITHOUT_DIGEST_MS = 3 * 60 * 60 * 1000;

/** Why a trail's records do not arrive; undefined where they do. A key that nobody may use shows by its age alone: CloudTrail tells of S3's errors only. */
export function deliveryTrouble(status: TrailStatus, now: Date): DeliveryTrouble | undefined {
  const { IsLogging, LatestDeliveryError, LatestDigestDeliveryError } = status;
  if (IsLogging !== true) return { trouble: 'stopped', error: 'none' };
  const error = [LatestDeliveryError, LatestDigestDeliveryError].find(
    (one) => one !== undefined && one !== '',
  );
  if (error !== undefined) return { trouble: 'refused', error: codeIn(error) };
  return isLate(status, now) ? { trouble: 'late', error: 'none' } : undefined;
}

/** Logging that has just begun, or begun anew, owes no digest of the time before. */
function isLate({ StartLoggingTime, LatestDigestDeliveryTime }: TrailStatus, now: Date): boolean {
  const since = Math.max(StartLoggingTime?.getTime() ?? 0, LatestDigestDeliveryTime?.getTime() ?? 0);
  return now.getTime() - since > LONGEST_WITHOUT_DIGEST_MS;
}

/** Only what looks like a code of AWS goes into a mail. */
export function codeIn(error: string): string {
  return /^[A-Za-z][A-Za-z.]{0,63}$/.test(error) ? error : 'unnamed';
}
