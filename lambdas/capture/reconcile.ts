import { gapOf } from '../../core/audit/kept-query.ts';
import { daysBefore, reconciliationStart } from '../../core/audit/reconciliation-span.ts';
import type { StartedQuery } from '../../core/audit/started-query.ts';
import { log } from '../shared/log.ts';
import { captureQuery } from './capture-query.ts';
import { findStarted } from './find-started.ts';
import { keepQuery, keepReconciliation, listKept } from './sql-store.ts';
import type { Workshop } from './workshop.ts';

/** Compares what was started with what was kept, keeps what is missing while Athena still has it, and marks what nobody has any more. */
export async function reconcile(workshop: Workshop, lastUpTo: Date | undefined, now: Date): Promise<void> {
  const { store } = workshop;
  const from = reconciliationStart(lastUpTo, now);
  const started = await findStarted(workshop, { from, to: now });
  // The trail's clock and Athena's may be on different sides of midnight.
  const kept = await listKept(store, daysBefore(from, 1));
  const missing = started.filter(({ id }) => !kept.has(id));
  const counts = await keepMissing(workshop, missing, now);
  const told = {
    from_time: from.toISOString(),
    to_time: now.toISOString(),
    started: started.length,
    kept_before: started.length - missing.length,
    kept_now: counts.kept,
    running: counts.running,
    gaps: counts.unknown,
  };
  await keepReconciliation(store, told);
  log.info('queries compared with the trail', told);
}

async function keepMissing(workshop: Workshop, missing: readonly StartedQuery[], now: Date) {
  const counts = { kept: 0, running: 0, unknown: 0 };
  for (const query of missing) {
    const outcome = await captureQuery(workshop, query.id, 'reconciliation');
    if (outcome === 'unknown') await keepQuery(workshop.store, gapOf(query, now));
    counts[outcome] += 1;
  }
  return counts;
}
