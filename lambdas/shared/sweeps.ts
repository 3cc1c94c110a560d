import { lakeKeys, type SweepRef, type SweepStep } from '../../core/deliveries/keys.ts';
import type { LakeFindings, LandingFindings } from '../../core/withdrawals/person-withdrawal.ts';
import type { Lake } from './lake.ts';
import { createObject, readTextIfThere } from './objects.ts';

/** What each step of a round leaves for the next. */
interface SweepRecords {
  readonly lake: LakeFindings;
  readonly landing: LandingFindings;
  readonly end: { readonly at: string };
}

export async function readSweep<Step extends SweepStep>(
  { s3, bucket }: Lake,
  ref: SweepRef,
  step: Step,
): Promise<SweepRecords[Step] | undefined> {
  const text = await readTextIfThere(s3, { bucket, key: lakeKeys.sweep(ref, step) });
  return text === undefined ? undefined : (JSON.parse(text) as SweepRecords[Step]);
}

/** Records what a step found, once: whoever comes again goes by what stands. */
export async function recordSweep<Step extends SweepStep>(
  { s3, bucket }: Lake,
  ref: SweepRef,
  step: Step,
  record: SweepRecords[Step],
): Promise<void> {
  await createObject(s3, { bucket, key: lakeKeys.sweep(ref, step) }, JSON.stringify(record));
}
