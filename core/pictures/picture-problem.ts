/** What is wrong with a picture, as a rule of rules.ts. */
export class PictureProblem extends Error {
  readonly rule: string;

  constructor(rule: string) {
    super(`the picture breaks the rule ${rule}`);
    this.name = 'PictureProblem';
    this.rule = rule;
  }
}
