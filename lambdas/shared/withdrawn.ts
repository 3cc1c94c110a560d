import type { WithdrawalRef } from '../../core/deliveries/keys.ts';
import { lakeKeys } from '../../core/deliveries/keys.ts';
import { jsonLines, readJsonLines, type WithdrawnLine } from '../../core/withdrawals/withdrawn.ts';
import type { Lake } from './lake.ts';
import { createObject, listKeys, readText } from './objects.ts';

/** Everything that is withdrawn of anybody, or of one withdrawal. */
export async function readWithdrawn(
  { s3, bucket }: Lake,
  ref?: Pick<WithdrawalRef, 'withdrawalId'>,
): Promise<WithdrawnLine[]> {
  const prefix = ref === undefined ? lakeKeys.withdrawnPersons : lakeKeys.withdrawnOf(ref);
  const keys = await listKeys(s3, { bucket, prefix });
  const texts = await Promise.all(keys.map((key) => readText(s3, { bucket, key })));
  return texts.flatMap((text) => readJsonLines<WithdrawnLine>(text));
}

/** Adds to what is withdrawn; nothing of it is ever taken back. */
export async function addWithdrawn(
  { s3, bucket }: Lake,
  ref: Pick<WithdrawalRef, 'withdrawalId'>,
  lines: readonly WithdrawnLine[],
): Promise<void> {
  const prefix = lakeKeys.withdrawnOf(ref);
  const body = jsonLines(lines);
  for (let step = (await listKeys(s3, { bucket, prefix })).length; ; step++)
    if (await createObject(s3, { bucket, key: lakeKeys.withdrawn(ref, step) }, body)) return;
}
