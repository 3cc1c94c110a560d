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
  readonly waitSeconds: number;
  readonly onBytes: (bytes: number) => void;
}

/** Uploads a delivery and waits until the lake has judged and, if accepted, published it. */
export async function deliver(session: Session, options: DeliverOptions): Promise<Delivered> {
  const ref = { source: options.source, deliveryId: ulid() };
  await uploadDelivery(session, ref, options);
  const patience = { seconds: options.waitSeconds };
  const report = await waitFor(() => readReport(session, ref), patience);
  if (report.status === 'rejected') return { ...ref, report };
  const publication = await waitFor(() => readPublication(session, ref), patience);
  return { ...ref, report, publication };
}
