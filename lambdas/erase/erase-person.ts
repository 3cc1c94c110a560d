import { lakeKeys, landingKeys, type SweepRef } from '../../core/deliveries/keys.ts';
import type { SweepMessage } from '../../core/deliveries/messages.ts';
import type {
  LakeFindings,
  LandingFindings,
  PersonWithdrawal,
} from '../../core/withdrawals/person-withdrawal.ts';
import { log, PipelineError } from '../shared/log.ts';
import { putText } from '../shared/objects.ts';
import { withPublicationLock } from '../shared/publication-lock.ts';
import { sendSweep } from '../shared/queue.ts';
import { readSweep, recordSweep } from '../shared/sweeps.ts';
import { eraseTraces, listTraces, type Places } from './traces.ts';
import type { Workshop } from './workshop.ts';

/** More rounds than any withdrawal needs: something writes as fast as it is erased. */
const MOST_ROUNDS = 9;

interface Found {
  readonly lake: LakeFindings;
  readonly landing: LandingFindings;
}

/**
 * Erases what a round has found of a withdrawn person, and tells the source that asked. After a round that found something comes another,
 * whose empty hands are the proof; the last comes when nothing that had begun before can still run.
 */
export async function erasePerson(workshop: Workshop, message: SweepMessage): Promise<void> {
  const { lake } = workshop;
  const { source, withdrawalId, round } = message;
  log.appendKeys({ source, withdrawalId });
  if ((await readSweep(lake, message, 'end')) !== undefined) return log.info('round was over before');
  const found = await readFound(workshop, message);
  // Nothing is published meanwhile: its checks would read files that are being erased.
  const versions = await withPublicationLock(lake, `person-${withdrawalId}`, () =>
    eraseFound(workshop, message, found),
  );
  const isClean = found.lake.erase.length + found.landing.places.length + versions === 0;
  const isProven = isClean && round > 1;
  await tell(workshop, message, found, { versions, proven: isProven, final: isProven && message.last });
  if (versions > 0) throw new PipelineError('NOT_ERASED', 'something was left after the erasure');
  if (round > MOST_ROUNDS) throw new PipelineError('NOT_ERASED', 'every round finds more');
  if (!isProven || !message.last) await goRoundAgain(workshop, message, isProven);
  await recordSweep(lake, message, 'end', { at: new Date().toISOString() });
}

async function readFound({ lake }: Workshop, ref: SweepRef): Promise<Found> {
  const [inLake, inLanding] = [await readSweep(lake, ref, 'lake'), await readSweep(lake, ref, 'landing')];
  if (inLake === undefined || inLanding === undefined)
    throw new PipelineError('SWEEP_MISPLACED', 'lake and landing were not searched in this round');
  return { lake: inLake, landing: inLanding };
}

/** How many object versions are left, which views then need not hide any more. */
async function eraseFound(workshop: Workshop, ref: SweepRef, found: Found): Promise<number> {
  const { lake } = workshop;
  const places = placesOfPerson(workshop, ref, found);
  for (const place of places) await eraseTraces(lake.s3, await listTraces(lake.s3, place));
  const left = await Promise.all(places.map((place) => listTraces(lake.s3, place)));
  const versions = left.reduce((sum, one) => sum + one.versions.length + one.uploads.length, 0);
  if (versions === 0) await unhide(workshop, ref);
  return versions;
}

function placesOfPerson({ landing, lake }: Workshop, ref: SweepRef, found: Found): Places[] {
  return [
    { bucket: lake.bucket, prefixes: found.lake.erase },
    { bucket: landing.bucket, prefixes: [landingKeys.personRequest(ref), ...found.landing.places] },
  ];
}

/** The old files are gone. What keeps the new ones hidden goes before what shows them. */
async function unhide({ lake: { s3, bucket } }: Workshop, ref: SweepRef): Promise<void> {
  const traces = await listTraces(s3, { bucket, prefixes: [lakeKeys.hidingsOf(ref)] });
  const isSwap = ({ Key }: { Key: string }) => Key.endsWith('-swap.json');
  const [hiding, showing] = [traces.versions.filter((one) => !isSwap(one)), traces.versions.filter(isSwap)];
  for (const versions of [hiding, showing]) await eraseTraces(s3, { ...traces, versions });
}

async function goRoundAgain({ next }: Workshop, message: SweepMessage, isProven: boolean): Promise<void> {
  const { source, withdrawalId, round } = message;
  const last = message.last || isProven;
  await sendSweep(next, { source, withdrawalId, round: round + 1, last }, { later: isProven });
}

async function tell(
  { lake }: Workshop,
  ref: SweepRef,
  { lake: { erase } }: Found,
  outcome: { versions: number; proven: boolean; final: boolean },
): Promise<void> {
  const { versions, proven, final } = outcome;
  const rounds = await Promise.all(
    Array.from({ length: ref.round }, (_, index) => readSweep(lake, { ...ref, round: index + 1 }, 'lake')),
  );
  const own: Record<string, number> = {};
  for (const [table, rows] of rounds.flatMap((round) => Object.entries(round?.own ?? {})))
    own[table] = (own[table] ?? 0) + rows;
  const report: PersonWithdrawal = {
    at: rounds[0]?.at ?? '',
    reason: rounds[0]?.reason ?? 'unstated',
    own,
    left: { files: ref.round === 1 ? 0 : erase.length, versions },
    checkedAt: new Date().toISOString(),
    proven,
    final,
  };
  const { source, withdrawalId } = ref;
  const body = JSON.stringify({ source, withdrawalId, ...report }, null, 2);
  await putText(lake.s3, { bucket: lake.bucket, key: lakeKeys.personReport(ref) }, body);
  log.info('person withdrawn', { round: ref.round, proven, final });
}
