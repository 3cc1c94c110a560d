type Rule = 'archive-limit' | 'file-type' | 'sheets' | 'unreadable' | 'xml-dtd';

/** Why a workbook is not read; the text of what went wrong inside stays out, because it may quote a cell. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly rule: Rule;

  constructor(rule: Rule) {
    super(`the workbook is refused: ${rule}`);
    this.rule = rule;
  }
}
