import pc from 'picocolors';
import type { Publication } from '../../core/deliveries/publication.ts';
import { openSession } from '../aws/session.ts';
import { contracts } from '../contracts.ts';
import { awaitOutcome, type Delivered, deliver } from '../delivery/deliver.ts';
import { readLocalDelivery } from '../delivery/local-delivery.ts';
import { reportText } from '../output/report-text.ts';
import { tell } from './story.ts';

const PATIENCE = { seconds: 120 };

/** One delivery by its source's data manager, told as it goes. */
export async function deliverFolder(
  home: string,
  { source, folder }: { source: string; folder: string },
): Promise<Delivered> {
  const session = await openSession({ as: `data-manager-${source}`, study: '3cp', home });
  const delivery = await readLocalDelivery([folder], contracts);
  const ref = await deliver(session, { source, delivery, onBytes: () => undefined });
  return awaitOutcome(session, ref, PATIENCE);
}

export function tellDelivery({ source, report, publication }: Delivered): void {
  if (publication?.outcome === 'published') tellPublication({ source, publication });
  else tell(`${pc.bold(source)}\n${reportText(report)}`);
}

export function tellPublication({ source, publication }: Told): void {
  const tables = Object.entries(publication.tables).map(([table, rows]) => `${table} ${rows}`);
  const held =
    publication.inReview === undefined ? '' : `; ${pc.yellow('in review')} ${publication.inReview.length}`;
  tell(`${pc.green(publication.outcome)} ${pc.bold(source.padEnd(9))} ${tables.join(', ')}${held}`);
}

interface Told {
  readonly source: string;
  readonly publication: Publication;
}
