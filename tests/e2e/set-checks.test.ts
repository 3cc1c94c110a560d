import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationText } from '../../cli/output/publication-text.ts';
import { aCoreGroup, aFile, packed } from '../support/a-delivery.ts';
import { aStudy, type Outcome, type StudyUnderTest } from '../support/a-study.ts';

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

describe('a delivery beside others', () => {
  let study: StudyUnderTest;
  let orphans: Outcome;
  let doubled: Outcome;
  let whole: Outcome;

  beforeAll(async () => {
    study = await aStudy({ timeScale: 0.0001 });
    const parts = [1, 2].map((part) => ({
      ...aCoreGroup(`${STRANGER};779;01-03-2021;;intensiv`),
      path: `core_group/part-000${part}.csv`,
    }));
    const refs = await Promise.all([
      study.upload('region', packed([diagnoses(17, 17, 18)])),
      study.upload('skive', packed(parts)),
      study.upload('silkeborg', packed([aCoreGroup(`${MEMBER};740;01-03-2021;;intensiv`)])),
    ]);
    await study.sandbox.idle();
    [orphans, doubled] = (await Promise.all(refs.slice(0, 2).map(study.outcome))) as [Outcome, Outcome];
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
});
