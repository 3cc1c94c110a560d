/** A calendar month, UTC as the log is. */
export interface Month {
  /** `2026-11` */
  readonly name: string;
  readonly from: Date;
  /** Its last millisecond. */
  readonly to: Date;
  /** `2026-11-01` and so on. */
  readonly days: readonly string[];
}

/** Reads `2026-11`; undefined for anything else. */
export function parseMonth(name: string): Month | undefined {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(name)) return undefined;
  const from = new Date(`${name}-01T00:00:00Z`);
  const next = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1);
  const count = (next - from.getTime()) / (24 * 3600 * 1000);
  const days = Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`);
  return { name, from, to: new Date(next - 1), days };
}

const LAST_DAYS = /"day" >= date_format\(current_date - interval '\d+' day, '%Y\/%m\/%d'\)/g;

/** The auditor's question of the last days, asked of a month instead. */
export function inMonth(sql: string, { days }: Month): string {
  if (sql.search(LAST_DAYS) < 0) throw new Error('the question does not say of which days it is');
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => day?.replaceAll('-', '/'));
  return sql.replaceAll(LAST_DAYS, `"day" BETWEEN '${first}' AND '${last}'`);
}
