import * as z from 'zod';
import type { Contracts, TableContract } from './contract.ts';

/** What the pipeline itself uses a table for, and by which of its fields. */
export const PipelineUse = z.discriminatedUnion('as', [
  /** A person's number that went out of use, and the one that took its place: rows of both are one person's. */
  z.strictObject({ as: z.literal('aliases'), former: z.string(), current: z.string() }),
  /** What a person agreed to, from which day, and up to which day. */
  z.strictObject({
    as: z.literal('consents'),
    person: z.string(),
    scope: z.string(),
    from: z.string(),
    until: z.string(),
  }),
  /** Names that may occur in documents. */
  z.strictObject({
    as: z.literal('roster'),
    name: z.string(),
    alias: z.string(),
    role: z.string(),
    person: z.string(),
  }),
]);
export type PipelineUse = z.infer<typeof PipelineUse>;

type Use<As extends PipelineUse['as']> = Extract<PipelineUse, { as: As }>;

/** The table that serves a purpose, and its fields; undefined where the contracts have none. */
export function tableUsedAs<As extends PipelineUse['as']>(
  { tables }: Contracts,
  as: As,
): { readonly contract: TableContract; readonly use: Use<As> } | undefined {
  for (const contract of tables.values()) {
    if (contract.kind === 'table' && contract.use?.as === as)
      return { contract, use: contract.use as Use<As> };
  }
  return undefined;
}
