import * as z from 'zod';

/** Table Dialect of Data Package v2, with Carelake's `decimalChar` for the whole file. */
const Dialect = z.looseObject({
  delimiter: z.string().optional(),
  decimalChar: z.string().optional(),
  header: z.boolean().optional(),
  headerRows: z.array(z.int().positive()).optional(),
  quoteChar: z.string().optional(),
  doubleQuote: z.boolean().optional(),
});

/** How a descriptor says that a resource's files are written; what it leaves out is detected. */
export const StatedForm = z.looseObject({ encoding: z.string().optional(), dialect: Dialect.optional() });

export interface StatedForm {
  readonly encoding?: string | undefined;
  readonly dialect?: z.infer<typeof Dialect> | undefined;
}
