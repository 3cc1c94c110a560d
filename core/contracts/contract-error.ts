/** A file under schemas/ that cannot be used, with the place to mend. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly code = 'CONTRACT';
  readonly file: string;
  readonly field: string;

  constructor(file: string, field: string, problem: string) {
    super(`schemas/${file}${field === '' ? '' : `, ${field}`}: ${problem}`);
    this.file = file;
    this.field = field;
  }
}
