import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Field } from '../../../core/contracts/contract.ts';

const ROW_GROUP = 100_000;
const PARQUET_TYPE = { integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Rows on their way to a Parquet file, a row group at a time. */
export class ParquetBatch {
  readonly #fields: readonly Field[];
  readonly #file: string;
  #columns: unknown[][] = [];
  #writer: ParquetWriter | undefined;

  constructor(fields: readonly Field[], file: string) {
    this.#fields = fields;
    this.#file = file;
    this.#columns = fields.map(() => []);
  }

  add(row: Record<string, unknown>): void {
    for (const [index, { name }] of this.#fields.entries()) this.#columns[index]?.push(row[name]);
    if (this.#columns[0]?.length === ROW_GROUP) this.#write();
  }

  #write(): void {
    const columnData = this.#fields.map(({ name, type }, index) => ({
      name,
      data: this.#columns[index] ?? [],
      type: type in PARQUET_TYPE ? PARQUET_TYPE[type as keyof typeof PARQUET_TYPE] : ('STRING' as const),
    }));
    this.#writer ??= new ParquetWriter({
      writer: fileWriter(this.#file),
      schema: schemaFromColumnData({ columnData }),
    });
    this.#writer.write({ columnData });
    this.#columns = this.#fields.map(() => []);
  }

  finish(): void {
    if ((this.#columns[0]?.length ?? 0) > 0) this.#write();
    this.#writer?.finish();
  }
}
