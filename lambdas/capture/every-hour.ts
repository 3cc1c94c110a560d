import { lookStart } from '../../core/audit/call-elsewhere.ts';
import { daysBefore, HISTORY_DAYS } from '../../core/audit/reconciliation-span.ts';
import { reconcile } from './reconcile.ts';
import { lastReconciled } from './sql-store.ts';
import { tellOfCallsElsewhere } from './tell-of-calls-elsewhere.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';
import type { Workshop } from './workshop.ts';

/** What nobody tells of by itself: whether the log arrives, what was done in the Region of IAM, and which queries' texts are missing. */
export async function everyHour(workshop: Workshop, now = new Date()): Promise<void> {
  // First: where the log does not arrive, what follows may not work either.
  await tellOfDelivery(workshop, now);
  const lastUpTo = await lastReconciled(workshop.store, daysBefore(now, HISTORY_DAYS));
  // Before the comparison, which leaves the mark up to where was looked: who dies in between looks again.
  await tellOfCallsElsewhere(workshop, { from: lookStart(lastUpTo, now), to: now });
  await reconcile(workshop, lastUpTo, now);
}
