import { concludeReport, type JudgedPart } from '../../core/deliveries/conclude-report.ts';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import { ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type Manifest, type PinnedPart, partRef, tablesOf } from '../../core/deliveries/manifest.ts';
import type { Report } from '../../core/deliveries/report.ts';
import { putReport, takeStep } from '../shared/lake.ts';
import {
  countPartReports,
  type Landing,
  pinCompanions,
  quarantine,
  readPartReport,
} from '../shared/landing.ts';
import { log } from '../shared/log.ts';
import { sendParts } from '../shared/queue.ts';
import { findCompanions } from './find-companions.ts';
import type { Workshop } from './workshop.ts';

/**
 * Concludes a delivery once its last part is judged. Whoever finds every part done concludes; two that find it at once write the same
 * bytes, and the ledger's conditional write lets one of them count.
 */
export async function concludeValidation(workshop: Workshop, manifest: Manifest): Promise<void> {
  const { landing, lake, study } = workshop;
  if ((await countPartReports(landing, manifest)) < manifest.parts.length) return;
  const judged = await Promise.all(manifest.parts.map((part) => judgedPart(landing, manifest, part)));
  const ref = { source: manifest.source, deliveryId: manifest.deliveryId };
  const report = concludeReport(judged, workshop.contracts);
  if (report.status === 'rejected') return rejectDelivery(workshop, ref, report, manifest);

  await putReport(lake, ref, 'report', report);
  // Before the event that lets treatment begin, so that every part is treated with the same.
  await pinCompanions(landing, ref, await findCompanions(workshop, manifest, judged));
  const details = {
    study: study.name,
    at: new Date(),
    tables: tablesOf(manifest),
    replaces: manifest.replaces,
    parts: manifest.parts.length,
  };
  const accepted = ledgerEvent(ref, 'accepted', details);
  if ((await takeStep(lake, 'validation', accepted)).event !== 'accepted') return;
  await sendParts(workshop.sqs, workshop.pseudonymiseQueueUrl, manifest);
  log.info('delivery accepted', { parts: manifest.parts.length });
}

async function judgedPart(landing: Landing, manifest: Manifest, part: PinnedPart): Promise<JudgedPart> {
  const report = await readPartReport(landing, partRef(manifest, part));
  if (report === undefined) throw new Error('a part report vanished');
  return { ...part, report };
}

/** Keeps the originals in quarantine, tells the data manager why, and closes the delivery: nothing of it reaches the lake. */
export async function rejectDelivery(
  workshop: Workshop,
  ref: DeliveryRef,
  report: Report,
  manifest?: Manifest,
): Promise<void> {
  const { landing, lake, study } = workshop;
  await quarantine(landing, ref, manifest);
  await putReport(lake, ref, 'report', report);
  await takeStep(lake, 'validation', ledgerEvent(ref, 'rejected', { study: study.name, at: new Date() }));
  log.info('delivery rejected', {
    rules: [...new Set(report.resources.flatMap(({ errors }) => errors.map(({ rule }) => rule)))],
  });
}
