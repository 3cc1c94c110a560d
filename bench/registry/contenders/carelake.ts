import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyNamed } from '../../../core/contracts/study-named.ts';
import { checkPart, treatPart } from '../../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../../core/pseudonyms/pseudonyms.ts';
import { withDuckDb } from '../../../lambdas/shared/duckdb.ts';
import { contend } from './contend.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));
const study = studyNamed(contracts, '3cp');

/** Both functions' work on a part, from the downloaded bytes to the file that is staged: hash, check, pseudonymise. */
await contend(async ({ shape: { contract }, file, folder }) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  hash.digest();

  const acceptedFile = join(folder, 'accepted.parquet');
  const part = { contract, contracts, study, acceptedFile };
  const report = await withDuckDb(folder, (db) => checkPart(db, { ...part, file }));
  if (report.errors.length > 0) throw new Error('the made file was refused');
  const secrets = new Map([['person', Buffer.alloc(32, 7)]]);
  const { files } = await withDuckDb(folder, (db) =>
    treatPart(db, {
      ...part,
      outputFolder: folder,
      outputName: 'bench-0001',
      deliveryId: '01K00000000000000000000000',
      pseudonyms: createPseudonyms(secrets),
      lexiconFolder: '',
    }),
  );
  return files[0]?.rows ?? 0;
});
