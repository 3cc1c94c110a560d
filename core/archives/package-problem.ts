type Rule =
  | 'archive-limit'
  | 'archive-path'
  | 'document-format'
  | 'document-macro'
  | 'document-protected'
  | 'document-size'
  | 'file-type'
  | 'sheets'
  | 'unreadable'
  | 'xml-dtd';

/** Why an office file is not read; the text of what went wrong inside stays out, because it may quote what the file holds. */
export class PackageProblem extends Error {
  override readonly name = 'PackageProblem';
  readonly rule: Rule;

  constructor(rule: Rule) {
    super(`the file is refused: ${rule}`);
    this.rule = rule;
  }
}
