import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentContract } from '../../../core/contracts/contract.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart, treatPart } from '../../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';
import type { HeldDocument } from '../../../core/review/held-document.ts';
import type { Decision } from '../../../core/transcripts/decisions.ts';
import { companionsOf } from '../../../core/transcripts/known-people/companions.ts';
import { placeholderEnding } from '../../../core/transcripts/placeholders.ts';
import { placesOf } from '../review/a-held-document.ts';
import { aTranscript } from './a-transcript.ts';

const ANE = '1502805043';
const BO = '2407696754';
const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
const folder = mkdtempSync(join(tmpdir(), 'carelake-companions-'));
const secrets = new Map(['person', 'placeholder'].map((domain) => [domain, Buffer.from(domain)]));
const pseudonyms = createPseudonyms(secrets);
let duckDb: OpenDuckDb;

beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly cpr?: string | undefined;
  readonly name?: string | undefined;
  readonly header?: Record<string, string | undefined>;
}

/** An interview of which only the answer matters, accepted. */
async function accepted(answer: string, { cpr = ANE, name, header }: Said = {}) {
  const text = aTranscript({
    header: { CPR: cpr, Deltager: name, Interviewer: undefined, ...header },
    turns: `I: Nå?\n\nIP: ${answer}`,
  });
  const file = join(folder, 'delivered');
  const acceptedFile = join(folder, `${Math.random()}.parquet`);
  writeFileSync(file, text);
  const contract = contracts.tables.get('interview') as DocumentContract;
  const report = await checkPart(duckDb.connection, { contract, contracts, study, file, acceptedFile });
  expect(report.errors).toEqual([]);
  return { contract, acceptedFile, ...(report.document ?? { persons: [], letters: 0 }) };
}
type Accepted = Awaited<ReturnType<typeof accepted>>;
const later =
  (...said: Parameters<typeof accepted>) =>
  () =>
    accepted(...said);

interface Circumstances {
  readonly withdrawn?: ReadonlySet<string>;
  readonly decisions?: readonly Decision[];
}

/** What became of the answers of documents that came together. */
async function treated(documents: readonly Accepted[], circumstances: Circumstances = {}) {
  const companions = companionsOf(documents);
  const done: { text: string; places: string[] }[] = [];
  for (const one of documents) {
    const { files, held } = await treatPart(duckDb.connection, {
      contract: one.contract,
      contracts,
      study,
      acceptedFile: one.acceptedFile,
      outputFolder: folder,
      outputName: 'interview-0001',
      deliveryId: 'D1',
      pseudonyms,
      lexiconFolder: join(repository, 'core/transcripts/lexicon'),
      companions: companions.get(one) ?? [],
      ...circumstances,
    });
    const turns = files.find(({ table }) => table === 'turns');
    const read = await duckDb.connection.runAndReadAll(`SELECT text FROM '${turns?.file}' WHERE n = 2`);
    done.push({ text: String(read.getRowsJson()[0]?.[0]), places: placesOf(held as HeldDocument) });
  }
  return done;
}

const textsOf = async (documents: readonly Accepted[], circumstances?: Circumstances) =>
  (await treated(documents, circumstances)).map(({ text }) => text);
const numbersIn = (text = '') => text.match(/\d{7}(?=\])/gu) ?? [];

describe('documents that are read together', () => {
  const facts = (...persons: string[]) => ({ persons, letters: 1 });

  it('are those that share a person, in one order, and no others', () => {
    const [ane, both, bo, nobody] = [facts(ANE), facts(ANE, BO), facts(BO), facts()];
    const earlier = facts(BO);
    const companions = companionsOf([ane, both, bo, nobody], [earlier]);
    expect([...companions.keys()]).toEqual([ane, both, bo]);
    expect(companions.get(ane)).toEqual([ane, both]);
    expect(companions.get(both)).toEqual([earlier, ane, both, bo]);
    expect(companions.get(bo)?.[0]).toBe(earlier);
  });

  it('are at most the newest hundred, and no more than a step can read', () => {
    const [oldest = facts(), ...many] = Array.from({ length: 300 }, () => facts(ANE));
    const newest = many.slice(-100);
    expect(companionsOf([oldest, ...many]).get(oldest)).toEqual([oldest, ...newest]);
    const [small, large, last] = [1, 15_000_000, 8_000_000].map((letters) => ({ persons: [ANE], letters }));
    const own = facts(ANE);
    if (small === undefined || large === undefined || last === undefined) throw new Error('unreachable');
    expect(companionsOf([own], [small, large, last]).get(own)).toEqual([last, own]);
  });
});

describe('a name that one document of a person gives away', () => {
  it('goes in the others: with a capital wherever it stands, and in lower case unless it is a word', async () => {
    const giving = 'Det var min ven Solskin, og Mette Vrangsted, der kom.';
    const asking = 'Jeg ringede. Solskin kom i solskin, og vrangsted med.';
    const [, alone] = await textsOf([await accepted(giving), await accepted(asking, { cpr: BO })]);
    expect(alone).toBe(asking);
    const [given, asked] = await textsOf([await accepted(giving), await accepted(asking)]);
    expect(asked).toMatch(/^Jeg ringede\. \[PERSON-\d+\] kom i solskin, og \[PERSON-\d+\] med\.$/u);
    expect(numbersIn(asked)).toEqual(numbersIn(given));
  });

  it.each(['before', 'after'])('does so whether that document comes %s them', async (place) => {
    const giving = await accepted('De går alle på Perronen.');
    const asking = await accepted('Det var rart. Perronen var åben.');
    const order = place === 'before' ? [giving, asking] : [asking, giving];
    const [given = '', asked = ''] = (await textsOf(order)).toSorted();
    expect(given).toMatch(/^De går alle på \[PERSON-\d+\]\.$/u);
    expect(asked.replace('Det var rart. ', '')).toBe(`${/\[[^\]]+\]/u.exec(given)?.[0]} var åben.`);
  });

  it('is one of the header too, and one that is tied to a number there is that person everywhere', async () => {
    const giving = await accepted('Det ved jeg ikke.', { name: 'Ane Kvistholm' });
    const asking = await accepted('Så ringede kvistholm. Ane Kvistholm lo.');
    const ending = placeholderEnding(pseudonyms.pseudonym('person', ANE)).slice(0, -1);
    const [, asked] = await textsOf([giving, asking]);
    expect(asked).toBe(`Så ringede [PERSON${ending}]. [PERSON${ending}] lo.`);
  });

  it('is nobody’s number where two headers tie it to different ones', async () => {
    const name = 'Ane Kvistholm';
    const header = { Rolle: undefined, CPR: undefined, 'CPR 1': ANE, 'CPR 2': BO };
    const documents = [
      await accepted('Ja.', { name }),
      await accepted('Ja.', { name, cpr: BO }),
      await accepted(`Det var ${name}.`, { header }),
    ];
    const [number] = numbersIn((await textsOf(documents))[2]);
    const numbersOfPersons = [ANE, BO].map((cpr) =>
      placeholderEnding(pseudonyms.pseudonym('person', cpr)).slice(1, -1),
    );
    expect(number).toMatch(/^\d{7}$/u);
    expect(numbersOfPersons).not.toContain(number);
  });

  it('has the whole name’s number for a part of it, unless a document has whole names of its own', async () => {
    const [hansen, part, olsen, both] = await textsOf([
      await accepted('Jeg så Mette Hansen.'),
      await accepted('Jeg så Mette.'),
      await accepted('Jeg så Mette Olsen, og Mette så mig.', { cpr: BO }),
      await accepted('Jeg så Mette.', { cpr: BO }),
    ]);
    expect(numbersIn(part)).toEqual(numbersIn(hansen));
    expect(new Set(numbersIn(olsen)).size).toBe(1);
    expect(numbersIn(both)[0]).toBe(numbersIn(olsen)[0]);
    expect(numbersIn(part)).not.toEqual(numbersIn(both));
  });

  it('is none that is doubtful there', async () => {
    const documents = [await accepted('Falk ringer altid.'), await accepted('Jeg lo. Falk gik.')];
    expect((await treated(documents)).map(({ places }) => places)).toEqual([
      ['doubtful person: Falk'],
      ['doubtful person: Falk'],
    ]);
  });

  it('leaves nothing to doubt in the others', async () => {
    const documents = [await accepted('Jeg kender Falk godt.'), await accepted('Falk ringer altid.')];
    expect((await treated(documents)).map(({ places }) => places)).toEqual([[], []]);
  });

  it.each([
    { how: 'said', kept: true, giving: later('De kender alle Klopriz.') },
    { how: 'stated in a header', kept: false, giving: later('Det ved jeg ikke.', { name: 'Ane Klopriz' }) },
  ])('may be kept in the others by who looks at it: $kept where it was $how', async ({ kept, giving }) => {
    const keep: Decision = { about: 'form', form: 'klopriz', decision: 'keep' };
    const documents = [await giving(), await accepted('Så kom klopriz.')];
    const [, asked] = await treated(documents, { decisions: [keep] });
    expect(asked).toEqual({
      text: 'Så kom klopriz.',
      places: kept ? [] : ['leak person!: klopriz'],
    });
  });

  it('is given away by no document of somebody who has withdrawn', async () => {
    const giving = await accepted('Det var min ven Solskin.', {
      header: { Rolle: undefined, CPR: undefined, 'CPR 1': ANE, 'CPR 2': BO },
    });
    const asking = await accepted('Jeg ringede. Solskin kom.');
    const withdrawn = new Set([pseudonyms.pseudonym('person', BO)]);
    expect((await textsOf([giving, asking]))[1]).not.toContain('Solskin');
    const [, asked] = await textsOf([giving, asking], { withdrawn });
    expect(asked).toBe('Jeg ringede. Solskin kom.');
  });
});
