/** Why a project is not read on: a rule and an element, and no text of the project. */
export class QdaProblem extends Error {
  override readonly name = 'QdaProblem';
  readonly rule: string;
  readonly element: string;

  constructor(rule: string, element = '') {
    super(`the project is refused: ${rule}`);
    this.rule = rule;
    this.element = element;
  }
}
