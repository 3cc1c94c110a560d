import type { DocumentFault } from '../transcript.ts';

/** Why a document is not read on: it carries a place and a rule, and no text of the document. */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem';
  readonly fault: DocumentFault;

  constructor(rule: string, line = 0) {
    super(`the document is refused: ${rule}`);
    this.fault = { line, field: '', rule };
  }
}
