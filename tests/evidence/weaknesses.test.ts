import { describe, expect, it } from 'vitest';
import { readAudit, weaknessesText } from '../../evidence/weaknesses.ts';

const audit = (...severities: string[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      severities.map((severity, n) => [`package-${n}`, { severity, via: [] }]),
    ),
    metadata: { vulnerabilities: { low: 0, moderate: 0, high: 0, critical: 0, total: severities.length } },
  });

describe('what the registry says of known weaknesses', () => {
  it.each([
    ['none of grade high or above', audit()],
    ['none of grade high or above', audit('low', 'moderate')],
    ['of grade high or above in package-1, package-2', audit('low', 'high', 'critical')],
    [
      'not answered (the registry says 405)',
      JSON.stringify({
        message: 'POST https://registry.example.org',
        statusCode: 405,
        error: { summary: '' },
      }),
    ],
    [
      'not answered (ENOAUDIT)',
      JSON.stringify({ error: { code: 'ENOAUDIT', summary: 'https://registry.example.org' } }),
    ],
    ['not answered (the registry was not reached)', JSON.stringify({ error: { summary: 'fetch failed' } })],
    // Half an answer is none: an empty list alone would look like a clean one.
    ['not answered (npm audit gave no answer)', '{"vulnerabilities":{}}'],
    ['not answered (npm audit gave no answer)', ''],
  ])('%s', (text, printed) => {
    expect(weaknessesText(readAudit(printed))).toBe(text);
  });
});
