import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationText } from '../../cli/output/publication-text.ts';
import { aCoreGroup, aFile, packed } from '../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../support/a-study.ts';
import { reportFaults } from '../support/report-schema.ts';

const MEMBER = '1502805043';
const STRANGER = '2303815106';

const csv = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
const contacts = (...rows: readonly { cpr: string; recnum: number }[]) =>
  aFile(
    'hospital_contacts_lpr2',
    'contacts.csv',
    csv(
      'pnr;recnum;d_inddto;d_uddto;c_pattype;c_adiag',
      ...rows.map(({ cpr, recnum }) => `${cpr};${recnum};15-03-2018;16-03-2018;0;DF200`),
    ),
  );
const diagnoses = (...recnums: readonly number[]) =>
  aFile(
    'diagnoses_lpr2',
    'diagnoses.csv',
    csv('recnum;c_diag;c_diagtype', ...recnums.map((recnum) => `${recnum};DF209;A`)),
  );

const grants = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    return `${STRANGER};§ 85;Bostøtte ${index};01-${month}-2020;;3,5;1.2.2`;
  });
const services = (...rows: readonly string[]) =>
  aFile(
    'social_services',
    'services.csv',
    csv('cpr;paragraf;indsats;startdato;slutdato;timer_pr_uge;målgruppe', ...rows),
  );

describe('a delivery beside others', () => {
  let study: StudyUnderTest;
  let orphans: Outcome;
  let doubled: Outcome;
  let whole: Outcome;
  let aside: Outcome;
  let tooMany: Outcome;

  beforeAll(async () => {
    study = await aStudy({ timeScale: 0.0001 });
    const parts = [1, 2].map((part) => ({
      ...aCoreGroup(`${STRANGER};779;01-03-2021;;intensiv`),
      path: `core_group/part-000${part}.csv`,
    }));
    const bad = '150280;§ 85;Bostøtte;01-03-2020;;3,5;1.2.2';
    const refs = await Promise.all([
      study.upload('region', packed([diagnoses(17, 17, 18)])),
      study.upload('skive', packed(parts)),
      study.upload('silkeborg', packed([aCoreGroup(`${MEMBER};740;01-03-2021;;intensiv`)])),
      study.upload('viborg', packed([services(...grants(20), bad)])),
      study.upload('silkeborg', packed([services(...grants(3), bad)])),
    ]);
    await study.sandbox.idle();
    const outcomes = await Promise.all(refs.map(study.outcome));
    [orphans, doubled, , aside, tooMany] = outcomes as [Outcome, Outcome, Outcome, Outcome, Outcome];
    const known = [MEMBER, STRANGER].map((cpr, index) => ({ cpr, recnum: 17 + index }));
    whole = await study.deliver('region', packed([contacts(...known), diagnoses(17, 17, 18)]));
  });
  afterAll(() => study?.stop());

  it('is refused with diagnoses whose contacts are nowhere, and told how many', () => {
    expect(orphans.report?.status).toBe('accepted');
    const orphan = { table: 'diagnoses_lpr2', column: 'contact_id', rule: 'foreign-key', severity: 'error' };
    expect(orphans.publication).toMatchObject({
      outcome: 'refused',
      rule: 'foreign-key',
      tables: {},
      findings: [{ ...orphan, count: 3 }],
    });
    expect(orphans.publication && publicationText(orphans.publication)).toContain(
      'diagnoses_lpr2 contact_id, 3 rows',
    );
  });

  it('is refused with rows that two of its parts share', () => {
    expect(doubled.publication).toMatchObject({
      outcome: 'refused',
      rule: 'duplicate-published',
      findings: [{ table: 'core_group', column: 'spell_id', count: 2 }],
    });
  });

  it('is published when contacts come with their diagnoses, with a warning of persons whom no list names', async () => {
    const unknown = { column: 'person_id', rule: 'person-unknown', severity: 'warning' };
    expect(whole.publication).toMatchObject({
      outcome: 'published',
      tables: { diagnoses_lpr2: 3, hospital_contacts_lpr2: 2 },
      findings: [{ table: 'hospital_contacts_lpr2', ...unknown, count: 1 }],
    });
    expect((await study.ask('SELECT count(*) FROM diagnoses_lpr2')).rows).toEqual([['3']]);
  });

  it('finds no contact in what it replaces', async () => {
    const { publication } = await study.deliver(
      'region',
      packed([diagnoses(17)], { replaces: whole.deliveryId }),
    );
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'foreign-key' });
  });

  it('goes on without the rows that its contract lets be set aside, which nobody may read', async () => {
    const { source, deliveryId, report, publication } = aside;
    expect(report).toMatchObject({
      status: 'accepted',
      resources: [
        { rows: 21, accepted: 20, quarantined: 1, errors: [{ row: 22, column: 'cpr', rule: 'cpr' }] },
      ],
    });
    expect(publication).toMatchObject({ outcome: 'published', tables: { social_services: 20 } });
    const { rows } = await study.ask('SELECT count(*), count(DISTINCT delivery_id) FROM social_services');
    expect(rows).toEqual([['20', '1']]);
    const [key = '', ...others] = study.keys(`quarantine/${source}/${deliveryId}/`);
    expect([key.slice(-'.rows/services-0001.csv'.length), others]).toEqual(['.rows/services-0001.csv', []]);
    for (const persona of ['data-manager-viborg', 'analyst', 'auditor', 'custodian']) {
      const { s3, names } = await study.as(persona);
      const read = s3.send(new GetObjectCommand({ Bucket: names.landingBucket, Key: key }));
      await expect(read, persona).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  it('is rejected whole, and kept whole, with more bad rows than its contract lets be set aside', () => {
    const { source, deliveryId, report, publication } = tooMany;
    expect(report).toMatchObject({ status: 'rejected', resources: [{ rows: 4, accepted: 0 }] });
    expect(report?.resources[0]?.errors).toContainEqual({
      row: 0,
      column: '',
      rule: 'invalid-share',
      count: 1,
    });
    expect(publication).toBeUndefined();
    const prefix = `quarantine/${source}/${deliveryId}/`;
    expect(study.keys(prefix).map((key) => key.slice(prefix.length))).toEqual([
      'datapackage.json',
      'services.csv',
    ]);
  });

  it('has reports that follow their schema', () => {
    for (const { report, publication } of [orphans, doubled, whole, aside, tooMany])
      expect(reportFaults({ ...report, ...(publication ? { publication } : {}) })).toEqual([]);
  });
});
