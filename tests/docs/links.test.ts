import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands/index.ts';
import { rulesPage } from '../../core/deliveries/rules-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = globSync(['README.md', 'SECURITY.md', 'queries/README.md', 'docs/**/*.md'], {
  cwd: ROOT,
}).sort();
const FOLDERS = 'bench|cli|core|docs|evidence|infra|lambdas|queries|sandbox|schemas|scripts|tests';

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '');

/** The name that GitHub gives a heading. */
function slug(heading: string): string {
  const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

function headings(page: string): string[] {
  return [...withoutCode(read(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
}

function brokenLinks(page: string): string[] {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !headings(target).includes(anchor);
  });
}

/** Paths in backticks that begin with a folder of ours; what has a placeholder or a pattern in it is none. */
function missingPaths(page: string): string[] {
  const path = new RegExp(`\`((?:${FOLDERS})/[\\w./-]*)\``, 'g');
  const named = [...withoutCode(read(page)).matchAll(path)].map(([, path = '']) => path);
  return named.filter((path) => !existsSync(join(ROOT, path)));
}

function shownCommands(page: string): string[] {
  const shells = [...read(page).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  return shells.flatMap((text) => text.match(/^npx carelake .*$/gm) ?? []);
}

/** What a line says that the command line does not know. */
function unknownIn(line: string): string[] {
  const words = line
    .replace(/ # .*$/, '')
    .replaceAll(/"[^"]*"/g, 'text')
    .split(/\s+/)
    .slice(2);
  const program = new Command();
  for (const register of commands) register(program);
  let command = program;
  const unknown: string[] = [];
  for (const word of words) {
    const child = command.commands.find((one) => one.name() === word);
    if (child !== undefined) command = child;
    else if (command === program) unknown.push(word);
    else if (word.startsWith('--') && !command.options.some(({ long }) => long === word)) unknown.push(word);
  }
  return unknown;
}

it('reads the pages', () => {
  expect(PAGES).toContain('docs/architecture.md');
  expect(brokenLinks('docs/architecture.md')).toEqual([]);
  expect(headings('docs/analysts.md')).toContain('what-the-sandboxs-athena-does-not-run');
  expect(unknownIn('npx carelake audit verify --as auditor --until now')).toEqual(['--until']);
});

describe.each(PAGES)('%s', (page) => {
  it('links to what is there', () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('names files that are there', () => {
    expect(missingPaths(page)).toEqual([]);
  });

  it('shows commands and options that exist', () => {
    const unknown = shownCommands(page).flatMap((line) =>
      unknownIn(line).map((word) => `${word} in: ${line}`),
    );
    expect(unknown).toEqual([]);
  });
});

it('explains every rule of a report as the code does', () => {
  expect(read('docs/rules.md')).toBe(rulesPage());
});
