import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPart } from '../../../core/codings/check-part.ts';
import { treatPart } from '../../../core/codings/treat-part.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { RULES } from '../../../core/deliveries/rules.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { exportedText, type ReleasedTurn } from '../../../core/qda/exported-text.ts';
import { documentGuid } from '../../../core/qda/guid.ts';
import { writeOutput } from '../../../core/transcripts/write-output.ts';
import {
  type APassage,
  anExport,
  aPassage,
  CODER,
  codebook,
  coded,
  codeGuid,
  withPart,
} from '../../support/a-coding.ts';
import { projectOf } from '../../support/project-of.ts';
import { refiQdaErrors } from '../../support/refi-qda-schema.ts';

const repository = join(import.meta.dirname, '../../..');
const contracts = readContracts(join(repository, 'schemas'));
const study = studyNamed(contracts, '3cp');
const contract = contracts.tables.get('coding');
if (contract?.kind !== 'coding') throw new Error('no contract for codings');
const turnColumns = contracts.tables.get('interview');
if (turnColumns?.kind !== 'document') throw new Error('no contract for interviews');
const { columns } = turnColumns.outputs.turns;
const folder = mkdtempSync(join(tmpdir(), 'carelake-codings-'));
/** New names each time: the engine remembers what it read under a name. */
let made = 0;
const newFile = (name: string) => join(folder, `${name}-${++made}.parquet`);
let acceptedFile = '';
const domains = ['person', 'staff', 'placeholder', 'record', 'name'];
const pseudonyms = createPseudonyms(new Map(domains.map((domain) => [domain, Buffer.from(domain)])));
const db = await (await DuckDBInstance.create(':memory:')).connect();

afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const INTERVIEW = '0123456789abcdef';
const GROUP = 'fedcba9876543210';
const TURNS: Readonly<Record<string, readonly ReleasedTurn[]>> = {
  [INTERVIEW]: [
    { n: 1, speaker: 'I', text: 'Hvordan går det på værestedet?' },
    { n: 2, speaker: 'IP', text: 'Ja. Det går fint 🙂 siger [PERSON-5437404], men ugen har været lang.' },
  ],
  [GROUP]: [
    { n: 1, speaker: 'IP1', text: 'Vi æder øl og åler.' },
    { n: 2, speaker: 'IP2', text: 'Ja.' },
  ],
};
const EXPORT = await anExport(TURNS);
const CODES = [{ name: 'Tillid', below: [{ name: 'Mistillid' }] }, { name: 'Hverdag' }];

async function check(content: string | Uint8Array) {
  const file = join(folder, 'delivered');
  acceptedFile = newFile('accepted');
  writeFileSync(file, content);
  const report = await checkPart(db, { file, acceptedFile });
  for (const { rule } of [...report.errors, ...report.warnings]) expect(RULES).toHaveProperty([rule]);
  const told = (findings: typeof report.errors) =>
    findings.map(({ column, rule, count }) => [column, rule, count].filter((part) => part !== '').join(' '));
  return { ...report, errors: told(report.errors), warnings: told(report.warnings) };
}

interface APerson {
  readonly name: string;
  readonly role: string;
}

async function treat(
  turns: typeof TURNS | 'not at hand' = TURNS,
  { own = [], others = [] }: Partial<Record<'own' | 'others', readonly APerson[]>> = {},
) {
  const turnFiles = turns === 'not at hand' ? undefined : await publishedFiles(turns);
  const { files, findings } = await treatPart(db, {
    ...{ contract, contracts, study, acceptedFile, pseudonyms },
    lists: { own: { entries: own, sums: [] }, others: { entries: others, sums: [] } },
    ...{ outputFolder: folder, outputName: `coding-${++made}`, deliveryId: 'D1' },
    lexiconFolder: join(repository, 'core/transcripts/lexicon'),
    ...(turnFiles === undefined ? {} : { turnFiles }),
  } as Parameters<typeof treatPart>[1]);
  for (const { rule } of findings) expect(RULES).toHaveProperty([rule]);
  const rowsOf = async (table: string) => {
    const file = files.find((one) => one.table === table)?.file ?? '';
    return (await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file })).getRowObjectsJson();
  };
  const told = findings.map(({ rule, severity, count, document = '' }) =>
    `${severity} ${rule} ${count} ${document}`.trim(),
  );
  return { files: files.map(({ table }) => table), rowsOf, findings: told };
}

async function publishedFiles(turns: typeof TURNS): Promise<string[]> {
  const files: string[] = [];
  for (const [id, own] of Object.entries(turns)) {
    const rows = own.map(({ n, speaker, text }) => ({ document_id: id, n, speaker, text }));
    const output = { table: 'turns', file: newFile(id), columns, deliveryId: 'D0' };
    files.push((await writeOutput(db, output, rows)).file);
  }
  return files;
}

/** Segments as `turn: words [code]`, in order. */
async function segments(turns: typeof TURNS = TURNS) {
  const { rowsOf, findings } = await treat(turns);
  const names = new Map((await rowsOf('codes')).map(({ code_id, name }) => [code_id, name]));
  const rows = await rowsOf('coded_segments');
  return {
    findings,
    rows,
    said: rows.map(({ document_id: id, n, start_position: start, end_position: end, code_id: code }) => {
      const text = turns[String(id)]?.find((turn) => turn.n === n)?.text ?? '';
      return `${n}: ${[...text].slice(Number(start), Number(end)).join('')} [${names.get(code ?? '')}]`;
    }),
  };
}

describe('a project', () => {
  it('is accepted with its codes and passages, and valid as a program writes it', async () => {
    const project = coded(EXPORT, CODES, [aPassage(EXPORT, INTERVIEW, 'Det går fint', 'Tillid', 'Hverdag')]);
    expect(refiQdaErrors(projectOf(project))).toEqual([]);
    expect(await check(project)).toMatchObject({
      ...{ rows: 5, accepted: 5, errors: [], warnings: [] },
      read: { format: 'qdpx', headerRow: 0, rows: 5 },
    });
  });

  it('may be a codebook alone, and have no passages', async () => {
    expect(await check(codebook(CODES))).toMatchObject({ rows: 3, errors: [], read: { format: 'qdc' } });
    expect(await check(coded(EXPORT, CODES))).toMatchObject({ rows: 3, errors: [], warnings: [] });
    const { rowsOf, findings } = await treat();
    expect(findings).toEqual([]);
    expect(await rowsOf('coded_segments')).toEqual([]);
  });

  const note = (xml: string) =>
    xml
      .replace('</Sources>', '</Sources><Notes><Note guid="x" name="Om Hanne"/></Notes>')
      .replace(
        '<Sources>',
        '<Cases><Case guid="x" name="Hanne"><CodeRef targetGUID="x"/></Case></Cases><Sources>',
      )
      .replace(
        '<Sources>',
        '<Sources><PictureSource guid="x"><PictureSelection><Coding><CodeRef/></Coding></PictureSelection></PictureSource>',
      )
      .replace(
        '<VariableValue>',
        `<Coding guid="x"><CodeRef targetGUID="${codeGuid('Tillid')}"/></Coding><VariableValue>`,
      )
      .replace('</Code>', '<Description>Det Hanne sagde</Description></Code>');

  it('says what of it is not carried over, and nothing of what that says', async () => {
    const { warnings, errors } = await check(coded(EXPORT, CODES, [], note));
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'Case coding-left-out 1',
      'Case CodeRef coding-left-out 1',
      'Description coding-left-out 1',
      'Note coding-left-out 1',
      'TextSource Coding coding-left-out 1',
      'PictureSource coding-picture 1',
    ]);
    const accepted = await db.runAndReadAll('SELECT * FROM read_parquet($file)', { file: acceptedFile });
    expect(JSON.stringify(accepted.getRowsJson())).not.toMatch(/Hanne/);
  });

  const passage = aPassage(EXPORT, INTERVIEW, 'Det går fint', 'Tillid');
  const guid = documentGuid(INTERVIEW);
  const changed = (from: string | RegExp, to: string) =>
    coded(EXPORT, CODES, [passage], (xml) => xml.replace(from, to));
  it.each([
    { what: 'an export without codes', content: EXPORT, errors: ['CodeBook coding-empty 1'] },
    { what: 'no project', content: zipSync({ 'a.txt': strToU8('x') }), errors: ['coding-format 1'] },
    { what: 'a page', content: '<html><body/></html>', errors: ['coding-format 1'] },
    { what: 'a table', content: 'a;b\n1;2\n', errors: ['coding-damaged 1'] },
    { what: 'nothing', content: '', errors: ['coding-damaged 1'] },
    { what: 'an entity', content: `<!DOCTYPE x [<!ENTITY a "b">]>${codebook(CODES)}`, errors: ['xml-dtd 1'] },
    {
      what: 'a path that leads out',
      content: zipSync({ 'project.qde': strToU8('<Project/>'), '../x': strToU8('x') }),
      errors: ['archive-path 1'],
    },
    {
      what: 'a bomb',
      content: withPart(changed('', ''), `sources/${guid}.txt`, new Uint8Array(17_000_000)),
      errors: ['archive-limit 1'],
    },
    {
      what: 'a text elsewhere',
      content: changed(`internal://${guid}`, 'file:///etc/passwd'),
      errors: ['TextSource coding-remote 1'],
    },
    {
      what: 'a text above',
      content: changed(`internal://${guid}`, 'internal://../x'),
      errors: ['TextSource coding-remote 1'],
    },
    {
      what: 'a text beside it',
      content: changed(`internal://${guid}`, 'relative:///x'),
      errors: ['TextSource coding-remote 1'],
    },
    {
      what: 'a missing text',
      content: changed(`internal://${guid}`, 'internal://x'),
      errors: ['TextSource coding-text 1'],
    },
    {
      what: 'a text of somebody else',
      content: changed(/<TextSource guid="[^"]*" name="[^"]*"/u, '<TextSource guid="x" name="Samtale"'),
      errors: ['TextSource coding-document 1'],
    },
    {
      what: 'a code without GUID',
      content: changed(codeGuid('Hverdag'), 'x'),
      errors: ['Code coding-guid 1'],
    },
    {
      what: 'a passage of an unknown code',
      content: changed(`targetGUID="${codeGuid('Tillid')}"`, `targetGUID="${CODER}"`),
      errors: ['CodeRef code-unknown 1'],
    },
    {
      what: 'one GUID of two codes',
      content: coded(EXPORT, [...CODES, { name: 'Andet', guid: codeGuid('Tillid') }]),
      errors: ['Code code-doubled 1'],
    },
    { what: 'a code without a name', content: coded(EXPORT, [{ name: ' ' }]), errors: ['Code code-name 1'] },
    {
      what: 'a text for a name',
      content: coded(EXPORT, [{ name: 'a'.repeat(301) }]),
      errors: ['Code code-name 1'],
    },
    {
      what: 'codes below codes without end',
      content: codebook([
        Array.from({ length: 30 }).reduce<(typeof CODES)[0]>(
          (below, _, n) => ({ name: `k${n}`, below: [below] }),
          { name: 'k', below: [] },
        ),
      ]),
      errors: ['Code coding-size 1'],
    },
    {
      what: 'a passage behind the end',
      content: coded(EXPORT, CODES, [{ ...passage, end: 9999 }]),
      errors: ['TextSource segment-position 1'],
    },
    {
      what: 'a passage that ends before it begins',
      content: coded(EXPORT, CODES, [{ ...passage, end: passage.start - 1 }]),
      errors: ['PlainTextSelection segment-position 1'],
    },
  ])('is refused: $what', async ({ content, errors }) => {
    expect(await check(content)).toMatchObject({ accepted: 0, errors });
  });

  it('takes a document by its number in the name, where a program gave it another GUID', async () => {
    const given = coded(EXPORT, CODES, [passage], (xml) => xml.replace(`guid="${guid}"`, `guid="${CODER}"`));
    expect((await check(given)).errors).toEqual([]);
    expect((await segments()).said).toEqual(['2: Det går fint [Tillid]']);
  });

  it('may hold its texts itself', async () => {
    const { text } = exportedText(TURNS[INTERVIEW] ?? []);
    const inside = coded(EXPORT, CODES, [passage], (xml) =>
      xml.replace(/ plainTextPath="[^"]*"([^>]*)>/u, `$1><PlainTextContent>${text}</PlainTextContent>`),
    );
    expect((await check(inside)).errors).toEqual([]);
    expect((await segments()).said).toEqual(['2: Det går fint [Tillid]']);
  });
});

describe('codes', () => {
  it('have a place in the codebook, and the same number in every delivery', async () => {
    await check(codebook(CODES));
    const rows = await (await treat()).rowsOf('codes');
    expect(
      rows.map(({ path, level, position, delivery_id }) => [path, level, position, delivery_id]),
    ).toEqual([
      ['Tillid', 1, 1, 'D1'],
      ['Tillid > Mistillid', 2, 2, 'D1'],
      ['Hverdag', 1, 3, 'D1'],
    ]);
    const [top, below] = rows;
    expect(below).toMatchObject({
      parent_id: top?.['code_id'],
      ancestor_ids: [top?.['code_id'], below?.['code_id']],
    });
    expect(top).toMatchObject({ parent_id: null, ancestor_ids: [top?.['code_id']] });
    await check(coded(EXPORT, CODES));
    expect(await (await treat()).rowsOf('codes')).toEqual(rows);
  });

  it('lose names of people and places, and are counted', async () => {
    const names = [
      'Tillid til Hanne Iversen',
      'Samarbejde med psykiatrien',
      'Ringer til 20 30 40 50',
      '2. marts 2021 var dagen',
      'A1. Hanne',
      'Det [PERSON-5437404] sagde',
    ];
    await check(codebook(names.map((name) => ({ name }))));
    const { rowsOf, findings } = await treat();
    expect((await rowsOf('codes')).map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Tillid til \[PERSON-\d{7}\]$/),
      'Samarbejde med psykiatrien',
      'Ringer til [PHONE]',
      '[DATE: marts 2021] var dagen',
      expect.stringMatching(/^A1\. \[PERSON-\d{7}\]$/),
      'Det [PERSON-5437404] sagde',
    ]);
    expect(findings).toEqual(['warning code-name-hidden 4']);
  });

  it.each([
    {
      language: 'Danish',
      names: ['2.1 Mistillid til systemet', 'A1) Selvmedicinering', 'Håb', 'Dag til dag'],
    },
    { language: 'English', names: ['Loss of trust', 'Sense of coherence', 'Waiting time', 'Peer support'] },
  ])('keep their names in $language, numbers of a codebook included', async ({ names }) => {
    await check(codebook(names.map((name) => ({ name }))));
    const { rowsOf, findings } = await treat();
    expect((await rowsOf('codes')).map(({ name }) => name)).toEqual(names);
    expect(findings).toEqual([]);
  });

  it('lose names that a list knows, written in any way', async () => {
    await check(codebook([{ name: 'hanne og systemet' }]));
    const { rowsOf } = await treat('not at hand', { own: [{ name: 'Hanne Iversen', role: 'user' }] });
    expect((await rowsOf('codes'))[0]?.['name']).toMatch(/^\[PERSON-\d{7}\] og systemet$/);
  });

  it('lose what the scan for leaks finds of anybody on a list of the study', async () => {
    await check(codebook([{ name: 'sol lykke hjælper' }, { name: 'glæde og håb' }]));
    const names = async (others: readonly APerson[]) => {
      const { rowsOf, findings } = await treat('not at hand', { others });
      return [...(await rowsOf('codes')).map(({ name }) => name), ...findings];
    };
    expect(await names([])).toEqual(['sol lykke hjælper', 'glæde og håb']);
    expect(await names([{ name: 'Sol Lykke', role: 'user' }])).toEqual([
      expect.stringMatching(/^\[PERSON-\d{7}\] hjælper$/),
      'glæde og håb',
      'warning code-name-hidden 1',
    ]);
  });
});

describe('coded passages', () => {
  it('become places in turns, with a pseudonym for who coded and a month', async () => {
    await check(coded(EXPORT, CODES, [aPassage(EXPORT, INTERVIEW, 'siger [PERSON-5437404]', 'Tillid')]));
    const { rows, said, findings } = await segments();
    expect(findings).toEqual([]);
    expect(said).toEqual(['2: siger [PERSON-5437404] [Tillid]']);
    expect(rows).toMatchObject([
      {
        document_id: INTERVIEW,
        n: 2,
        start_position: 19,
        end_position: 41,
        turn_length: 67,
        month: '2026-03',
        delivery_id: 'D1',
      },
    ]);
    expect(rows[0]?.['coder']).toBe(pseudonyms.pseudonym('staff', CODER));
    expect(JSON.stringify(rows)).not.toContain(CODER);
  });

  it('may overlap, have several codes, and go over several turns', async () => {
    const passages = [
      aPassage(EXPORT, GROUP, 'æder øl', 'Tillid', 'Mistillid'),
      aPassage(EXPORT, GROUP, 'øl og åler', 'Hverdag'),
      aPassage(EXPORT, GROUP, 'åler.\nIP2: Ja', 'Mistillid'),
    ];
    await check(coded(EXPORT, CODES, passages));
    const { rows, said } = await segments();
    expect(said).toEqual([
      '1: æder øl [Tillid]',
      '1: æder øl [Mistillid]',
      '1: øl og åler [Hverdag]',
      '1: åler. [Mistillid]',
      '2: Ja [Mistillid]',
    ]);
    const ids = rows.map(({ segment_id: id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[3]).toBe(ids[4]);
  });

  it('count once where a coder gave the same code twice, and for each of two coders', async () => {
    const passage = aPassage(EXPORT, GROUP, 'æder øl', 'Tillid');
    await check(coded(EXPORT, CODES, [passage, passage, { ...passage, coder: documentGuid(GROUP) }]));
    const { said, findings } = await segments();
    expect(said).toEqual(['1: æder øl [Tillid]', '1: æder øl [Tillid]']);
    expect(findings).toEqual([`warning segment-doubled 1 ${GROUP}`]);
  });

  it('are left out where they are a label or a blank alone', async () => {
    const [label, blank] = [
      aPassage(EXPORT, GROUP, 'IP2: ', 'Tillid'),
      aPassage(EXPORT, GROUP, ' øl', 'Tillid'),
    ];
    const { warnings } = await check(coded(EXPORT, CODES, [label, { ...blank, end: blank.start + 1 }]));
    expect(warnings).toEqual(['PlainTextSelection segment-empty 1']);
    const { said, findings } = await segments();
    expect(said).toEqual([]);
    expect(findings).toEqual([`warning segment-outside 1 ${GROUP}`]);
  });

  it('are told where their words moved, are gone, or their document is', async () => {
    const passages = [
      aPassage(EXPORT, INTERVIEW, 'men ugen har været lang', 'Tillid'),
      aPassage(EXPORT, INTERVIEW, 'på værestedet', 'Tillid'),
      aPassage(EXPORT, GROUP, 'øl', 'Tillid'),
    ];
    await check(coded(EXPORT, CODES, passages));
    const said = 'Vi ses. Ja. Det går fint 🙂 siger [PERSON-5437404], men ugen har været lang.';
    const now = { [INTERVIEW]: [{ n: 2, speaker: 'IP', text: said }] };
    const { said: found, findings } = await segments(now);
    expect(found).toEqual(['2: men ugen har været lang [Tillid]']);
    expect(findings).toEqual([
      `warning segment-moved 1 ${INTERVIEW}`,
      `error segment-lost 1 ${INTERVIEW}`,
      `error segment-document 1 ${GROUP}`,
    ]);
  });

  it('are told where their program put them beside their words', async () => {
    const beside = (words: string, name: string) => {
      const passage = aPassage(EXPORT, INTERVIEW, words, 'Tillid');
      const [start, end] = [passage.start + 2, passage.end + 2];
      const named = (xml: string) =>
        xml.replace(`startPosition="${start}"`, (place) => `name="${name}" ${place}`);
      return { passage: { ...passage, start, end }, named };
    };
    const [fine, week] = [beside('går fint', 'går fint'), beside('ugen', 'uro!')];
    const project = coded(EXPORT, CODES, [fine.passage, week.passage], (xml) => week.named(fine.named(xml)));
    const { errors, warnings } = await check(project);
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['PlainTextSelection segment-miscounted 1']);
    const { said, findings } = await segments();
    expect(said).toEqual(['2: går fint [Tillid]', '2: en h [Tillid]']);
    expect(findings).toEqual([]);
  });

  it('are not looked for where no published turns are at hand', async () => {
    await check(coded(EXPORT, CODES, [aPassage(EXPORT, GROUP, 'øl', 'Tillid')]));
    expect(await treat('not at hand')).toMatchObject({ files: ['codes'], findings: [] });
  });
});

it('brings back what was coded in an export, whatever a program made of its line ends', async () => {
  const words = fc.array(fc.constantFrom('bo ', 'æøå ', '🙂', 'ja, ', '\n', '[PLACE-1234567] '), {
    minLength: 1,
    maxLength: 8,
  });
  const turns = fc.array(words, { minLength: 1, maxLength: 4 });
  const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(turns, pairs, fc.boolean(), async (texts, chosen, isWindows) => {
      const own = texts.map((parts, index) => ({ n: index + 1, speaker: 'IP', text: parts.join('') }));
      const exported = await anExport({ [GROUP]: own });
      const { text } = exportedText(own);
      const counted = isWindows ? text.replaceAll('\n', '\r\n') : text;
      const points = (unit: number) => [...counted.slice(0, unit)].length;
      const found = [...counted.matchAll(/\S+/gu)];
      const passages = chosen.map((pair): APassage & { words: string } => {
        const [from = 0, to = 0] = pair.map((one) => one % found.length).sort((a, b) => a - b);
        const [start, end] = [
          found[from]?.index ?? 0,
          (found[to]?.index ?? 0) + (found[to]?.[0].length ?? 0),
        ];
        const said = counted.slice(start, end).replaceAll(/IP:|\s/gu, '');
        return { document: GROUP, start: points(start), end: points(end), codes: ['Tillid'], words: said };
      });
      const project = coded(exported, CODES, passages);
      const part = `sources/${documentGuid(GROUP)}.txt`;
      expect((await check(isWindows ? withPart(project, part, strToU8(counted)) : project)).errors).toEqual(
        [],
      );
      const { rows, said } = await segments({ [GROUP]: own });
      const bySegment = Map.groupBy(said.keys(), (index) => rows[index]?.['segment_id']);
      const back = [...bySegment.values()].map((indexes) =>
        indexes.map((index) => said[index]?.replaceAll(/^\d+: | \[Tillid\]$|\s/gu, '')).join(''),
      );
      expect(new Set(back)).toEqual(new Set(passages.map((one) => one.words).filter((one) => one !== '')));
    }),
    { numRuns: 15 },
  );
});
