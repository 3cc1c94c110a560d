/**
 * One spelling of a column's name, so that `FØD_DAG `, `foed_dag` and `Foed_Dag` are the same: registers change case between years, and
 * programs that cannot write æ, ø and å replace them.
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
    .replaceAll(/[\s-]+/g, '_');
}
