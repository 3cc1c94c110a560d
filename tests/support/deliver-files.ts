import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenStudy, contracts } from '../../cli/contracts.ts';
import { deliver } from '../../cli/delivery/deliver.ts';
import { readLocalDelivery } from '../../cli/delivery/local-delivery.ts';
import { splitDelivery } from '../../cli/delivery/split-delivery.ts';
import { withWorkbench } from '../../cli/delivery/with-workbench.ts';
import type { DeliveryRef } from '../../core/deliveries/keys.ts';
import type { StudyUnderTest } from './a-study.ts';

interface Delivering {
  readonly source: string;
  /** Contents by file name. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** Longer files are cut. @default the study's */
  readonly partBytes?: number;
  readonly replaces?: string;
}

/** Delivers files as the command does, and waits for nothing. */
export async function deliverFiles(
  study: StudyUnderTest,
  { source, files, partBytes, replaces }: Delivering,
): Promise<DeliveryRef> {
  const folder = await mkdtemp(join(tmpdir(), 'carelake-files-'));
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [index, content] of Object.values(files).entries())
      await writeFile(paths[index] ?? '', content);
    const read = await readLocalDelivery(paths, contracts);
    const session = await study.as(`data-manager-${source}`);
    return await withWorkbench(async (db, scratch) => {
      const splitting = { contracts, study: chosenStudy('3cp'), partBytes, db, folder: scratch };
      const split = await splitDelivery(read, splitting);
      const delivery = replaces === undefined ? split : { ...split, replaces };
      return deliver(session, { source, delivery, onBytes: () => undefined });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
