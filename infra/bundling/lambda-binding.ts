import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { REPOSITORY } from './paths.ts';

const PACKAGE = '@duckdb/node-bindings-linux-arm64';
const CACHE = join(REPOSITORY, 'node_modules', '.cache', 'carelake');

export interface LambdaBinding {
  /** Content of a layer: `nodejs/node_modules/<package>`. */
  readonly folder: string;
  readonly version: string;
  /** Hexadecimal start of the lock file's SHA-512: which bytes these are. */
  readonly digest: string;
}

interface LockedPackage {
  readonly version: string;
  readonly integrity: string;
}

/**
 * DuckDB's native binding for Lambda (Linux, arm64), in the very version that package-lock.json names. npm installs only the binding of the
 * machine that it runs on, so anywhere else the package is fetched once, checked against the lock file, and kept.
 */
export function lambdaBinding(): LambdaBinding {
  const locked = lockedPackage();
  const digest = Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex').slice(0, 64);
  const folder = join(CACHE, `lambda-binding-${digest.slice(0, 16)}`);
  if (!existsSync(folder)) keep(folder, locked);
  return { folder, version: locked.version, digest };
}

function keep(folder: string, locked: LockedPackage): void {
  mkdirSync(CACHE, { recursive: true });
  // Built aside and moved, so that a broken-off fetch, or two at a time, never leave half a binding behind.
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  try {
    const target = join(draft, 'nodejs', 'node_modules', PACKAGE);
    mkdirSync(target, { recursive: true });
    const installed = join(REPOSITORY, 'node_modules', PACKAGE);
    if (existsSync(join(installed, 'package.json'))) cpSync(installed, target, { recursive: true });
    else unpack(fetchPackage(locked, draft), target);
    rmSync(join(draft, 'package.tgz'), { force: true });
    moveUnlessThere(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function moveUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function fetchPackage(locked: LockedPackage, draft: string): Buffer {
  const spec = `${PACKAGE}@${locked.version}`;
  try {
    npm(['pack', spec, '--pack-destination', draft, '--silent', '--prefer-offline', '--ignore-scripts']);
  } catch (error) {
    throw new Error(
      `${spec}, DuckDB's native binding for Lambda, could not be fetched from the package registry (npm pack failed): ` +
        'check the network and npm\'s registry setting, then run "npm run fetch-binding"',
      { cause: error },
    );
  }
  const file = readdirSync(draft).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack ${spec} left no tarball`);
  const tarball = readFileSync(join(draft, file));
  rmSync(join(draft, file));
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (integrity !== locked.integrity) {
    throw new Error(
      `${spec} from the registry is not what package-lock.json names: ${integrity} in place of ${locked.integrity}`,
    );
  }
  return tarball;
}

/** npm as it runs this very script, or the one on the path. */
function npm(args: readonly string[]): void {
  const cli = process.env['npm_execpath'];
  const onWindows = process.platform === 'win32';
  const [program, first] = cli?.endsWith('.js')
    ? [process.execPath, [cli]]
    : [onWindows ? 'npm.cmd' : 'npm', []];
  execFileSync(program, [...first, ...args], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm.cmd is a batch file, which only a shell runs.
    shell: onWindows && program === 'npm.cmd',
  });
}

function unpack(tarball: Buffer, target: string): void {
  for (const { name, type, data } of parseTar(gunzipSync(tarball))) {
    if (type !== 'file') continue;
    const path = name.replace(/^package\//, '');
    // The package is flat; anything else is not the package that we know.
    if (path.includes('/') || path.startsWith('.')) throw new Error(`${PACKAGE} holds an unexpected file`);
    writeFileSync(join(target, path), data ?? Buffer.alloc(0));
  }
}

function lockedPackage(): LockedPackage {
  const lock: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8'));
  const { packages } = lock as { packages?: Record<string, Partial<LockedPackage>> };
  const { version, integrity } = packages?.[`node_modules/${PACKAGE}`] ?? {};
  if (version === undefined || !integrity?.startsWith('sha512-'))
    throw new Error(`package-lock.json does not name ${PACKAGE}`);
  return { version, integrity };
}
