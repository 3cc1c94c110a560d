/**
 * One spelling of a column's name, so that `FØD_DAG `, `foed_dag` and `Foed.Dag` are the same: registers change case between years,
 * programs that cannot write æ, ø and å replace them, and R writes dots for blanks.
 */
export function normaliseColumnName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[\s.-]+/g, '_')
    .replace(/_$/, '');
}

/** What SAS and Stata keep of a name. */
const LONGEST_NAME = 32;

/** Other spellings that programs make of a normalised name: æ, ø and å without their second letter, and a long name cut off. */
export function otherSpellings(normal: string): string[] {
  const spellings = ['a', 'e'].map((ae) =>
    normal.replaceAll('ae', ae).replaceAll('oe', 'o').replaceAll('aa', 'a'),
  );
  const cut = [normal, ...spellings].map((name) => name.slice(0, LONGEST_NAME));
  return [...new Set([...spellings, ...cut])].filter((name) => name !== normal);
}
