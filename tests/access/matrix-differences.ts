import type { Matrix, MatrixRow } from './read-matrix.ts';

interface Answer {
  readonly zone: string;
  readonly call: string;
  readonly may: readonly string[];
}

/** What the matrix and the template disagree about, one line each, in words for who reviews it. */
export function matrixDifferences(
  { rows }: Pick<Matrix, 'rows'>,
  answers: readonly Answer[],
): readonly string[] {
  const lines = new Map(
    rows.flatMap((row) => row.calls.map((call) => [`${row.zone} ${call}`, row] as const)),
  );
  const asked = new Set(answers.map(({ zone, call }) => `${zone} ${call}`));
  return [
    ...twice(rows),
    ...answers.flatMap((answer) => difference(lines.get(`${answer.zone} ${answer.call}`), answer)),
    ...[...lines.keys()]
      .filter((line) => !asked.has(line))
      .map((line) => `${line}: the template has no such thing`),
  ];
}

function twice(rows: readonly MatrixRow[]): string[] {
  const all = rows.flatMap(({ zone, calls }) => calls.map((call) => `${zone} ${call}`));
  return all.filter((line, at) => all.indexOf(line) !== at).map((line) => `${line}: stands there twice`);
}

function difference(row: MatrixRow | undefined, { zone, call, may }: Answer): string[] {
  if (!row) return [`${zone} ${call}: no line; if this is right, add\n    ${zone},${call},${may.join(' ')},`];
  const gained = may.filter((who) => !row.may.includes(who));
  const lost = row.may.filter((who) => !may.includes(who));
  return [
    ...gained.map(
      (who) => `${zone} ${call}: ${who} may, by the template's policies, and must not by the matrix`,
    ),
    ...lost.map(
      (who) => `${zone} ${call}: ${who} may not, by the template's policies, and should by the matrix`,
    ),
  ];
}
