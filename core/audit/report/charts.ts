import { type Html, html } from '../../deliveries/page/html.ts';
import { KINDS, type Kind } from './audit-report.ts';

/** Told apart in grey print as well: from dark to light. */
const COLOURS: Readonly<Record<Kind, string>> = {
  'data-manager': '#003f3a',
  analyst: '#1d70b8',
  auditor: '#7a4fb5',
  custodian: '#c7511f',
  other: '#b1b4b6',
};

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [760, 240, 56, 26] as const;

interface DayChart {
  readonly title: string;
  readonly names: Readonly<Record<Kind, string>>;
  readonly days: readonly { readonly day: string; readonly calls: Readonly<Record<Kind, number>> }[];
}

/** Stacked bars, one per day. */
export function dayChart({ title, names, days }: DayChart): Html {
  const totals = days.map(({ calls }) => sum(Object.values(calls)));
  const top = niceTop(Math.max(1, ...totals));
  const step = (WIDTH - LEFT) / days.length;
  const height = (count: number) => (count / top) * (HEIGHT - BOTTOM - 8);
  const bars = days.flatMap(({ day, calls }, index) => {
    let below = HEIGHT - BOTTOM;
    return KINDS.filter((kind) => calls[kind] > 0).map((kind) => {
      below -= height(calls[kind]);
      return html`<rect x="${round(LEFT + index * step + 1)}" y="${round(below)}" width="${round(step - 2)}" height="${round(height(calls[kind]))}" fill="${COLOURS[kind]}"><title>${day}: ${names[kind]} ${calls[kind]}</title></rect>
`;
    });
  });
  const labels = days.map(
    (
      { day },
      index,
    ) => html`<text x="${round(LEFT + (index + 0.5) * step)}" y="${HEIGHT - 8}" text-anchor="middle">${Number(day.slice(8))}</text>
`,
  );
  const used = KINDS.filter((kind) => days.some(({ calls }) => calls[kind] > 0));
  return html`<figure><figcaption>${title}</figcaption>
<p class="legend">${used.map((kind) => html`<span><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${COLOURS[kind]}"/></svg> ${names[kind]}</span> `)}</p>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${[0, top / 2, top].map((value) => gridLine(value, HEIGHT - BOTTOM - height(value)))}${bars}${labels}</svg></figure>
`;
}

interface BarChart {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const ROW = 24;
const NAMES_WIDTH = 220;

/** Lying bars, one per name. */
export function barChart({ title, bars }: BarChart): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = (value: number) => (value / most) * (WIDTH - NAMES_WIDTH - 70);
  const rows = bars.map(
    (
      { name, value },
      index,
    ) => html`<text x="${NAMES_WIDTH - 8}" y="${index * ROW + 16}" text-anchor="end">${name}</text>
<rect x="${NAMES_WIDTH}" y="${index * ROW + 4}" width="${round(width(value))}" height="${ROW - 8}" fill="${COLOURS.analyst}"/>
<text x="${round(NAMES_WIDTH + width(value) + 6)}" y="${index * ROW + 16}">${value}</text>
`,
  );
  return html`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${title}">
${rows}</svg></figure>
`;
}

function gridLine(value: number, y: number): Html {
  return html`<line x1="${LEFT}" x2="${WIDTH}" y1="${round(y)}" y2="${round(y)}" stroke="#b1b4b6"/><text x="${LEFT - 6}" y="${round(y + 4)}" text-anchor="end">${value}</text>
`;
}

/** The least of 2, 4, 10, 20, 40, 100 … that is not below. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 10].map((step) => step * power).find((top) => top >= value && top % 2 === 0) ?? 10 * power;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
