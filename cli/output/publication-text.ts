import pc from 'picocolors';
import { WAIVER_ROLES } from '../../core/deliveries/keys.ts';
import type { Publication, SetFinding } from '../../core/deliveries/publication.ts';
import { explainRule } from '../../core/deliveries/rules.ts';
import type { Waiver } from '../../core/deliveries/waiver.ts';
import { isAboveLimit } from '../../core/disclosure/exposure.ts';

/** What became of an accepted delivery, and what to do about what was found beside others. */
export function publicationText(publication: Publication): string {
  const { outcome, rule = '', earlier, tables, findings = [], waivers = [] } = publication;
  const others = findings.filter((finding) => finding.rule !== rule);
  if (outcome === 'published') {
    const rows = Object.entries(tables).map(([table, count]) => `${table} ${count} rows`);
    const head = rows.length === 0 ? 'Nothing is published yet' : `Published: ${rows.join(', ')}`;
    const lines = [head, ...waivers.map(waiverLine), ...reviewLines(publication)];
    return [...lines, ...others.flatMap(findingLines)].join('\n');
  }
  const { what, next } = explainRule(rule);
  const places = findings
    .filter((finding) => finding.rule === rule)
    .map(
      ({ earlier: other, ...one }) =>
        `  ${placeText(other === earlier ? one : { ...one, ...(other && { earlier: other }) })}`,
    );
  const named = earlier === undefined ? [] : [`  delivery ${earlier}`];
  const word = outcome === 'waits' ? 'Waits' : 'Not published';
  const head = [`${word}: ${what} [${rule}]`, ...named, ...places, ...waitLines(publication), `  ${next}`];
  return [...head, ...others.flatMap(findingLines)].join('\n');
}

/** Why a delivery waits, for whom, and until when. */
function waitLines({ outcome, exposures = [], waivers = [], until = '' }: Publication): string[] {
  if (outcome !== 'waits') return [];
  const above = exposures
    .filter(isAboveLimit)
    .map(
      ({ table, columns, k, unique, belowK, limit }) =>
        `  ${table} ${columns.join('+')}: ${unique} unique (at most ${limit.unique}), ${belowK} in groups below ${k} (at most ${limit.belowK})`,
    );
  const missing = WAIVER_ROLES.filter((role) => !waivers.some((waiver) => waiver.role === role));
  return [
    ...above,
    ...waivers.map(waiverLine),
    `  until ${until} it can be waived by: ${missing.join(' and ')}`,
  ];
}

function waiverLine({ role, reason, at }: Waiver): string {
  return `  waived by ${role} at ${at} (${reason})`;
}

function reviewLines({ inReview = [], findings = [] }: Publication): string[] {
  if (inReview.length === 0) return [];
  const pictures = findings.find(({ rule }) => rule === 'review-picture')?.count ?? 0;
  const counted = (count: number, what: string) =>
    count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];
  const all = [...counted(inReview.length - pictures, 'document'), ...counted(pictures, 'picture')];
  const wait = `${all.join(' and ')} ${inReview.length === 1 ? 'waits' : 'wait'}`;
  return [`${pc.yellow('In review')}: ${wait} for you to look at: ${inReview.join(', ')}`];
}

function findingLines(finding: SetFinding): string[] {
  const mark = finding.severity === 'error' ? pc.red('error  ') : pc.yellow('warning');
  const { what, next } = explainRule(finding.rule);
  return [`    ${mark} ${placeText(finding)}: ${what} [${finding.rule}]`, `            ${pc.dim(next)}`];
}

function placeText({ table, column, count, document, earlier }: SetFinding): string {
  const place = column === '' ? table : `${table} ${column}`;
  const where = document === undefined ? '' : ` in document ${document}`;
  const beside = earlier === undefined ? '' : ` with delivery ${earlier}`;
  return `${place}, ${count === 1 ? '1 row' : `${count} rows`}${where}${beside}`;
}
