import { publishedAliases } from '../../core/aliases/published-aliases.ts';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { publishedConsents } from '../../core/consents/published-consents.ts';
import type { Contracts } from '../../core/contracts/contract.ts';
import { setRules } from '../../core/contracts/set-rules.ts';
import type { Study } from '../../core/contracts/study.ts';
import { type DeliveryRef, lakeKeys, partNamesOf, WAIVER_ROLES } from '../../core/deliveries/keys.ts';
import { type LedgerEvent, type LedgerFile, ledgerEvent } from '../../core/deliveries/ledger.ts';
import { type LedgerRefusal, ledgerRefusal } from '../../core/deliveries/ledger-refusal.ts';
import { publicationOf, type SetFinding } from '../../core/deliveries/publication.ts';
import { type Waiver, waitsUntil } from '../../core/deliveries/waiver.ts';
import { type Exposure, isAboveLimit } from '../../core/disclosure/exposure.ts';
import { identifiableTable } from '../../core/disclosure/identifiable-table.ts';
import {
  isWithdrawn,
  type Lake,
  listConclusions,
  listStaged,
  listWaivers,
  putReport,
  readStep,
  takeStep,
} from '../shared/lake.ts';
import { log, PipelineError } from '../shared/log.ts';
import type { OwnQueue } from '../shared/meet-failure.ts';
import { createCopy } from '../shared/objects.ts';
import { withPublicationLock } from '../shared/publication-lock.ts';
import { sendSweep } from '../shared/queue.ts';
import { readWithdrawn } from '../shared/withdrawn.ts';
import { askBeside } from './ask-beside.ts';
import type { Athena } from './athena.ts';
import {
  type Clearing,
  clearingFindings,
  findInDelivery,
  partsLeft,
  publishRest,
  WITHDRAWN_PERSON,
} from './clear-delivery.ts';
import { tablesWithPersons } from './find-withdrawn.ts';
import { needsConsent, splitByConsent } from './split-by-consent.ts';
import { splitByReview, withoutReview } from './split-by-review.ts';

/** What publication works with. */
export interface Workshop {
  readonly contracts: Contracts;
  readonly study: Study;
  /** Where waivers lie, of which it sees the names and reads nothing. */
  readonly landingBucket: string;
  readonly lake: Lake;
  readonly athena: Athena;
  readonly database: string;
  readonly stagingDatabase: string;
  /** Its own: what comes later is sent there. */
  readonly queue: OwnQueue;
  /** Of the function that looks through landing. */
  readonly next: OwnQueue;
}

/**
 * Publishes a staged delivery: checks what needs the whole set, copies its files to where analysts read, then appends the one ledger event
 * that makes them visible. Killed before that event, nothing is visible; repeated after it, nothing changes. A delivery in which more persons
 * stand out than the study agreed to waits instead, until it is waived.
 */
export async function publishDelivery(
  workshop: Workshop,
  { source, deliveryId }: DeliveryRef,
): Promise<void> {
  const { lake } = workshop;
  const ref = { source, deliveryId };
  log.appendKeys(ref);
  const event = (await readStep(lake, ref, 'publication')) ?? (await concludeAlone(workshop, ref));
  await tell(lake, ref, event);
  log.info('delivery concluded', { outcome: event.event, files: event.files.length });
  if (event.event === 'published') for (const id of event.replaces) await endWait(workshop, event, id);
  if (event.findings?.some(({ rule }) => rule === WITHDRAWN_PERSON)) await sweepAfter(workshop, event);
}

/** What came of a withdrawn person lies in landing and among the staged files, and is needed no more once its delivery is concluded. */
async function sweepAfter({ queue }: Workshop, { event, source, delivery_id }: LedgerEvent): Promise<void> {
  if (event !== 'waits') await sendSweep(queue, { source, withdrawalId: delivery_id, round: 1, last: false });
}

async function tell(lake: Lake, ref: DeliveryRef, event: LedgerEvent): Promise<void> {
  if (event.event !== 'waits') return putReport(lake, ref, 'publication', publicationOf(event));
  const waivers = await listWaivers(lake, ref);
  await putReport(lake, ref, 'publication', publicationOf({ ...event, waivers }));
  // Somebody else may have concluded it meanwhile, and told so before this was written.
  const concluded = await readStep(lake, ref, 'publication');
  if (concluded !== undefined) await tell(lake, ref, concluded);
}

/** What waited for waivers, and was replaced meanwhile, is told so and waits no more. */
async function endWait(workshop: Workshop, by: LedgerEvent, deliveryId: string): Promise<void> {
  const { lake, study } = workshop;
  const ref = { source: by.source, deliveryId };
  if ((await readStep(lake, ref, 'waiting')) === undefined) return;
  const refusal = { study: study.name, at: new Date(), rule: 'superseded', earlier: by.delivery_id };
  const event = await takeStep(lake, 'publication', ledgerEvent(ref, 'refused', refusal));
  if (event.event !== 'refused') return;
  await tell(lake, ref, event);
  if ((await readWithdrawn(lake)).length > 0) await sweepAfter(workshop, event);
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
  const parent = accepted?.parent;
  const record = (event: 'published' | 'refused' | 'waits', details: Partial<LedgerEvent>) => {
    const all = { ...details, parent, study: study.name, at: new Date() };
    return takeStep(lake, event === 'waits' ? 'waiting' : 'publication', ledgerEvent(ref, event, all));
  };
  const rule = await whyNotAtAll(lake, ref, accepted);
  if (rule !== undefined) return record('refused', { rule });
  const waiting = await readStep(lake, ref, 'waiting');
  const waivers = waiting === undefined ? [] : await listWaivers(lake, ref);
  if (waiting !== undefined && !isWaived(waivers)) return waiting;

  const all = await listStaged(lake, ref);
  // A message says that it is time, and is not believed: whoever moves messages could send one too early.
  if (all.length < (accepted?.parts ?? accepted?.reviewed?.documents.length ?? 0))
    throw new PipelineError(
      'NOT_STAGED',
      'the ledger does not say that every part of this delivery is staged',
    );
  const clearing = await findInDelivery(workshop, ref);
  const { staged, held } = splitByReview(partsLeft(all, clearing));
  const withdrawn = clearingFindings(clearing);
  const { replaces = [] } = accepted ?? {};
  const fingerprints = all.flatMap((event) => event.fingerprints ?? []);
  const details = { tables: tablesOf(staged), replaces, findings: withdrawn };
  if (waiting !== undefined && waitsUntil(waiting.at) < new Date())
    return record('refused', { ...details, rule: 'waited-too-long' });
  const documents = partNamesOf(publishable(staged));
  const release = parent === undefined ? {} : { release: { parent, documents } };
  const candidate = { ...ref, replaces, fingerprints, ...release };
  const refusal = await refusalByLedger(lake, candidate, waiting !== undefined);
  if (refusal !== undefined) return record('refused', { ...details, ...refusal });
  const beside = await lookBeside(workshop, { ref, replaces, staged, tables: details.tables, clearing });
  const { exposures } = beside;
  const { covered, uncovered } = splitByConsent(staged, beside.covered);
  const files = publishable(covered);
  const found = staged.flatMap((event) => event.findings ?? []);
  // What is held of a release was held before: one that leaves nothing else is none.
  const left = files.length + (parent === undefined ? held.length : 0);
  const lacking = [...withoutConsent(uncovered, left), ...withoutReview(held, left)];
  const findings = [...withdrawn, ...found, ...beside.findings, ...lacking];
  const error = findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    const { rule, earlier } = error;
    return record('refused', { ...details, rule, findings, ...(earlier && { earlier }) });
  }
  if (left === 0 && withdrawn.length > 0)
    return record('refused', { ...details, rule: WITHDRAWN_PERSON, findings });
  const isHeld = parent === undefined && held.length > 0;
  const inReview = isHeld ? { inReview: held.map(({ document }) => document) } : {};
  if (exposures.some(isAboveLimit) && !isWaived(waivers))
    return record('waits', { ...details, ...inReview, rule: 'identifiability', findings, exposures });

  const published = await publishFiles(workshop, files, clearing);
  const told = { findings, exposures, files: published, fingerprints, ...(waiting && { waivers }) };
  return record('published', { ...details, ...inReview, tables: tablesOf(covered), ...told });
}

/** Why nothing of a delivery may be published, whatever is in it: a rule, or undefined. */
async function whyNotAtAll(
  lake: Lake,
  ref: DeliveryRef,
  validated: LedgerEvent | undefined,
): Promise<string | undefined> {
  const parent = validated?.parent;
  // A release is judged before it is staged; this is where its source hears of it.
  if (validated?.event === 'rejected' && parent !== undefined && validated.rule !== undefined)
    return validated.rule;
  if (validated?.event !== 'accepted') {
    throw new PipelineError('NOT_ACCEPTED', 'the ledger does not say that this delivery was accepted');
  }
  if (await isWithdrawn(lake, ref)) return 'withdrawn';
  return parent !== undefined && (await isWithdrawn(lake, { deliveryId: parent })) ? 'withdrawn' : undefined;
}

function isWaived(waivers: readonly Waiver[]): boolean {
  return WAIVER_ROLES.every((role) => waivers.some((waiver) => waiver.role === role));
}

/** What of staged parts is for analysts. */
function publishable(staged: readonly LedgerEvent[]): LedgerFile[] {
  return staged.flatMap(({ files }) => files).filter(({ table }) => table !== CONSENT_NEEDS.name);
}

function tablesOf(staged: readonly LedgerEvent[]): string[] {
  return [...new Set(publishable(staged).map(({ table }) => table))].sort();
}

/** Documents and pictures that are held back; where they leave nothing of the delivery, it is refused. */
function withoutConsent(uncovered: readonly LedgerEvent[], left: number): SetFinding[] {
  if (uncovered.length === 0) return [];
  const severity = left === 0 ? 'error' : 'warning';
  const tableOf = ({ files }: LedgerEvent) =>
    files.some(({ table }) => table === 'pictures') ? 'pictures' : 'documents';
  return [...Map.groupBy(uncovered, tableOf)].map(([table, { length: count }]) => ({
    table,
    column: 'person_id',
    rule: 'consent',
    severity,
    count,
  }));
}

/** One rewritten file at a time fits the scratch folder. */
async function publishFiles(
  workshop: Workshop,
  files: readonly LedgerFile[],
  clearing: Clearing,
): Promise<LedgerFile[]> {
  const whole = files.filter(({ key }) => !clearing.found.has(key));
  const published = await Promise.all(whole.map((file) => copyToPublished(workshop.lake, file)));
  for (const file of files.filter(({ key }) => clearing.found.has(key)))
    published.push(await publishRest(workshop, file, clearing));
  return published;
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
  hasWaited: boolean,
): Promise<LedgerRefusal | undefined> {
  const { replaces, fingerprints, release } = candidate;
  const isAlone = replaces.length + fingerprints.length === 0 && release === undefined;
  if (isAlone && !hasWaited) return undefined;
  return ledgerRefusal(await listConclusions(lake), candidate);
}

interface Staged {
  readonly ref: DeliveryRef;
  readonly replaces: readonly string[];
  readonly staged: readonly LedgerEvent[];
  readonly tables: readonly string[];
  readonly clearing: Clearing;
}

/** What the delivery breaks beside everything that would be visible with it, which of its parts have the consent that they need, and who stands out. */
async function lookBeside(
  { contracts, study, lake, athena, database, stagingDatabase }: Workshop,
  { ref: { source, deliveryId }, replaces, staged, tables, clearing }: Staged,
): Promise<{ findings: SetFinding[]; covered: ReadonlySet<string>; exposures: readonly Exposure[] }> {
  const rules = tables.flatMap((table) => setRules(contracts, study, table));
  const aliases = publishedAliases(contracts);
  const without = clearing.isNeeded ? tablesWithPersons(contracts) : [];
  const where = { database, stagingDatabase, deliveryId, replaces, aliases, without };
  const consents = needsConsent(staged) ? { consents: publishedConsents(contracts) } : {};
  const exposed = tables.flatMap((table) => identifiableTable(contracts, study, table) ?? []);
  const answers = await askBeside(athena, { rules, exposed, ...consents }, where);
  const { broken, covered, exposures } = answers;
  const own = await ownDeliveries(lake, source, answers.earlier);
  const findings = rules.flatMap(({ table, columns, rule, severity }, place) => {
    const count = broken[place] ?? 0;
    const earlier = answers.earlier[place];
    const named = earlier !== undefined && own.has(earlier) ? { earlier } : {};
    return count > 0 ? [{ table, column: columns.join('+'), rule, severity, count, ...named }] : [];
  });
  return { findings, covered, exposures };
}

/** Those of some deliveries that are the source's own: of another's it is told nothing. */
async function ownDeliveries(
  lake: Lake,
  source: string,
  ids: readonly (string | undefined)[],
): Promise<ReadonlySet<string>> {
  const named = new Set(ids.filter((id) => id !== undefined));
  const events = await Promise.all(
    [...named].map((deliveryId) => readStep(lake, { deliveryId }, 'publication')),
  );
  return new Set(events.flatMap((event) => (event?.source === source ? [event.delivery_id] : [])));
}
