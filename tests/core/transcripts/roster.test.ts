import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart, treatPart } from '../../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { isPicture } from '../../../core/review/held-picture.ts';
import { type NameLists, NO_LISTS } from '../../../core/transcripts/known-people/name-lists.ts';
import { sumNames } from '../../../core/transcripts/known-people/name-sums.ts';
import { type RosterEntry, readRoster } from '../../../core/transcripts/known-people/roster.ts';
import { aTranscript } from './a-transcript.ts';

const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
const folder = mkdtempSync(join(tmpdir(), 'carelake-roster-'));
const secrets = new Map(['person', 'placeholder', 'name'].map((domain) => [domain, Buffer.from(domain)]));
const pseudonyms = createPseudonyms(secrets);
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

/** Where the part is that a file of a table becomes. */
async function accepted(table: string, content: string): Promise<string> {
  const contract = contracts.tables.get(table);
  if (contract === undefined) throw new Error('no contract');
  const file = join(folder, `${table}.delivered`);
  const acceptedFile = join(folder, `${table}-${content.length}.parquet`);
  writeFileSync(file, content);
  const { errors } = await checkPart(duckDb.connection, { contract, contracts, study, file, acceptedFile });
  expect(errors).toEqual([]);
  return acceptedFile;
}

/** What analysts would read, and whether a person had to look first. */
async function treated(transcript: string, lists: NameLists): Promise<{ texts: string[]; leaks: number }> {
  const contract = contracts.tables.get('interview');
  if (contract === undefined) throw new Error('no contract');
  const { files, held } = await treatPart(duckDb.connection, {
    contract,
    contracts,
    study,
    acceptedFile: await accepted('interview', transcript),
    outputFolder: folder,
    outputName: 'interview-0001',
    deliveryId: 'D1',
    pseudonyms,
    lexiconFolder: join(repository, 'core/transcripts/lexicon'),
    lists,
  });
  const turns = files.find(({ table }) => table === 'turns');
  const read = await duckDb.connection.runAndReadAll(`SELECT text FROM '${turns?.file}' ORDER BY n`);
  const places = held !== undefined && !isPicture(held) ? held.places : [];
  return {
    texts: read.getRowsJson().flat().map(String),
    leaks: places.filter(({ why }) => why === 'leak').length,
  };
}

async function said(transcript: string, entries: readonly RosterEntry[]): Promise<string[]> {
  return (await treated(transcript, { ...NO_LISTS, own: { entries, sums: [] } })).texts;
}

describe('a list of names', () => {
  it('is read from its accepted parts, each name with its role', async () => {
    const files = [
      await accepted(
        'roster',
        'navn;rolle;alias;cpr\r\nIngolf Testmand;Borger;Knas;150280-5043\r\nMette Prøve;leder;;\r\n',
      ),
      await accepted('roster', 'navn;rolle\r\nOle Øvelse;paaroerende\r\n'),
    ];
    expect(await readRoster(duckDb.connection, files, contracts)).toEqual([
      { name: 'Ingolf Testmand', role: 'user', alias: 'Knas', cpr: '1502805043' },
      { name: 'Mette Prøve', role: 'manager' },
      { name: 'Ole Øvelse', role: 'relative' },
    ]);
  });

  it('finds a whole name of it whose parts are words, in lower case as well', async () => {
    const transcript = aTranscript({
      turns: 'I: hvad hedder du så\n\nIP: altså rasmus skriver det er jo mig',
    });
    expect((await said(transcript, []))[1]).toContain('skriver');
    const [, answer] = await said(transcript, [{ name: 'Rasmus Skriver', role: 'user' }]);
    expect(answer).toMatch(/^altså \[PERSON-\d{7}\] det er jo mig$/u);
  });

  it('finds in a document what nothing else gives away', async () => {
    // A word that begins a sentence is no name, as far as anybody can tell who does not know the nickname.
    const transcript = aTranscript({
      turns: 'I: Hvem hjalp?\n\nIP: Jeg ringede. Solskin kom med det samme.',
    });
    expect((await said(transcript, []))[1]).toContain('Solskin');
    const [, answer] = await said(transcript, [{ name: 'Ingolf Testmand', alias: 'Solskin', role: 'user' }]);
    expect(answer).toMatch(/^Jeg ringede\. \[PERSON-\d{7}\] kom med det samme\.$/u);
  });
});

describe('a list of names that is gone', () => {
  const entries = [
    { name: 'Ingolf Testmand', alias: 'Solskin', role: 'user', cpr: '1502805043' },
    { name: 'Rasmus Skriver', role: 'user' },
    { name: 'Ulla Falkesgaard', role: 'relative' },
  ];
  const sums = sumNames(entries, pseudonyms);
  const gone = { entries: [], sums: [sums] };
  const answered = (answer: string) => aTranscript({ turns: `I: Hvem hjalp?\n\nIP: ${answer}` });

  it('tells no name, in no order', () => {
    expect([...sums.forms, ...sums.firstWords].every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true);
    expect(sumNames(entries.toReversed(), pseudonyms)).toEqual(sums);
  });

  it.each([
    ['Så kom falkesgaard ind.', /^Så kom \[PERSON-\d{7}\] ind\.$/u],
    ['Så kom Falkesgaards mor ind.', /^Så kom \[PERSON-\d{7}\]s mor ind\.$/u],
    ['altså rasmus skriver hedder han jo', /^altså \[PERSON-\d{7}\] hedder han jo$/u],
    [
      'Jeg ringede. Og så kom Solskin med det samme.',
      /^Jeg ringede\. Og så kom \[PERSON-\d{7}\] med det samme\.$/u,
    ],
  ])('still finds its names in "%s"', async (answer, expected) => {
    const { texts, leaks } = await treated(answered(answer), { ...NO_LISTS, own: gone });
    expect(texts[1]).toMatch(expected);
    expect(leaks).toBe(0);
  });

  it('leaves words that are parts of its names', async () => {
    const { texts } = await treated(answered('Hun skriver aldrig, og der er solskin.'), {
      ...NO_LISTS,
      own: gone,
    });
    expect(texts[1]).toBe('Hun skriver aldrig, og der er solskin.');
  });

  it('holds a document for a person where it was of another source', async () => {
    const others = { ...NO_LISTS, others: gone };
    expect(await treated(answered('Så kom falkesgaard ind.'), others)).toMatchObject({ leaks: 1 });
    expect(await treated(answered('Så kom en falk ind.'), others)).toMatchObject({ leaks: 0 });
  });
});
