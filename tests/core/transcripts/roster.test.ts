import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart, treatPart } from '../../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { type RosterEntry, readRoster } from '../../../core/transcripts/roster.ts';
import { aTranscript } from './a-transcript.ts';

const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
const folder = mkdtempSync(join(tmpdir(), 'carelake-roster-'));
const secrets = new Map(['person', 'placeholder'].map((domain) => [domain, Buffer.from(domain)]));
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

async function said(transcript: string, roster: readonly RosterEntry[]): Promise<string[]> {
  const contract = contracts.tables.get('interview');
  if (contract === undefined) throw new Error('no contract');
  const { files } = await treatPart(duckDb.connection, {
    contract,
    contracts,
    study,
    acceptedFile: await accepted('interview', transcript),
    outputFolder: folder,
    outputName: 'interview-0001',
    deliveryId: 'D1',
    pseudonyms: createPseudonyms(secrets),
    lexiconFolder: join(repository, 'core/transcripts/lexicon'),
    roster,
  });
  const turns = files.find(({ table }) => table === 'turns');
  const read = await duckDb.connection.runAndReadAll(`SELECT text FROM '${turns?.file}' ORDER BY n`);
  return read.getRowsJson().flat().map(String);
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
      turns: 'I: hvad hedder du så\n\nIP: altså rasmus skriver hedder jeg jo',
    });
    expect((await said(transcript, []))[1]).toContain('skriver');
    const [, answer] = await said(transcript, [{ name: 'Rasmus Skriver', role: 'user' }]);
    expect(answer).toMatch(/^altså \[PERSON-\d{7}\] hedder jeg jo$/u);
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
