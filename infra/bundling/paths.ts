import { join } from 'node:path';

export const REPOSITORY = join(import.meta.dirname, '..', '..');
export const SCHEMAS = join(REPOSITORY, 'schemas');
export const LEXICON = join(REPOSITORY, 'core', 'transcripts', 'lexicon');
export const QUERIES = join(REPOSITORY, 'queries');
