import pc from 'picocolors';
import type { Publication, SetFinding } from '../../core/deliveries/publication.ts';
import { explainRule } from '../../core/deliveries/rules.ts';

/** What became of an accepted delivery, and what to do about what was found beside others. */
export function publicationText(publication: Publication): string {
  const { outcome, rule = '', earlier, tables, findings = [] } = publication;
  const others = findings.filter((finding) => finding.rule !== rule);
  if (outcome === 'published') {
    const rows = Object.entries(tables).map(([table, count]) => `${table} ${count} rows`);
    return [`Published: ${rows.join(', ')}`, ...others.flatMap(findingLines)].join('\n');
  }
  const { what, next } = explainRule(rule);
  const places = findings.filter((finding) => finding.rule === rule).map((one) => `  ${placeText(one)}`);
  const named = earlier === undefined ? [] : [`  delivery ${earlier}`];
  const head = [`Not published: ${what} [${rule}]`, ...named, ...places, `  ${next}`];
  return [...head, ...others.flatMap(findingLines)].join('\n');
}

function findingLines(finding: SetFinding): string[] {
  const mark = finding.severity === 'error' ? pc.red('error  ') : pc.yellow('warning');
  const { what, next } = explainRule(finding.rule);
  return [`    ${mark} ${placeText(finding)}: ${what} [${finding.rule}]`, `            ${pc.dim(next)}`];
}

function placeText({ table, column, count }: SetFinding): string {
  return `${table} ${column}, ${count === 1 ? '1 row' : `${count} rows`}`;
}
