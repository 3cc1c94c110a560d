/** What stands before a number, so that its stop ends no sentence: "på Nr. 17". */
export const numero: ReadonlySet<string> = new Set(['nr', 'no']);
