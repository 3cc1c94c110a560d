import type { ProjectCode } from '../qda/project.ts';

/** A code as analysts see it, but for its name. */
export interface PlacedCode {
  readonly code: ProjectCode;
  /** GUIDs of the codes above it, the topmost first, and its own. */
  readonly line: readonly string[];
  /** From 1, in the codebook's order. */
  readonly position: number;
}

/** Codes with those above them; each stands after the one above it. */
export function codeTree(codes: readonly ProjectCode[]): PlacedCode[] {
  const lines = new Map<string, readonly string[]>();
  return codes.map((code, index) => {
    const above = code.parent === undefined ? [] : (lines.get(code.parent) ?? []);
    const line = [...above, code.guid];
    lines.set(code.guid, line);
    return { code, line, position: index + 1 };
  });
}
