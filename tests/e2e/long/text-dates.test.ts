import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { aFile, packed } from '../../support/a-delivery.ts';
import { aStudy, type StudyUnderTest } from '../../support/a-study.ts';
import { anInterviewOf } from '../../support/doubtful-delivery.ts';

const PERSON = '1502805043';
const CONSENT = aFile(
  'consents',
  'consents.csv',
  `cpr;omfang;underskrevet;tilbagekaldt\r\n${PERSON};interview;01-03-2021;\r\n`,
);

let assembly: string;
let study: StudyUnderTest;
beforeAll(async () => {
  assembly = await mkdtemp(join(tmpdir(), 'carelake-shifting-'));
  await cp(inject('assembly'), assembly, { recursive: true });
  await letDaysMove(assembly);
  study = await aStudy({ assembly, timeScale: 0.0001 });
});
afterAll(async () => {
  await study?.stop();
  await rm(assembly, { recursive: true, force: true });
});

/** Changes the study that lies beside each function's code: the template is the same for either choice. */
async function letDaysMove(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const studies = files.filter((file) => file.endsWith(join('schemas', 'studies', '3cp.json')));
  expect(studies.length).toBeGreaterThan(0);
  for (const file of studies) {
    const path = join(folder, file);
    const choice = { ...JSON.parse(await readFile(path, 'utf8')), textDates: { maximumDays: 100 } };
    await writeFile(path, JSON.stringify(choice));
  }
}

function dayOf(text: string): number {
  const {
    day,
    month = '',
    year,
  } = /\[DATE: (?<day>\d+) (?<month>\p{L}+) (?<year>\d{4})\]/u.exec(text)?.groups ?? {};
  return Date.UTC(Number(year), languageByCode('da').dates.months.indexOf(month), Number(day)) / 86_400_000;
}

it('days that are spoken of move by the number of their person, in every document of hers, where the study says so', async () => {
  const said = ['Det var den 3. maj 2019.', 'Og den 13. maj 2019.'];
  await study.deliver(
    'skive',
    packed([CONSENT, ...said.map((answer, n) => anInterviewOf(PERSON, n + 1, answer))]),
  );
  const { rows } = await study.ask("SELECT text FROM turns WHERE text LIKE '%[DATE%' ORDER BY text");
  const [first = 0, second = 0] = rows.map(([text]) => dayOf(String(text)));
  expect(second - first).toBe(10);
  expect(first).not.toBe(Date.UTC(2019, 4, 3) / 86_400_000);
});
