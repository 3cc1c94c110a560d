import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type DeliveryRef, landingKeys, type WithdrawalReason } from '../../core/deliveries/keys.ts';
import type { Withdrawal } from '../../core/deliveries/withdrawal.ts';
import type { Session } from '../aws/session.ts';
import { readWithdrawal, waitFor } from './reports.ts';

interface Options {
  readonly reason: WithdrawalReason;
  readonly waitSeconds: number;
}

/** Asks for a delivery to be withdrawn, and waits for the proof that it is erased; what is proven already is not asked for again. */
export async function withdrawDelivery(
  session: Session,
  ref: DeliveryRef,
  { reason, waitSeconds }: Options,
): Promise<Withdrawal> {
  const { s3, names } = session;
  if ((await readWithdrawal(session, ref))?.proven !== true) {
    const Key = landingKeys.withdrawal(ref, reason);
    await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
  }
  return waitFor(
    async () => {
      const found = await readWithdrawal(session, ref);
      return found?.proven ? found : undefined;
    },
    { seconds: waitSeconds },
  );
}
