import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readQuery } from '../../core/queries/read-query.ts';
import { QUERIES } from '../../infra/bundling/paths.ts';
import { aLakeDatabase, aStudyDatabase, type Row } from './a-study-database.ts';

let database: { close(): void } | undefined;
afterEach(() => database?.close());

const turn = (document_id: string, n: number, text: string, own: Row = {}): Row => ({
  ...{ document_id, n, text, speaker_role: 'user', speaker: 'IP', person_id: null, delivery_id: 'texts' },
  ...own,
});
const passage = (id: string, document_id: string, n: number, own: Row = {}): Row => ({
  ...{ segment_id: id, document_id, n, start_position: 0, end_position: 2, turn_length: 3 },
  ...{ code_id: 'c', delivery_id: 'coding' },
  ...own,
});
const code = (code_id: string, path = code_id, delivery_id = 'coding'): Row => ({
  ...{ code_id, name: path, path, level: 1, position: 1, delivery_id },
});

describe('coded passages', () => {
  async function shown(ledger: Parameters<typeof aLakeDatabase>[0]) {
    const lake = await aLakeDatabase(ledger, {
      turns: [turn('d', 1, 'abc'), turn('d', 2, 'abcd'), turn('e', 1, 'abc', { delivery_id: 'others' })],
      coded_segments: [
        ...[
          passage('one', 'd', 1),
          passage('changed', 'd', 2),
          passage('gone', 'd', 3),
          passage('two', 'e', 1),
        ],
      ],
    });
    database = lake;
    return (await lake.ask('SELECT segment_id FROM coded_segments ORDER BY segment_id')).rows.flat();
  }
  const published = (delivery_id: string, ...replaces: string[]) => ({
    delivery_id,
    event: 'published',
    replaces,
  });
  const all = [published('texts'), published('others'), published('coding')];

  it.each([
    { what: 'turns that are published, with the text that was coded', ledger: all, seen: ['one', 'two'] },
    { what: 'no document that was replaced', ledger: [...all, published('x', 'others')], seen: ['one'] },
    {
      what: 'no document that was withdrawn',
      ledger: [...all, { delivery_id: 'texts', event: 'withdrawn', replaces: ['texts'] }],
      seen: ['two'],
    },
    { what: 'nothing once the coding is replaced', ledger: [...all, published('x', 'coding')], seen: [] },
  ])('are shown of $what', async ({ ledger, seen }) => {
    expect(await shown(ledger)).toEqual(seen);
  });
});

it('have their words from the turns, letter for letter, and one row for a code of two files', async () => {
  const study = await aStudyDatabase({
    turns: [turn('d', 1, 'Å 🙂 øl'), turn('d', 2, 'ja')],
    coded_segments: [
      passage('s', 'd', 1, { start_position: 2, end_position: 5 }),
      passage('s', 'd', 2, { start_position: 0, end_position: 1 }),
    ],
    codes: [code('c', 'Tillid'), code('c', 'Tillid')],
  });
  database = study;
  const { rows } = await study.ask('SELECT segment_id, n, code, text FROM passages ORDER BY n');
  expect(rows).toEqual([
    ['s', 1, 'Tillid', '🙂 ø'],
    ['s', 2, 'Tillid', 'j'],
  ]);
});

/** Passages of one code by different speakers of one document. */
function spoken(document_id: string, speakers: number, code_id = 'c') {
  const all = Array.from({ length: speakers }, (_, index) => index + 1);
  return {
    turns: all.map((n) => turn(document_id, n, 'ja tak', { speaker: `IP${n}` })),
    coded_segments: all.map((n) =>
      passage(`${document_id}-${code_id}-${n}`, document_id, n, { code_id, end_position: 6 }),
    ),
  };
}

async function ask(name: string, rows: Readonly<Record<string, readonly Row[]>>) {
  const study = await aStudyDatabase(rows);
  database = study;
  const file = `${name}.sql`;
  return (await study.ask(readQuery(file, readFileSync(join(QUERIES, 'analyst', file), 'utf8')).sql)).rows;
}

describe('code-frequencies', () => {
  it('counts what respondents said, and shows nothing of fewer than five', async () => {
    const [many, few] = [spoken('d', 5), spoken('e', 4, 'rare')];
    const asked = turn('d', 9, 'ja tak', { speaker_role: 'interviewer' });
    const rows = await ask('code-frequencies', {
      codes: [code('c', 'Tillid'), code('rare', 'Uro'), code('unused', 'Vold')],
      turns: [...many.turns, ...few.turns, asked],
      coded_segments: [...many.coded_segments, ...few.coded_segments, passage('asked', 'd', 9)],
    });
    expect(rows.map(([, ...row]) => row)).toEqual([
      ['Tillid', 1, '5', '1', '5', '10'],
      ['Uro', 1, null, null, null, null],
      ['Vold', 1, '0', '0', '0', '0'],
    ]);
  });

  it('counts a person once, whatever documents the person speaks in', async () => {
    const documents = ['d', 'e', 'f', 'g', 'h'];
    const rows = await ask('code-frequencies', {
      codes: [code('c')],
      turns: documents.map((id) => turn(id, 1, 'ja', { person_id: 'p' })),
      coded_segments: documents.map((id) => passage(id, id, 1)),
    });
    expect(rows[0]?.slice(3)).toEqual([null, null, null, null]);
  });
});

describe('framework-matrix', () => {
  const document = (document_id: string, municipality: string): Row => ({
    ...{ document_id, municipality, respondent_roles: ['user'] },
  });

  it('shows cells of five and more, and hides the next smallest where only one would be hidden', async () => {
    const cells = [spoken('d', 9), spoken('e', 6), spoken('f', 4)];
    const rows = await ask('framework-matrix', {
      codes: [code('c', 'Tillid')],
      documents: [document('d', '740'), document('e', '779'), document('f', '791')],
      turns: cells.flatMap(({ turns }) => turns),
      coded_segments: cells.flatMap(({ coded_segments: own }) => own),
    });
    expect(rows.map(([, ...row]) => row)).toEqual([
      ['Tillid', 'user', '740', '9', '1', '9'],
      ['Tillid', 'user', '779', null, null, null],
      ['Tillid', 'user', '791', null, null, null],
    ]);
  });
});
