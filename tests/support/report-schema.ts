import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/report.json'), 'utf8'));
const conforms = new Ajv2020({ strictRequired: false, formats: { 'date-time': true } }).compile(SCHEMA);

/** What of a report does not follow `schemas/report.json`. */
export function reportFaults(report: unknown): string[] {
  return conforms(report)
    ? []
    : (conforms.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
