import type { Contracts } from '../../core/contracts/contract.ts';
import { publishedKey } from '../../core/contracts/published-key.ts';
import { type DeliveryRef, lakeKeys } from '../../core/deliveries/keys.ts';
import { type LedgerEvent, type LedgerFile, ledgerEvent } from '../../core/deliveries/ledger.ts';
import type { CompleteMessage } from '../../core/deliveries/messages.ts';
import { type Lake, listStaged, putReport, readStep, takeStep } from '../shared/lake.ts';
import { log, PipelineError } from '../shared/log.ts';
import { createCopy } from '../shared/objects.ts';
import { type Athena, queryNumber } from './athena.ts';

/** What publication works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: string;
  readonly lake: Lake;
  readonly athena: Athena;
  readonly database: string;
  readonly stagingDatabase: string;
}

/**
 * Publishes a staged delivery: checks what needs the whole set, copies its files to where analysts read, then appends the one ledger event
 * that makes them visible. Killed before that event, nothing is visible; repeated after it, nothing changes.
 */
export async function publishDelivery(workshop: Workshop, message: CompleteMessage): Promise<void> {
  const { lake } = workshop;
  const ref = { source: message.source, deliveryId: message.deliveryId };
  log.appendKeys(ref);
  const event = (await readStep(lake, ref, 'publication')) ?? (await conclude(workshop, ref));
  await putReport(lake, ref, 'publication', {
    outcome: event.event,
    at: event.at,
    ...(event.rule === undefined ? {} : { rule: event.rule }),
    tables: event.files.reduce<Record<string, number>>((rows, file) => {
      rows[file.table] = (rows[file.table] ?? 0) + file.rows;
      return rows;
    }, {}),
  });
  log.info('delivery concluded', { outcome: event.event, files: event.files.length });
}

async function conclude(workshop: Workshop, ref: DeliveryRef): Promise<LedgerEvent> {
  const { lake, study } = workshop;
  const accepted = await readStep(lake, ref, 'validation');
  if (accepted?.event !== 'accepted') {
    throw new PipelineError('NOT_ACCEPTED', 'the ledger does not say that this delivery was accepted');
  }
  const staged = await listStaged(lake, ref);
  const files = staged.flatMap((event) => event.files);
  const tables = [...new Set(files.map(({ table }) => table))].sort();
  const rule = await refusal(workshop, ref, { tables, replaces: accepted.replaces });
  const details = { study, at: new Date(), tables, replaces: accepted.replaces };
  if (rule !== undefined)
    return takeStep(lake, 'publication', ledgerEvent(ref, 'refused', { ...details, rule }));

  const published = await Promise.all(files.map((file) => copyToPublished(lake, file)));
  return takeStep(lake, 'publication', ledgerEvent(ref, 'published', { ...details, files: published }));
}

async function copyToPublished({ s3, bucket }: Lake, { table, key, rows }: LedgerFile): Promise<LedgerFile> {
  const target = lakeKeys.published(key);
  await createCopy(s3, { bucket, key }, { bucket, key: target });
  return { table, key: target, rows };
}

interface Plan {
  readonly tables: readonly string[];
  readonly replaces: readonly string[];
}

/** The rule that keeps a delivery from being published, if any. */
async function refusal(
  workshop: Workshop,
  ref: DeliveryRef,
  { tables, replaces }: Plan,
): Promise<string | undefined> {
  for (const deliveryId of replaces) {
    const replaced = await readStep(workshop.lake, { deliveryId }, 'publication');
    if (replaced?.event !== 'published' || replaced.source !== ref.source) return 'replaces';
  }
  for (const table of tables) {
    const key = publishedKey(workshop.contracts, table);
    if (key.length === 0) continue;
    if (await hasDuplicates(workshop, ref, { table, key, replaces })) return 'duplicate-published';
  }
  return undefined;
}

/** True when a key occurs twice in what would be visible: this delivery's parts and everything current that it does not replace. */
async function hasDuplicates(
  { athena, database, stagingDatabase }: Workshop,
  { deliveryId }: DeliveryRef,
  { table, key, replaces }: { table: string; key: readonly string[]; replaces: readonly string[] },
): Promise<boolean> {
  const columns = key.join(', ');
  const kept =
    replaces.length === 0 ? '' : `WHERE delivery_id NOT IN (${replaces.map(() => '?').join(', ')})`;
  const sql = `
    SELECT count(*) FROM (
      SELECT ${columns} FROM (
        SELECT ${columns}, 1 AS incoming FROM ${stagingDatabase}.${table} WHERE delivery_id = ?
        UNION ALL
        SELECT ${columns}, 0 AS incoming FROM ${database}.${table} ${kept}
      ) AS visible
      GROUP BY ${columns} HAVING count(*) > 1 AND sum(incoming) > 0
    ) AS doubled`;
  return (await queryNumber(athena, sql, [deliveryId, ...replaces])) > 0;
}
