import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../../infra/bundling/paths.ts';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
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

  it('is named by exact versions', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('runs scripts of its own in two packages, neither of which is deployed', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path, { dev }]) => ({ path, dev }))).toEqual([
      { path: 'node_modules/esbuild', dev: true },
      { path: 'node_modules/node', dev: true },
    ]);
  });
});
