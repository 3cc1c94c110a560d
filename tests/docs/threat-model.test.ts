import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = join(import.meta.dirname, '../../docs/threat-model.md');

interface Threat {
  readonly number: string;
  readonly threat: string;
  readonly controls: readonly string[];
  readonly tests: readonly string[];
}

const threats: Threat[] = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = '', threat = '', controls = '', tests = ''] = line
      .replace(/^\| | \|$/g, '')
      .split(' | ')
      .map((cell) => cell.trim());
    return { number, threat, controls, tests };
  })
  .map(({ controls, tests, ...row }) => ({ ...row, controls: links(controls), tests: links(tests) }));

function links(cell: string): string[] {
  return [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path);
}

describe('the threat model', () => {
  it('has all threats, each of one kind', () => {
    expect(threats.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
    expect(threats.filter(({ threat }) => !/^[STRIDE]: \S/.test(threat))).toEqual([]);
  });

  it.each(threats)('names for threat $number modules and tests that are there', ({ controls, tests }) => {
    expect(controls.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    expect(controls.filter((path) => path.startsWith('tests/'))).toEqual([]);
    expect(tests.filter((path) => !/^tests\/.*\.test\.ts$/.test(path))).toEqual([]);
    const missing = [...controls, ...tests].filter((path) => !existsSync(join(dirname(PAGE), '..', path)));
    expect(missing).toEqual([]);
  });
});
