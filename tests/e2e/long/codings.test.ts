import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentGuid, documentIdOf } from '../../../core/qda/guid.ts';
import { aPassage, coded, textIn, withPart } from '../../support/a-coding.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { deliverFiles } from '../../support/deliver-files.ts';
import { projectOf } from '../../support/project-of.ts';
import { refiQdaErrors } from '../../support/refi-qda-schema.ts';
import { reportFaults } from '../../support/report-schema.ts';
import { runCli } from '../../support/run-cli.ts';

/** Six professionals of one group, and a seventh who is alone in another municipality. */
const GROUP = [
  'Dato: 12. marts 2021\nKommune: Skive\nType: Fokusgruppe\nRolle: Medarbejder\n',
  'I: Hvordan går det med æblerne på værestedet?\n',
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => `IP${n}: Ja. Vi øver os 🙂 hver uge, siger Birgit Holm, og det er gang ${n}.\n`,
  ),
].join('\n');
const INTERVIEW = [
  'Dato: 14. april 2021\nKommune: Viborg\nRolle: Leder\n',
  'I: Hvad savner du mest?\n',
  'IP: Vi savner folk om aftenen. Ring til Aage Testmand.\n',
].join('\n');
const CODES = [{ name: 'Øvelse', below: [{ name: 'Ugens gang' }] }, { name: 'Savn af Birgit Holm' }];

let study: StudyUnderTest;
let folder: string;
let exported: Buffer;
let group: string;
let interview: string;
const file = (name: string) => join(folder, name);
const carelake = (...args: string[]) => runCli([...args, '--home', study.home]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carelake-codings-'));
  study = await aStudy({ timeScale: 0.0001 });
  await deliverFiles(study, { source: 'skive', files: { 'a.txt': GROUP } });
  await deliverFiles(study, { source: 'viborg', files: { 'b.txt': INTERVIEW } });
  await study.sandbox.idle();
  const { status } = await carelake('export-qda', '--out', file('study.qdpx'), '--as', 'analyst');
  expect(status).toBe(0);
  exported = await readFile(file('study.qdpx'));
  const ids = [...projectOf(exported).matchAll(/<TextSource guid="([^"]+)"/g)].map(
    ([, guid = '']) => documentIdOf(guid) ?? '',
  );
  [group = '', interview = ''] = ids.sort((one) => (textIn(exported, one).includes('savner') ? 1 : -1));
});
afterAll(async () => {
  await study?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The group's passages of one code for each of six speakers, one over two turns, and one of the interview. */
function aProject() {
  const said = [1, 2, 3, 4, 5, 6].map((n) =>
    aPassage(exported, group, `og det er gang ${n}`, 'Øvelse', 'Ugens gang'),
  );
  const across = aPassage(exported, group, 'gang 1.\nIP2: Ja. Vi øver os 🙂', 'Ugens gang');
  const missed = aPassage(exported, interview, 'Vi savner folk om aftenen', 'Savn af Birgit Holm');
  return coded(exported, CODES, [...said, across, missed]);
}

async function deliver(project: Uint8Array, ...more: string[]) {
  await writeFile(file('coding.qdpx'), project);
  const run = await carelake(
    'deliver',
    file('coding.qdpx'),
    '--source',
    'research',
    '--as',
    'data-manager-research',
    '--json',
    ...more,
  );
  return { ...run, told: JSON.parse(run.stdout) };
}

const asked = async (...args: string[]) =>
  (await carelake('query', ...args, '--as', 'analyst', '--csv')).stdout.trim().split(/\r?\n/).slice(1);

describe('a coding of an export', () => {
  let deliveryId: string;

  it('is seen in part by a check and a preview, which say so', async () => {
    const project = aProject();
    expect(refiQdaErrors(projectOf(project))).toEqual([]);
    await writeFile(file('coding.qdpx'), project);
    const checked = await runCli(['check', file('coding.qdpx')]);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(/only the project itself is checked here[\s\S]*segment-unchecked/);
    expect(checked.stdout).not.toMatch(/header in row/);
    const previewed = ['preview', file('coding.qdpx'), '--out', file('preview')];
    const { status, stdout, stderr } = await runCli(previewed);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^codes: 3 rows in .*codes\.csv\n$/);
    expect(stderr).toContain('coded_segments: in the lake only');
  });

  it('comes back as codes and passages, which analysts ask', async () => {
    const { status, told } = await deliver(aProject());
    expect(status).toBe(0);
    deliveryId = told.deliveryId;
    expect(reportFaults(told)).toEqual([]);
    expect(told.publication).toMatchObject({
      outcome: 'published',
      tables: { codes: 3, coded_segments: 15 },
    });
    expect(told.publication.findings).toEqual([
      expect.objectContaining({ rule: 'code-name-hidden', severity: 'warning', count: 1 }),
    ]);
    const { rows } = await study.ask(
      `SELECT n, text, code, coder IS NOT NULL, month FROM passages WHERE code_path LIKE '%gang' ORDER BY segment_id, n`,
    );
    expect(rows.map(([n, text]) => `${n} ${text}`).sort()).toEqual(
      [
        '2 gang 1.',
        '2 og det er gang 1',
        '3 Ja. Vi øver os 🙂',
        ...[2, 3, 4, 5, 6].map((n) => `${n + 1} og det er gang ${n}`),
      ].sort(),
    );
    expect(new Set(rows.map(([, , ...rest]) => rest.join(' ')))).toEqual(
      new Set(['Ugens gang true 2026-03']),
    );
    const names = (await study.ask('SELECT name FROM codes ORDER BY position')).rows.flat();
    expect(names).toEqual(['Øvelse', 'Ugens gang', expect.stringMatching(/^Savn af \[PERSON-\d{7}\]$/)]);
    const frequencies = await asked('code-frequencies');
    expect(frequencies.map((row) => row.slice(row.indexOf(',')))).toEqual([
      ',Øvelse,1,6,1,6,30',
      ',Øvelse > Ugens gang,2,7,1,6,37',
      expect.stringMatching(/^,Savn af \[PERSON-\d{7}\],1,,,,$/),
    ]);
    const matrix = await asked('framework-matrix');
    expect(matrix.map((row) => row.slice(row.indexOf(',')))).toEqual([
      ',Øvelse,professional,779,6,1,6',
      ',Øvelse > Ugens gang,professional,779,7,1,6',
      expect.stringMatching(/^,Savn af \[PERSON-\d{7}\],manager,791,,,$/),
    ]);
  });

  it('is refused a second time, and replaces itself', async () => {
    const again = await deliver(aProject());
    expect(again).toMatchObject({ status: 1, told: { publication: { rule: 'duplicate-published' } } });
    const replaced = await deliver(aProject(), '--replaces', deliveryId);
    expect(replaced).toMatchObject({ status: 0, told: { publication: { outcome: 'published' } } });
    expect((await study.ask('SELECT count(*) FROM coded_segments')).rows).toEqual([['15']]);
  });

  it('is refused where a passage cannot be found, with the rule, the document and a count', async () => {
    const project = aProject();
    const name = `sources/${documentGuid(interview)}.txt`;
    const other = textIn(project, interview).replace('Vi savner folk om aftenen', 'De vil gerne have flere');
    const { status, told } = await deliver(withPart(project, name, Buffer.from(other)));
    expect(status).toBe(1);
    expect(told.report.status).toBe('accepted');
    expect(told.publication).toMatchObject({ outcome: 'refused', rule: 'segment-lost', tables: {} });
    expect(told.publication.findings).toContainEqual({
      ...{ table: 'coded_segments', column: 'start_position', rule: 'segment-lost', severity: 'error' },
      ...{ count: 1, document: interview },
    });
    expect(reportFaults(told)).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(/savner|flere/);
  });

  it('loses its passages of a document that is withdrawn, and no others', async () => {
    const { deliveryId: texts } = JSON.parse(
      (await carelake('deliveries', '--source', 'viborg', '--as', 'data-manager-viborg', '--json')).stdout,
    )[0];
    const withdrawn = await carelake(
      'withdraw',
      texts,
      '--source',
      'viborg',
      '--reason',
      'mistake',
      '--yes',
      '--as',
      'data-manager-viborg',
    );
    expect(withdrawn.status).toBe(0);
    expect((await study.ask('SELECT DISTINCT document_id FROM coded_segments')).rows).toEqual([[group]]);
    const { told } = await deliver(aProject());
    expect(told.publication).toMatchObject({ outcome: 'refused', rule: 'segment-document' });
  });
});
