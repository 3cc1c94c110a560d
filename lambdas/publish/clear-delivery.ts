import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { lakeKeys } from '../../core/deliveries/keys.ts';
import type { LedgerEvent, LedgerFile } from '../../core/deliveries/ledger.ts';
import type { SetFinding } from '../../core/deliveries/publication.ts';
import { valuesOf, type WithdrawnValues } from '../../core/withdrawals/rewrite-sql.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';
import { type FoundFile, findWithdrawn } from './find-withdrawn.ts';
import { growWithdrawn } from './grow-withdrawn.ts';
import type { Workshop } from './publish-delivery.ts';
import { rewriteFile } from './rewrite-file.ts';

/** What of a staged delivery is of persons who have withdrawn. */
export interface Clearing {
  /** Whether anybody has withdrawn at all. */
  readonly isNeeded: boolean;
  readonly found: ReadonlyMap<string, FoundFile>;
  readonly values: WithdrawnValues;
}

export const WITHDRAWN_PERSON = 'withdrawn-person';

/** Looks for withdrawn persons in a delivery. What it tells of further numbers of theirs holds from now on, for everything. */
export async function findInDelivery(workshop: Workshop, { deliveryId }: DeliveryRef): Promise<Clearing> {
  const { lake, contracts } = workshop;
  const known = await readWithdrawn(lake);
  if (known.length === 0) return { isNeeded: false, found: new Map(), values: valuesOf([]) };
  for (;;) {
    const search = { zone: 'staged', withdrawalId: deliveryId, deliveryId } as const;
    const found = await findWithdrawn(workshop, search);
    const grown = await growWithdrawn({ contracts, lake, withdrawalId: deliveryId }, known, found);
    if (grown.length === 0)
      return {
        isNeeded: true,
        found: new Map(found.map((file) => [file.key, file])),
        values: valuesOf(known),
      };
    known.push(...grown);
  }
}

/** Staged parts of which something is left; the others are as if they had not been delivered. */
export function partsLeft(staged: readonly LedgerEvent[], clearing: Clearing): LedgerEvent[] {
  return staged.flatMap((event) => {
    const files = event.files.filter((file) => isLeft(file, clearing));
    return files.length === 0 && event.files.length > 0 ? [] : [{ ...event, files }];
  });
}

function isLeft({ key, rows }: LedgerFile, { found }: Clearing): boolean {
  return (found.get(key)?.gone ?? 0) < rows || !found.has(key);
}

/** How many rows of each table are left out, or lose a person: counts, and not which. */
export function clearingFindings({ found }: Clearing): SetFinding[] {
  const counts = new Map<string, number>();
  for (const { table, gone, changed } of found.values())
    counts.set(table.name, (counts.get(table.name) ?? 0) + gone + changed);
  return [...counts].map(([table, count]) => ({
    table,
    column: '',
    rule: WITHDRAWN_PERSON,
    severity: 'warning',
    count,
  }));
}

/** Publishes the rest of a staged file that holds a withdrawn person, and tells how many rows it has. */
export async function publishRest(
  { lake }: Workshop,
  { table, key, rows }: LedgerFile,
  { found, values }: Clearing,
): Promise<LedgerFile> {
  const file = found.get(key);
  if (file === undefined) throw new Error('nobody of the file has withdrawn');
  const to = lakeKeys.published(key);
  await rewriteFile(lake, { table: file.table, from: key, to, values });
  return { table, key: to, rows: rows - file.gone };
}
