import { ulid } from 'ulid';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import type { Publication } from '../../core/deliveries/publication.ts';
import type { Report } from '../../core/deliveries/report.ts';
import type { Session } from '../aws/session.ts';
import type { LocalDelivery } from './local-delivery.ts';
import { readPublication, readReport, waitFor } from './reports.ts';
import { uploadDelivery } from './upload-delivery.ts';

export interface Delivered extends DeliveryRef {
  readonly report: Report;
  /** Absent for a rejected delivery. */
  readonly publication?: Publication;
}

export interface DeliverOptions {
  readonly source: string;
  readonly delivery: LocalDelivery;
  readonly onBytes: (bytes: number) => void;
}

/** Uploads a delivery under a number of its own. */
export async function deliver(session: Session, options: DeliverOptions): Promise<DeliveryRef> {
  const ref = { source: options.source, deliveryId: ulid() };
  await uploadDelivery(session, ref, options);
  return ref;
}

/** Waits until the lake has judged a delivery and, if accepted, published it. */
export async function awaitOutcome(
  session: Session,
  ref: DeliveryRef,
  patience: { readonly seconds: number },
): Promise<Delivered> {
  const report = await waitFor(() => readReport(session, ref), patience);
  if (report.status === 'rejected') return { ...ref, report };
  const publication = await waitFor(() => readPublication(session, ref), patience);
  return { ...ref, report, publication };
}
