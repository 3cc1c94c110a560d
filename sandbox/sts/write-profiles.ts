import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Persona } from './personas.ts';

export interface ProfileFiles {
  readonly configFile: string;
  readonly credentialsFile: string;
}

/** Writes an AWS config and credentials file with a profile per persona, so that every AWS client reaches the sandbox. */
export function writeProfiles(
  folder: string,
  personas: readonly Persona[],
  { endpoint, region }: { endpoint: string; region: string },
): ProfileFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const configFile = join(folder, 'config');
  const credentialsFile = join(folder, 'credentials');
  const config = personas.map(({ name }) => [
    `[profile carelake-${name}]`,
    `region = ${region}`,
    `endpoint_url = ${endpoint}`,
    'output = json',
  ]);
  const credentials = personas.map(({ name, grant }) => [
    `[carelake-${name}]`,
    `aws_access_key_id = ${grant.session.accessKeyId}`,
    `aws_secret_access_key = ${grant.secretAccessKey}`,
    `aws_session_token = ${grant.sessionToken}`,
  ]);
  writeFileSync(configFile, sections(config), { mode: 0o600 });
  writeFileSync(credentialsFile, sections(credentials), { mode: 0o600 });
  return { configFile, credentialsFile };
}

function sections(of: readonly string[][]): string {
  return of.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
