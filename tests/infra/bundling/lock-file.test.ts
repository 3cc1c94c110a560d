import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../../infra/bundling/paths.ts';

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  /** Where it comes from, if that is not the registry's place for its name and version. */
  readonly resolved?: string;
  /** What it is called, if that is not where it lies. */
  readonly name?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));

describe('what is installed', () => {
  it('is known by the hash of its contents, but for what lies inside of another package', () => {
    const unknown = installed.filter(
      ([, { inBundle, integrity }]) => !inBundle && !integrity?.startsWith('sha512-'),
    );
    expect(unknown).toEqual([]);
  });

  it('comes from a registry under its own name: no folder, no repository, no address, no alias', () => {
    expect(installed.length).toBeGreaterThan(100);
    const elsewhere = installed.filter(
      ([, { resolved, name, link, version }]) =>
        resolved !== undefined || name !== undefined || link || !EXACT.test(version ?? ''),
    );
    expect(elsewhere).toEqual([]);
    const settings = readFileSync(join(REPOSITORY, '.npmrc'), 'utf8');
    expect(settings).not.toMatch(/registry|_auth|token/i);
  });

  it('is named by exact versions', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !EXACT.test(version))).toEqual([]);
  });

  it('runs scripts of its own in two packages, neither of which is deployed', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path, { dev }]) => ({ path, dev }))).toEqual([
      { path: 'node_modules/esbuild', dev: true },
      { path: 'node_modules/node', dev: true },
    ]);
  });
});
