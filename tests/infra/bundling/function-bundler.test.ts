import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bundler, functionBundler } from '../../../infra/bundling/function-bundler.ts';
import { lambdaBinding } from '../../../infra/bundling/lambda-binding.ts';
import { FUNCTIONS } from '../../../infra/constructs/study-names.ts';

/** Named by the SDK for a kind of signature that we do not use. */
const OPTIONAL = '@aws-sdk/signature-v4-crt';

/** What a function reads from beside its code. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  validate: ['codecs', 'schemas'],
  pseudonymise: ['lexicon', 'schemas'],
  publish: ['schemas'],
  erase: ['schemas'],
  capture: [],
};

const bundle = functionBundler();
const again = functionBundler();
const bundleOf = (name: string, by: Bundler = bundle) =>
  by(name, (folder) => ({
    handler: readFileSync(join(folder, 'handler.js'), 'utf8'),
    files: readdirSync(folder),
  }));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(FUNCTIONS)('the bundle of %s', (name) => {
  it('is the same bytes from the same sources, needs nothing but Node.js and the native binding, and has beside it what it reads', () => {
    const { handler, files } = bundleOf(name);
    expect(hash(bundleOf(name, again).handler)).toBe(hash(handler));
    const required = [...handler.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id = '']) => id);
    const foreign = required.filter((id) => !isBuiltin(id) && !id.startsWith('@duckdb/node-bindings-'));
    expect(foreign.filter((id) => id !== OPTIONAL)).toEqual([]);
    expect(handler).not.toContain(process.cwd());
    expect(files.sort()).toEqual(['handler.js', ...(BESIDE[name] ?? [])].sort());
  });
});

describe('a bundle', () => {
  it('brings the contracts along, and leaves no folder behind', () => {
    const [folder, names] = bundle('validate', (at) => [at, readdirSync(join(at, 'schemas'))] as const);
    expect(names).toEqual(expect.arrayContaining(['codes', 'registry', 'studies', 'transcripts']));
    expect(() => readdirSync(folder)).toThrow();
  });

  it('is refused for a function without a handler', () => {
    expect(() => bundle('nothing', () => undefined)).toThrow('lambdas/nothing/handler.ts');
  });
});

describe("the layer with DuckDB's native binding", () => {
  it("holds a Linux library for arm64 whatever machine this is, in the lock file's version", () => {
    const { folder, version } = lambdaBinding();
    const binding = join(folder, 'nodejs', 'node_modules', '@duckdb', 'node-bindings-linux-arm64');
    const manifest = JSON.parse(readFileSync(join(binding, 'package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
    const elf = readFileSync(join(binding, 'duckdb.node')).subarray(0, 20);
    expect(elf.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
    // e_machine 183 is AArch64.
    expect(elf.readUInt16LE(18)).toBe(183);
  });
});
