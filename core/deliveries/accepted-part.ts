import type { Contracts } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';

/** An accepted part on its way to analysts: what every kind of treatment is handed. */
export interface AcceptedPart {
  readonly contracts: Contracts;
  readonly study: Study;
  readonly acceptedFile: string;
  readonly outputFolder: string;
  readonly outputName: string;
  readonly deliveryId: string;
  readonly pseudonyms: Pseudonyms;
}

/** A Parquet file as analysts may see it. */
export interface TreatedFile {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
}
