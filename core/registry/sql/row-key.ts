import type { TableContract } from '../../contracts/contract.ts';
import { identifier, literal } from './literal.ts';

/** A row's primary key as one text, which its pseudonym is made of: hashed, so that no two spellings of different keys become one. */
export function rowKeySql({ name, primaryKey }: TableContract, alias: string): string {
  const cells = primaryKey.map((key) => `CAST(${alias}.${identifier(key)} AS VARCHAR)`);
  // A control character, which no delivered cell may hold.
  return `sha256(concat_ws(chr(31), ${[literal(name), ...cells].join(', ')}))`;
}
