/** Acronyms of ways of working, which are no illness that a clinic could be called by: FACT-teamet. */
export const waysOfWorking: ReadonlySet<string> = new Set(['FACT', 'ACT', 'OPUS', 'IPS', 'HR', 'IT']);
