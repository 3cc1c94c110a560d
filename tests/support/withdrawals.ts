import { PutObjectCommand } from '@aws-sdk/client-s3';
import { readWithdrawal } from '../../cli/delivery/reports.ts';
import { withdrawDelivery } from '../../cli/delivery/withdraw-delivery.ts';
import { type DeliveryRef, landingKeys } from '../../core/deliveries/keys.ts';
import type { Withdrawal } from '../../core/deliveries/withdrawal.ts';
import type { StudyUnderTest } from './a-study.ts';

/** Patience of tests: a function that is killed needs some time to come back. */
export const WAIT_SECONDS = 90;

/** Where anything of a delivery lies besides the history, the reports and the requests that stay. */
export function tracesOf(study: StudyUnderTest, { deliveryId }: DeliveryRef): string[] {
  return study.traces(deliveryId).filter((key) => !/^(ledger|reports|withdrawals|waivers)\//.test(key));
}

/** Every row that analysts see of some tables, in order. */
export function visibleRows(study: StudyUnderTest, ...tables: readonly string[]): Promise<string[][]> {
  return Promise.all(
    tables.map(async (table) => (await study.ask(`SELECT * FROM ${table}`)).rows.map(String).sort()),
  );
}

/** A delivery's history, as analysts read it. */
export async function eventsOf(study: StudyUnderTest, { deliveryId }: DeliveryRef): Promise<unknown[]> {
  const sql = `SELECT event FROM ledger WHERE delivery_id = '${deliveryId}' ORDER BY n`;
  return (await study.ask(sql)).rows.flat();
}

/** Asks for a withdrawal, and waits for nothing. */
export async function askToWithdraw(
  study: StudyUnderTest,
  ref: DeliveryRef,
  { as = `data-manager-${ref.source}` }: { as?: string } = {},
): Promise<void> {
  const { s3, names } = await study.as(as);
  const Key = landingKeys.withdrawal(ref, 'consent');
  await s3.send(new PutObjectCommand({ Bucket: names.landingBucket, Key, ContentLength: 0 }));
}

/** Withdraws as the delivery's own source, and waits until the last look is over. */
export async function withdraw(study: StudyUnderTest, ref: DeliveryRef): Promise<Withdrawal | undefined> {
  const session = await study.as(`data-manager-${ref.source}`);
  await withdrawDelivery(session, ref, { reason: 'mistake', waitSeconds: WAIT_SECONDS });
  await study.sandbox.idle();
  return readWithdrawal(session, ref);
}
