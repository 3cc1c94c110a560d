import { expect, it } from 'vitest';
import { readQuery } from '../../../core/queries/read-query.ts';

const HEADER = [
  '-- name: a-query',
  '-- title: A query',
  '-- description: What it counts.',
  '-- columns: n bigint, share decimal(9,2)',
];

it('reads the header, and the SQL below it', () => {
  expect(readQuery('a-query.sql', [...HEADER, 'SELECT 1', 'FROM t', ''].join('\n'))).toEqual({
    name: 'a-query',
    title: 'A query',
    description: 'What it counts.',
    columns: [
      { name: 'n', type: 'bigint' },
      { name: 'share', type: 'decimal(9,2)' },
    ],
    sql: 'SELECT 1\nFROM t',
  });
});

it.each([
  { what: 'a line out of order', lines: [HEADER[1], HEADER[0], HEADER[2], HEADER[3], 'SELECT 1'], line: 1 },
  { what: 'a missing line', lines: [HEADER[0], HEADER[1], HEADER[2], 'SELECT 1'], line: 4 },
  { what: 'a name with blanks', lines: ['-- name: a query', ...HEADER.slice(1), 'SELECT 1'], line: 1 },
  { what: 'a column without a type', lines: [...HEADER.slice(0, 3), '-- columns: n', 'SELECT 1'], line: 4 },
  { what: 'no SQL', lines: [...HEADER, ' '], line: 5 },
])('refuses $what and names the line', ({ lines, line }) => {
  expect(() => readQuery('a-query.sql', lines.join('\n'))).toThrow(`a-query.sql, line ${line}: expected`);
});
