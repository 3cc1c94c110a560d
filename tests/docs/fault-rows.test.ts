import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../faults/rows.ts';

const TESTS = join(import.meta.dirname, '..');

describe('the fifty faults', () => {
  it('are all there', () => {
    expect(Object.keys(ROWS).map(Number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it.each(Object.entries(ROWS))('row %s names tests that there are', (_row, { held }) => {
    expect(held.length).toBeGreaterThan(0);
    for (const [file, title, line] of held) {
      const source = readFileSync(join(TESTS, file), 'utf8');
      expect(source).toContain(`'${title}'`);
      if (line !== undefined) expect(source).toContain(line);
    }
  });

  it('have no end-to-end test that the table does not know', () => {
    const titles = [
      ...readFileSync(join(TESTS, 'faults/rows.test.ts'), 'utf8').matchAll(/'(row \d+: [^']+)'/g),
    ];
    const known = Object.entries(ROWS).flatMap(([row, { held }]) =>
      held.filter(([, title]) => title.startsWith(`row ${row}: `)).map(([, title]) => title),
    );
    expect(titles.map(([, title]) => title).sort()).toEqual(known.sort());
  });
});
