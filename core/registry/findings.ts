import { inRowOrder } from '../deliveries/in-row-order.ts';
import { FINDINGS_PER_RULE, type Finding } from '../deliveries/report.ts';

type Severity = 'error' | 'warning';

interface Found {
  readonly severity: Severity;
  readonly column: string;
  readonly rule: string;
  readonly rows: number[];
  count: number;
}

/** Collects what breaks a rule: the first rows of each rule and column, and how many there are in all. */
export class Findings {
  readonly #found = new Map<string, Found>();

  add(severity: Severity, { rule, column, row }: { rule: string; column: string; row: number }): void {
    this.addAll(severity, { rule, column, rows: [row], count: 1 });
  }

  /** `rows` may be the first ones of `count`. */
  addAll(
    severity: Severity,
    added: { rule: string; column: string; rows: readonly number[]; count: number },
  ): void {
    const { rule, column } = added;
    const key = `${severity}|${rule}|${column}`;
    const found = this.#found.get(key) ?? { severity, rule, column, rows: [], count: 0 };
    this.#found.set(key, found);
    found.rows.push(...added.rows.slice(0, FINDINGS_PER_RULE - found.rows.length));
    found.count += added.count;
  }

  get hasErrors(): boolean {
    return [...this.#found.values()].some(({ severity }) => severity === 'error');
  }

  /** Every rule that rejects, and that is broken. */
  get errorRules(): string[] {
    return [...this.#found.values()].filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  }

  /** How many rows break any of the rules. */
  count(rules: ReadonlySet<string>): number {
    return [...this.#found.values()]
      .filter(({ rule }) => rules.has(rule))
      .reduce((sum, { count }) => sum + count, 0);
  }

  /** Sorted by row, as a person goes through the file. */
  list(severity: Severity): Finding[] {
    const all = [...this.#found.values()].filter((found) => found.severity === severity);
    return inRowOrder(
      all.flatMap(({ rule, column, rows, count }) => rows.map((row) => ({ row, column, rule, count }))),
    );
  }
}
