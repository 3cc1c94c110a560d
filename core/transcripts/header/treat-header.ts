import type { CodeList } from '../../contracts/code-list.ts';
import type { DocumentContract, HeaderField } from '../../contracts/contract.ts';
import type { Pseudonyms } from '../../pseudonyms/pseudonyms.ts';
import { BETWEEN_VALUES } from '../accepted-document.ts';
import type { Cell } from '../parquet.ts';
import { INSTRUMENT } from './check-header.ts';

interface HeaderTreatment {
  readonly contract: DocumentContract;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly pseudonyms: Pseudonyms;
}

/** Applies the contract's treatment to each header field; how it was collected is the kind's usual way where the header does not say; a treatment that documents do not have is an error, not a leak. */
export function treatHeader(
  header: Readonly<Record<string, string>>,
  treatment: HeaderTreatment,
): Record<string, Cell> {
  const columns: Record<string, Cell> = {};
  for (const field of treatment.contract.header) {
    if (field.privacy.treatment === 'drop') continue;
    const value = header[field.name];
    columns[field.privacy.as] =
      field.type === 'list' ? treatItems(field, value, treatment) : treatValue(field, value, treatment);
  }
  columns[INSTRUMENT] ??= treatment.contract.instruments[0] ?? null;
  return columns;
}

/** A list without items is empty, and never missing. */
function treatItems(field: HeaderField, value: string | undefined, treatment: HeaderTreatment): string[] {
  const items = value === undefined ? [] : value.split(BETWEEN_VALUES);
  const treated = items.map((item) => treatValue(field, item, treatment));
  return treated.flatMap((item) => (item === null ? [] : [String(item)]));
}

function treatValue(
  field: HeaderField,
  value: string | undefined,
  { codeLists, pseudonyms }: HeaderTreatment,
): string | number | null {
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
