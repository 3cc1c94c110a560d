import type { Caller } from '../kernel/caller.ts';

interface GlueColumn {
  readonly Name: string;
  /** A Hive type: `array<string>`. */
  readonly Type: string;
  readonly Comment?: string;
}

/** A table as GetTable answers it; unset members are absent. */
export interface GlueTable {
  readonly Name: string;
  readonly DatabaseName: string;
  readonly CatalogId: string;
  readonly TableType?: string;
  readonly Parameters?: Readonly<Record<string, string>>;
  readonly PartitionKeys?: readonly GlueColumn[];
  readonly StorageDescriptor?: {
    readonly Columns?: readonly GlueColumn[];
    readonly Location?: string;
    readonly InputFormat?: string;
    readonly SerdeInfo?: {
      readonly SerializationLibrary?: string;
      readonly Parameters?: Readonly<Record<string, string>>;
    };
  };
  readonly ViewOriginalText?: string;
  readonly ViewExpandedText?: string;
}

/** The data catalog for the sandbox's other services: authorised and recorded as the caller. */
export interface Glue {
  getTable(caller: Caller, name: { database: string; table: string }): Promise<GlueTable>;
  getTables(caller: Caller, database: string): Promise<readonly GlueTable[]>;
  getDatabases(caller: Caller): Promise<readonly string[]>;
}
