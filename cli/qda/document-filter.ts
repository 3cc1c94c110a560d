import { VARIABLES, type VariableName } from '../../core/qda/project-xml.ts';
import { textLiteral } from '../aws/text-literal.ts';
import { WrongUsage } from '../errors.ts';

/** A condition on `documents AS d`, with the SQL literals of its question marks. */
export interface DocumentFilter {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** Conditions `column=value`: different columns all hold, several values of one column are alternatives. */
export function documentFilter(conditions: readonly string[]): DocumentFilter {
  const wanted = Map.groupBy(conditions.map(parse), ({ column }) => column);
  const tests = [...wanted].map(([column, values]) => `(${values.map(() => testOf(column)).join(' OR ')})`);
  return {
    sql: tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')}`,
    parameters: [...wanted.values()].flat().map(({ value }) => textLiteral(value)),
  };
}

function testOf(column: VariableName): string {
  return column === 'respondent_roles' ? `contains(d.${column}, ?)` : `CAST(d.${column} AS varchar) = ?`;
}

function parse(condition: string): { column: VariableName; value: string } {
  const [column = '', ...rest] = condition.split('=');
  const value = rest.join('=');
  if (!isVariable(column) || value === '')
    throw new WrongUsage(
      `--where wants column=value, the column one of ${Object.keys(VARIABLES).join(', ')}`,
    );
  return { column, value };
}

function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}
