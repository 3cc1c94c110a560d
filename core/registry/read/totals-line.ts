import type { TableContract } from '../../contracts/contract.ts';
import type { MatchedColumns } from './match-header.ts';

/** What a spreadsheet or a report program writes in front of its sums. */
const LABEL =
  /^(i\s?alt|total(er|t)?|sum(ma)?|samlet|hovedtotal|grand total|antal( i alt| rækker| personer| borgere| observationer)?)\s*[:=]?\s*[\d.,]*$/i;

/** Whether a file's last row holds sums: it begins with a label for them and has no person, or lacks what every row must have. */
export function isTotalsLine(
  cells: readonly string[],
  columns: MatchedColumns,
  contract: TableContract,
): boolean {
  const labelAt = cells.findIndex((cell) => cell !== '');
  if (!LABEL.test(cells[labelAt] ?? '')) return false;
  if (cells.length !== columns.length) return true;
  const fieldAt = (index: number) => contract.fields.find(({ name }) => name === columns[index]);
  if (fieldAt(labelAt)?.identifier !== undefined) return true;
  return cells.some((cell, index) => {
    const field = fieldAt(index);
    const isNeeded =
      field !== undefined &&
      (field.constraints.required === true || contract.primaryKey.includes(field.name));
    return cell === '' && isNeeded;
  });
}
