import type { CodeList } from '../contracts/code-list.ts';
import type { DocumentContract, HeaderField } from '../contracts/contract.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import type { Cell } from './parquet.ts';

interface HeaderTreatment {
  readonly contract: DocumentContract;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly pseudonyms: Pseudonyms;
}

/** Applies the contract's treatment to each header field; a treatment that documents do not have is an error, not a leak. */
export function treatHeader(
  header: Readonly<Record<string, string>>,
  treatment: HeaderTreatment,
): Record<string, Cell> {
  const columns: Record<string, Cell> = {};
  for (const field of treatment.contract.header) {
    if (field.privacy.treatment === 'drop') continue;
    columns[field.privacy.as] = treatValue(field, header[field.name], treatment);
  }
  return columns;
}

function treatValue(
  field: HeaderField,
  value: string | undefined,
  { codeLists, pseudonyms }: HeaderTreatment,
): Cell {
  const { privacy } = field;
  switch (privacy.treatment) {
    case 'keep':
      return value ?? null;
    case 'year':
      return value === undefined ? null : Number(value.slice(0, 4));
    case 'month':
      return value?.slice(0, 7) ?? null;
    case 'pseudonym':
      return value === undefined ? null : pseudonyms.pseudonym(privacy.domain, value);
    case 'map': {
      const code = codeLists.get(field.codes ?? '')?.codes.find((one) => one.code === value);
      return code?.values[privacy.column] ?? privacy.otherwise ?? null;
    }
    default:
      throw new Error(`the treatment ${privacy.treatment} of ${field.name} is not for documents`);
  }
}
