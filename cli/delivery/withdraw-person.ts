import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { landingKeys, type WithdrawalReason, type WithdrawalRef } from '../../core/deliveries/keys.ts';
import type { PersonWithdrawal } from '../../core/withdrawals/person-withdrawal.ts';
import type { Session } from '../aws/session.ts';
import { readPersonWithdrawal, waitFor } from './reports.ts';

interface Asked {
  readonly source: string;
  readonly cpr: string;
  readonly reason: WithdrawalReason;
  readonly waitSeconds: number;
}

/** Asks for a person to be withdrawn from the study, and waits for the proof that nothing of the person is left. */
export async function withdrawPerson(
  session: Session,
  { source, cpr, reason, waitSeconds }: Asked,
): Promise<WithdrawalRef & PersonWithdrawal> {
  const { s3, names } = session;
  const ref = { source, withdrawalId: ulid() };
  await s3.send(
    new PutObjectCommand({
      Bucket: names.landingBucket,
      Key: landingKeys.personRequest(ref),
      Body: JSON.stringify({ cpr, reason }),
      ContentType: 'application/json',
      IfNoneMatch: '*',
    }),
  );
  const withdrawal = await waitFor(
    async () => {
      const found = await readPersonWithdrawal(session, ref);
      return found?.proven ? found : undefined;
    },
    {
      seconds: waitSeconds,
      what: 'the withdrawal is not proven yet',
      next: `look later: carelake withdraw --person ${ref.withdrawalId} --source ${source}`,
    },
  );
  return { ...ref, ...withdrawal };
}
