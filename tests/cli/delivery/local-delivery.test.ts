import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contracts } from '../../../cli/contracts.ts';
import { readLocalDelivery } from '../../../cli/delivery/local-delivery.ts';

it('says which file is not there, and tells a folder among files apart', async () => {
  const missing = join(tmpdir(), 'carelake-nowhere', 'coding.qdpx');
  await expect(readLocalDelivery([missing], contracts)).rejects.toThrow('argument 1 is no file');
  await expect(readLocalDelivery([import.meta.filename, tmpdir()], contracts)).rejects.toThrow(
    'give one folder, or one or more files',
  );
});
