/** A text as SQL writes it: Athena takes a query's parameters as SQL literals. */
export function textLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
