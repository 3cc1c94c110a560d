import { publishedAliases } from '../../core/aliases/published-aliases.ts';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { publishedConsents } from '../../core/consents/published-consents.ts';
import type { Contracts } from '../../core/contracts/contract.ts';
import { setRules } from '../../core/contracts/set-rules.ts';
import type { Study } from '../../core/contracts/study.ts';
import { type DeliveryRef, lakeKeys } from '../../core/deliveries/keys.ts';
import { type LedgerEvent, type LedgerFile, ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type LedgerRefusal, ledgerRefusal } from '../../core/deliveries/ledger-refusal.ts';
import type { CompleteMessage } from '../../core/deliveries/messages.ts';
import type { SetFinding } from '../../core/deliveries/publication.ts';
import {
  isWithdrawn,
  type Lake,
  listConclusions,
  listStaged,
  putReport,
  readStep,
  takeStep,
} from '../shared/lake.ts';
import { log, PipelineError } from '../shared/log.ts';
import { createCopy } from '../shared/objects.ts';
import { withPublicationLock } from '../shared/publication-lock.ts';
import { askBeside } from './ask-beside.ts';
import type { Athena } from './athena.ts';
import { needsConsent, splitByConsent } from './split-by-consent.ts';

/** What publication works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: Study;
  readonly lake: Lake;
  readonly athena: Athena;
  readonly database: string;
  readonly stagingDatabase: string;
}

/**
 * Publishes a staged delivery: checks what needs the whole set, copies its files to where analysts read, then appends the one ledger event
 * that makes them visible. Killed before that event, nothing is visible; repeated after it, nothing changes.
 */
export async function publishDelivery(workshop: Workshop, message: CompleteMessage): Promise<void> {
  const { lake } = workshop;
  const ref = { source: message.source, deliveryId: message.deliveryId };
  log.appendKeys(ref);
  const event = (await readStep(lake, ref, 'publication')) ?? (await concludeAlone(workshop, ref));
  await putReport(lake, ref, 'publication', {
    outcome: event.event,
    at: event.at,
    ...(event.rule === undefined ? {} : { rule: event.rule }),
    ...(event.earlier === undefined ? {} : { earlier: event.earlier }),
    tables: event.files.reduce<Record<string, number>>((rows, file) => {
      rows[file.table] = (rows[file.table] ?? 0) + file.rows;
      return rows;
    }, {}),
    findings: event.findings ?? [],
  });
  log.info('delivery concluded', { outcome: event.event, files: event.files.length });
}

/** One publication at a time; whoever waited looks again whether the delivery was concluded meanwhile. */
function concludeAlone(workshop: Workshop, ref: DeliveryRef): Promise<LedgerEvent> {
  const { lake } = workshop;
  return withPublicationLock(
    lake,
    ref.deliveryId,
    async () => (await readStep(lake, ref, 'publication')) ?? (await conclude(workshop, ref)),
  );
}

async function conclude(workshop: Workshop, ref: DeliveryRef): Promise<LedgerEvent> {
  const { lake, study } = workshop;
  const accepted = await readStep(lake, ref, 'validation');
  if (accepted?.event !== 'accepted') {
    throw new PipelineError('NOT_ACCEPTED', 'the ledger does not say that this delivery was accepted');
  }
  if (await isWithdrawn(lake, ref)) {
    const withdrawn = { study: study.name, at: new Date(), rule: 'withdrawn' };
    return takeStep(lake, 'publication', ledgerEvent(ref, 'refused', withdrawn));
  }
  const staged = await listStaged(lake, ref);
  const { replaces } = accepted;
  const fingerprints = staged.flatMap((event) => event.fingerprints ?? []);
  const details = { study: study.name, at: new Date(), tables: tablesOf(staged), replaces };
  const refusal = await refusalByLedger(lake, { source: ref.source, replaces, fingerprints });
  if (refusal !== undefined)
    return takeStep(lake, 'publication', ledgerEvent(ref, 'refused', { ...details, ...refusal }));
  const beside = await lookBeside(workshop, { ref, replaces, staged, tables: details.tables });
  const { covered, uncovered } = splitByConsent(staged, beside.covered);
  const files = publishable(covered);
  const findings = [...beside.findings, ...withoutConsent(uncovered, files)];
  const error = findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    const refused = ledgerEvent(ref, 'refused', { ...details, rule: error.rule, findings });
    return takeStep(lake, 'publication', refused);
  }

  const published = await Promise.all(files.map((file) => copyToPublished(lake, file)));
  const told = { ...details, tables: tablesOf(covered), findings, files: published, fingerprints };
  return takeStep(lake, 'publication', ledgerEvent(ref, 'published', told));
}

/** What of staged parts is for analysts. */
function publishable(staged: readonly LedgerEvent[]): LedgerFile[] {
  return staged.flatMap(({ files }) => files).filter(({ table }) => table !== CONSENT_NEEDS.name);
}

function tablesOf(staged: readonly LedgerEvent[]): string[] {
  return [...new Set(publishable(staged).map(({ table }) => table))].sort();
}

/** Documents that are held back; where they leave nothing of the delivery, it is refused. */
function withoutConsent(uncovered: readonly LedgerEvent[], left: readonly LedgerFile[]): SetFinding[] {
  if (uncovered.length === 0) return [];
  const severity = left.length === 0 ? 'error' : 'warning';
  return [{ table: 'documents', column: 'person_id', rule: 'consent', severity, count: uncovered.length }];
}

async function copyToPublished({ s3, bucket }: Lake, { table, key, rows }: LedgerFile): Promise<LedgerFile> {
  const target = lakeKeys.published(key);
  await createCopy(s3, { bucket, key }, { bucket, key: target });
  return { table, key: target, rows };
}

/** The whole ledger is read only for a delivery that it may have to do with. */
async function refusalByLedger(
  lake: Lake,
  candidate: Parameters<typeof ledgerRefusal>[1],
): Promise<LedgerRefusal | undefined> {
  const { replaces, fingerprints } = candidate;
  if (replaces.length + fingerprints.length === 0) return undefined;
  return ledgerRefusal(await listConclusions(lake), candidate);
}

interface Staged {
  readonly ref: DeliveryRef;
  readonly replaces: readonly string[];
  readonly staged: readonly LedgerEvent[];
  readonly tables: readonly string[];
}

/** What the delivery breaks beside everything that would be visible with it, and which of its parts have the consent that they need. */
async function lookBeside(
  { contracts, study, athena, database, stagingDatabase }: Workshop,
  { ref: { deliveryId }, replaces, staged, tables }: Staged,
): Promise<{ findings: SetFinding[]; covered: ReadonlySet<string> }> {
  const rules = tables.flatMap((table) => setRules(contracts, study, table));
  const where = { database, stagingDatabase, deliveryId, replaces, aliases: publishedAliases(contracts) };
  const consents = needsConsent(staged) ? { consents: publishedConsents(contracts) } : {};
  const { broken, covered } = await askBeside(athena, { rules, ...consents }, where);
  const findings = rules.flatMap(({ table, columns, rule, severity }, place) => {
    const count = broken[place] ?? 0;
    return count > 0 ? [{ table, column: columns.join('+'), rule, severity, count }] : [];
  });
  return { findings, covered };
}
