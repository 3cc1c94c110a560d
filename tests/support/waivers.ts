import { waiveDelivery } from '../../cli/delivery/waive-delivery.ts';
import type { DeliveryRef, WaiverRole } from '../../core/deliveries/keys.ts';
import { createRandom } from '../../core/synthetic/random.ts';
import { drawTestCpr } from '../../core/synthetic/test-cpr.ts';
import { aCoreGroup, type Files, packed } from './a-delivery.ts';
import type { StudyUnderTest } from './a-study.ts';

/** More persons than may stand out in any table of the study. */
const PERSONS = 52;

interface Crowd {
  /** Makes each of them one of a kind; without it they are all alike. */
  readonly detail: boolean;
  /** Tells the rows of those who are alike from those of another delivery. */
  readonly day?: number;
  readonly replaces?: string;
}

/** A delivery of more persons than may stand out. */
export function aCrowd({ replaces, detail, day = 1 }: Crowd): Files {
  const random = createRandom(7);
  const rows = Array.from({ length: PERSONS }, (_, n) => {
    const birth = { day: 1 + (n % 28), month: 1 + (n % 12), year: 1960 + (n % 30) };
    const cpr = drawTestCpr(random, { birth, sex: 'woman' });
    const month = String(1 + (n % 12)).padStart(2, '0');
    return `${cpr};779;${detail ? `01-${month}-${2015 + Math.floor(n / 12)}` : `${String(day).padStart(2, '0')}-01-2021`};;intensiv`;
  });
  return packed([aCoreGroup(...rows)], replaces === undefined ? {} : { replaces });
}

/** Waives as one of the two who have to, and waits for nothing. */
export async function waive(
  study: StudyUnderTest,
  ref: DeliveryRef,
  role: WaiverRole,
  { as = role === 'custodian' ? role : `${role}-${ref.source}` }: { as?: string } = {},
): Promise<void> {
  await waiveDelivery(await study.as(as), ref, { role, reason: 'assessed' });
}
