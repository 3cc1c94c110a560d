import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPersonWithdrawal } from '../../../cli/delivery/reports.ts';
import type { DeliveryRef } from '../../../core/deliveries/keys.ts';
import type { PersonWithdrawal } from '../../../core/withdrawals/person-withdrawal.ts';
import { aCoreGroup, aFile, packed } from '../../support/a-delivery.ts';
import {
  ANE,
  BO,
  everythingPublished,
  ofMunicipality,
  ofRegion,
  withdrawAs,
} from '../../support/a-person-study.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { runCli } from '../../support/run-cli.ts';
import { visibleRows } from '../../support/withdrawals.ts';

const TABLES = [
  'core_group',
  'cpr_aliases',
  'consents',
  'documents',
  'turns',
  'findings',
  'hospital_contacts_lpr2',
  'diagnoses_lpr2',
];

let study: StudyUnderTest;
let skive: DeliveryRef;
beforeAll(async () => {
  study = await aStudy({ timeScale: 0.0001 });
});
afterAll(() => study?.stop());

describe('a person who withdraws from a study', () => {
  let region: DeliveryRef;
  let ids: string[];
  let before: readonly (readonly (string | null)[])[];
  let proof: PersonWithdrawal & { source: string; withdrawalId: string };
  const text = async () => (await study.ask('SELECT n, speaker, text FROM turns ORDER BY n')).rows;

  beforeAll(async () => {
    skive = await study.deliver('skive', packed(ofMunicipality()));
    region = await study.deliver('region', packed(ofRegion()));
    before = await text();
    const { rows } = await study.ask(
      'SELECT former_person_id, person_id FROM cpr_aliases UNION SELECT person_id, person_id FROM core_group',
    );
    ids = [...new Set(rows.flat().map(String))];
    proof = await withdrawAs(study, 'skive', ANE.former);
    await study.sandbox.idle();
  });

  it('is told to be gone, by rows of what the source itself has delivered', async () => {
    expect(proof).toMatchObject({
      proven: true,
      left: { files: 0, versions: 0 },
      reason: 'consent',
    });
    expect(proof.own).toEqual({ core_group: 1, cpr_aliases: 1, consents: 1, documents: 1, turns: 3 });
    const session = await study.as('data-manager-skive');
    expect(await readPersonWithdrawal(session, proof)).toMatchObject({ proven: true, final: true });
    expect(await study.left()).toEqual({});
  });

  it('is in no view and no file any more, under neither number, and everybody else is', async () => {
    const visible = await visibleRows(study, ...TABLES);
    expect(visible.map((rows) => rows.length)).toEqual([1, 0, 1, 1, 3, 1, 1, 1]);
    const everything = await everythingPublished(study, TABLES);
    const left = ids.filter((id) => everything.includes(id));
    expect(ids).toHaveLength(3);
    expect(left).toHaveLength(1);
    expect((await study.ask('SELECT DISTINCT person_id FROM core_group')).rows).toEqual([left]);
    expect((await study.ask("SELECT array_join(person_ids, '+') FROM documents")).rows).toEqual([left]);
  });

  it('is gone from what was said in a group, and every other word keeps its place', async () => {
    const [asked, named, last] = await text();
    expect(before).toEqual(expect.arrayContaining([asked, last]));
    const [, , said = ''] = before.find(([n, , one]) => n === '3' && one?.includes('[PERSON-')) ?? [];
    expect(named?.[2]).toBe(said?.replace(/\[PERSON-\d{7}\]/, '[PERSON-xxxxxxx]'));
  });

  it('lies nowhere in landing or among what was staged', () => {
    for (const { deliveryId } of [skive, region]) {
      const places = study.traces(deliveryId).map((key) => key.split('/').slice(0, 2).join('/'));
      // What was replaced in a document is about nobody, and what is kept of a list of names tells none.
      const others = places.filter(
        (place) => !/^(ledger|reports|published|names|staged\/findings)/.test(place),
      );
      expect(others).toEqual([]);
    }
    expect(
      study.traces(proof.withdrawalId).filter((key) => /^(person-withdrawals|hidden)\//.test(key)),
    ).toEqual([]);
  });

  it('does not come back with a later delivery, and the rest of that is published', async () => {
    const { publication, ...ref } = await study.deliver(
      'viborg',
      packed([aCoreGroup(`${ANE.cpr};791;01-03-2022;;intensiv`, `${BO.cpr};791;01-03-2022;;intensiv`)]),
    );
    expect(publication).toMatchObject({
      outcome: 'published',
      tables: { core_group: 1 },
      findings: [{ table: 'core_group', rule: 'withdrawn-person', severity: 'warning', count: 1 }],
    });
    const kept = study
      .traces(ref.deliveryId)
      .filter((key) => /^(deliveries|accepted|quarantine|staged)\//.test(key));
    expect(kept).toEqual([]);
  });

  it('is known again under a number that a later delivery tells of, and goes under that as well', async () => {
    const THIRD = '0101701234';
    await study.deliver('viborg', packed([aCoreGroup(`${THIRD};791;01-03-2021;;intensiv`)]));
    expect((await visibleRows(study, 'core_group'))[0]).toHaveLength(3);
    const told = aFile(
      'cpr_aliases',
      'aliases.csv',
      `cpr_gammel;cpr_ny;gyldig_fra\r\n${ANE.cpr};${THIRD};01-05-2022\r\n`,
    );
    const { publication } = await study.deliver('viborg', packed([told]));
    expect(publication).toMatchObject({ outcome: 'refused', rule: 'withdrawn-person' });
    expect((await visibleRows(study, 'core_group'))[0]).toHaveLength(2);
    expect(await everythingPublished(study, ['core_group', 'cpr_aliases'])).not.toContain('01-05');
  });

  it('is answered as somebody whom nobody knows, by another source', async () => {
    const unknown = await withdrawAs(study, 'national', '0101701233');
    const asked = ['withdraw', '--person', '--source', 'national', '--stdin', '--yes', '--json'];
    const run = (input: string) =>
      runCli([...asked, '--as', 'data-manager-national', '--home', study.home], { input });
    expect(await run('240769')).toMatchObject({ status: 1, stdout: '' });
    const { status, stdout, stderr } = await run(`${BO.cpr.slice(0, 6)}-${BO.cpr.slice(6)}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const plain = ({ own, left, proven }: PersonWithdrawal) => ({ own, left, proven });
    expect(plain(JSON.parse(stdout))).toEqual(plain(unknown));
    await study.sandbox.idle();
    expect((await visibleRows(study, ...TABLES)).flat()).toEqual([]);
  });

  it('is named by nothing that lies on the disk, logs included', async () => {
    const entries = await readdir(study.home, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('assembly'));
    expect(files.length).toBeGreaterThan(100);
    const numbers = [ANE.cpr, ANE.former, BO.cpr];
    const found = files.map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      return numbers.some((number) => bytes.includes(number)) ? [name] : [];
    });
    expect((await Promise.all(found)).flat()).toEqual([]);
  });
});

describe('a person whose interview waits for a review', () => {
  it('goes from among what waits, and what waits of others is released all the same', async () => {
    const [gone = '', stays = ''] = ['0405701236', '0506701237'];
    const doubtful = (number: string, name: string, said: string) =>
      aFile(
        'interview',
        `interview/${name}.txt`,
        `Dato: 12. marts 2021\nKommune: Viborg\nCPR: ${number}\nRolle: Borger\n\nI: Hvem var det?\n\nIP: ${said}\n`,
      );
    const consents = [gone, stays].map((cpr) => `${cpr};interview;01-03-2021;`);
    const delivered = await study.deliver(
      'viborg',
      packed([
        aFile(
          'consents',
          'consents.csv',
          ['cpr;omfang;underskrevet;tilbagekaldt', ...consents, ''].join('\r\n'),
        ),
        doubtful(gone, 'one', 'Falk ringer altid om fredagen.'),
        doubtful(stays, 'two', 'Falk er god at have. Vi har en falk i gården.'),
      ]),
    );
    expect(delivered.publication?.inReview).toEqual(['interview-0001', 'interview-0002']);
    await withdrawAs(study, 'national', gone);
    await study.sandbox.idle();
    const waiting = study.traces(delivered.deliveryId).filter((key) => /^(review|accepted)\//.test(key));
    expect(waiting.filter((key) => /interview(-|\/)0001/.test(key))).toEqual([]);
    expect(waiting.filter((key) => /interview(-|\/)0002/.test(key))).toHaveLength(3);
    const session = ['--source', 'viborg', '--as', 'data-manager-viborg', '--home', study.home];
    const document = `${delivered.deliveryId}/interview-0002`;
    expect(await runCli(['review', 'accept', document, ...session])).toMatchObject({ status: 0 });
    expect(await runCli(['review', 'release', document, ...session])).toMatchObject({ status: 0 });
    await study.sandbox.idle();
    expect((await visibleRows(study, 'documents'))[0]).toHaveLength(1);
  });
});

describe('a list of names that went with a person', () => {
  it('still keeps whom it named out of later documents, those who left among them', async () => {
    const said = aFile(
      'interview',
      'interview/later.txt',
      [
        'Dato: 12. maj 2022',
        'Kommune: Skive',
        'Rolle: Medarbejder',
        '',
        'I: Hvem kom?',
        '',
        'IP: Så kom falkesgaard ind, og knarreborg med.',
        '',
      ].join('\n'),
    );
    const lists = study.traces(skive.deliveryId).filter((key) => /^(?!ledger).*roster/.test(key));
    expect(lists).toEqual([expect.stringMatching(/^names\/skive\//)]);
    const own = await study.deliver('skive', packed([said]));
    expect(own.publication).toMatchObject({ outcome: 'published', tables: { turns: 2 } });
    const { rows } = await study.ask("SELECT text FROM turns WHERE text LIKE 'Så kom %'");
    expect(rows).toEqual([
      [expect.stringMatching(/^Så kom \[PERSON-\d{7}\] ind, og \[PERSON-\d{7}\] med\.$/)],
    ]);
    const other = await study.deliver('viborg', packed([said]));
    expect(other.publication).toMatchObject({ findings: [{ rule: 'review-leak', count: 1 }] });
  });
});
