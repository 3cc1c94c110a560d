import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outputFolder } from '../../../cli/output/output-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'carelake-output-'));
const text = join(folder, 'texts', 'noter.txt');
beforeAll(() => {
  mkdirSync(join(folder, 'texts'));
  writeFileSync(text, '');
  symlinkSync(join(folder, 'texts'), join(folder, 'link'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a folder', async () => {
  const out = join(folder, 'new', 'out');
  expect(await outputFolder(out, [text])).toBe(out);
});

it.each([
  { what: 'the folder of a file that is read', out: 'texts', read: text },
  { what: 'a link to it', out: 'link', read: text },
  { what: 'the folder that is read', out: 'texts', read: join(folder, 'texts') },
  { what: 'a file', out: 'texts/noter.txt', read: text },
])('does not take $what', async ({ out, read }) => {
  await expect(outputFolder(join(folder, out), [read])).rejects.toMatchObject({ name: 'WrongUsage' });
});
