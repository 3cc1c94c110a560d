import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../evidence/controls.ts';
import { readRequirements } from '../../evidence/read-requirements.ts';
import { REPOSITORY } from '../../infra/bundling/paths.ts';

const standards = readRequirements();
const lines = standards.flatMap(({ lines }) => lines);

/** Whether a test or a group of tests of a file is called so. */
function hasTitle(file: string, title: string): boolean {
  const path = join(REPOSITORY, file);
  return (
    existsSync(path) &&
    ["'", '"', '`'].some((quote) => readFileSync(path, 'utf8').includes(quote + title + quote))
  );
}

describe('the list of what is asked', () => {
  it('names tests that are there', () => {
    const missing = lines.flatMap(({ ref, tests }) =>
      Object.entries(tests).flatMap(([file, titles]) =>
        titles.filter((title) => !hasTitle(file, title)).map((title) => `${ref}: ${file}: ${title}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(hasTitle('tests/evidence/requirements.test.ts', ['names tests', 'nobody wrote'].join(' '))).toBe(
      false,
    );
  });

  it('has every control in some line', () => {
    const used = new Set(lines.flatMap(({ controls }) => controls));
    expect(CONTROLS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('has every paragraph of four articles, and every mandatory statement, once', () => {
    const counts = standards.map(({ id, lines }) => [
      id,
      lines.length,
      new Set(lines.map(({ ref }) => ref)).size,
    ]);
    expect(counts).toEqual([
      ['GDPR', 28, 28],
      ['SATRE', 95, 95],
    ]);
  });
});
