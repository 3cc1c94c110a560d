import { lakeKeys, type SweepRef } from '../../core/deliveries/keys.ts';
import type { SweepMessage } from '../../core/deliveries/messages.ts';
import type { LakeFindings } from '../../core/withdrawals/person-withdrawal.ts';
import { valuesOf } from '../../core/withdrawals/rewrite-sql.ts';
import {
  type HidingLine,
  hiddenFiles,
  jsonLines,
  readJsonLines,
  type WithdrawnLine,
} from '../../core/withdrawals/withdrawn.ts';
import { type Lake, readStep } from '../shared/lake.ts';
import { log } from '../shared/log.ts';
import { createObject, listKeys, readTextIfThere } from '../shared/objects.ts';
import { withPublicationLock } from '../shared/publication-lock.ts';
import { sendSweep } from '../shared/queue.ts';
import { readSweep, recordSweep } from '../shared/sweeps.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';
import { type FoundFile, findWithdrawn } from './find-withdrawn.ts';
import { growWithdrawn } from './grow-withdrawn.ts';
import type { Workshop } from './publish-delivery.ts';
import { rewriteFile } from './rewrite-file.ts';

/**
 * Looks for withdrawn persons in everything that is published or left over from publication. Views leave them out as soon as they are found;
 * then the files that hold them are written anew under other names, and one object makes all views change from the old ones to the new.
 * Killed anywhere and repeated, it ends the same: nothing is overwritten, and what stands is not done again.
 */
export async function sweepLake(workshop: Workshop, message: SweepMessage): Promise<void> {
  const { lake, next } = workshop;
  const { source, withdrawalId } = message;
  log.appendKeys({ source, withdrawalId });
  await withPublicationLock(lake, `person-${withdrawalId}`, async () => {
    if ((await readSweep(lake, message, 'lake')) === undefined) await sweep(workshop, message);
  });
  await sendSweep(next, message);
}

async function sweep(workshop: Workshop, ref: SweepRef): Promise<void> {
  const { lake } = workshop;
  const { known, published } = await findAll(workshop, ref);
  // Of a file that is hidden another has taken the place, and it only waits to be erased.
  const hidden = hiddenFiles(await readHidings(lake, lakeKeys.hidings));
  const visible = published.filter(({ key }) => !hidden.has(key));
  const before = hiddenFiles(await readHidings(lake, lakeKeys.hidingsOf(ref)));
  await replaceFiles(workshop, ref, visible, known);
  const staged = await findLeftOver(workshop, ref);
  const found = [...published, ...staged];
  const request = known.find((line) => line.withdrawal_id === ref.withdrawalId)?.request;
  const findings: LakeFindings = {
    at: request?.at ?? new Date().toISOString(),
    reason: request?.reason ?? 'unstated',
    erase: [...new Set([...found.map(({ key }) => key), ...(await neverShown(lake, ref))])],
    // Those that an attempt which died had swapped already count as well, and another withdrawal's do not.
    own: await ownRows(
      workshop,
      ref,
      published.filter(({ key }) => !hidden.has(key) || before.has(key)),
    ),
    deliveries: [...new Set(found.map(({ key }) => deliveryOf(key)))],
  };
  await recordSweep(lake, ref, 'lake', findings);
  log.info('lake searched for withdrawn persons', { round: ref.round, files: found.length });
}

/** Finds and hides until what was found tells of nothing more. */
async function findAll(
  workshop: Workshop,
  ref: SweepRef,
): Promise<{ known: WithdrawnLine[]; published: FoundFile[] }> {
  const { lake, contracts } = workshop;
  const { withdrawalId } = ref;
  const known = await readWithdrawn(lake);
  for (;;) {
    const published = await findWithdrawn(workshop, { zone: 'published', withdrawalId });
    const own = known.filter((line) => line.withdrawal_id === withdrawalId);
    if (published.length > 0) await hide(lake, ref, 'rows', own.flatMap(hidingOf));
    const grown = await growWithdrawn({ contracts, lake, withdrawalId }, known, published);
    if (grown.length === 0) return { known, published };
    known.push(...grown);
  }
}

/** What an attempt that died had planned, and another withdrawal has made needless since. */
async function neverShown(lake: Lake, ref: SweepRef): Promise<string[]> {
  const own = await readHidings(lake, lakeKeys.hidingsOf(ref));
  return [...hiddenFiles(own.filter(({ what }) => what !== 'file'))];
}

async function readHidings({ s3, bucket }: Lake, prefix: string): Promise<HidingLine[]> {
  const keys = await listKeys(s3, { bucket, prefix });
  // One that is over is erased at any moment.
  const texts = await Promise.all(keys.map((key) => readTextIfThere(s3, { bucket, key })));
  return texts.flatMap((text) => readJsonLines<HidingLine>(text ?? ''));
}

/** Staged files of concluded deliveries, which nobody needs; what is under way is cleared when it is published. */
async function findLeftOver(workshop: Workshop, { withdrawalId }: SweepRef): Promise<FoundFile[]> {
  const { lake } = workshop;
  const staged = await findWithdrawn(workshop, { zone: 'staged', withdrawalId });
  const ids = [...new Set(staged.map(({ key }) => deliveryOf(key)))];
  const concluded = await Promise.all(
    ids.map(async (deliveryId) => [deliveryId, await readStep(lake, { deliveryId }, 'publication')] as const),
  );
  const done = new Set(concluded.flatMap(([id, event]) => (event === undefined ? [] : [id])));
  return staged.filter(({ key }) => done.has(deliveryOf(key)));
}

async function replaceFiles(
  { lake }: Workshop,
  ref: SweepRef,
  found: readonly FoundFile[],
  known: readonly WithdrawnLine[],
): Promise<void> {
  if (found.length === 0) return;
  const values = valuesOf(known);
  const files = found.map(({ table, key }) => ({ table, from: key, to: lakeKeys.rewritten(key, ref) }));
  await hide(
    lake,
    ref,
    'plan',
    files.map(({ to }) => ({ what: 'planned', value: to })),
  );
  const swapped: HidingLine[] = [];
  for (const file of files) {
    swapped.push({ what: 'file', value: file.from });
    if (await rewriteFile(lake, { ...file, values })) swapped.push({ what: 'shown', value: file.to });
  }
  await hide(lake, ref, 'swap', swapped);
}

/** Says what views leave out from now on. Said twice it is the same, so every attempt says it under a number of its own. */
async function hide(
  { s3, bucket }: Lake,
  ref: SweepRef,
  step: 'rows' | 'plan' | 'swap',
  lines: readonly HidingLine[],
): Promise<void> {
  const number = (await listKeys(s3, { bucket, prefix: lakeKeys.hidingsOf(ref) })).length;
  await createObject(s3, { bucket, key: lakeKeys.hiding(ref, `${number}-${step}`) }, jsonLines(lines));
}

function hidingOf({ what, value }: WithdrawnLine): HidingLine[] {
  return what === 'number' ? [] : [{ what, value }];
}

/** Rows of the asking source's own deliveries: those of others are not told to it. */
async function ownRows(
  { lake }: Workshop,
  { source }: SweepRef,
  found: readonly FoundFile[],
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const { table, key, own } of found) {
    const event = await readStep(lake, { deliveryId: deliveryOf(key) }, 'publication');
    if (event?.source === source && own > 0) rows[table.name] = (rows[table.name] ?? 0) + own;
  }
  return rows;
}

function deliveryOf(key: string): string {
  return key.split('/')[2] ?? '';
}
