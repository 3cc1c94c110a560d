import { type FindingGroup, findingGroups } from '../finding-groups.ts';
import type { Report, ResourceReport } from '../report.ts';
import type { Language } from '../rules/rule.ts';
import { explainRule } from '../rules.ts';
import { fileName } from './file-table.ts';
import { type Html, html, NOTHING } from './html.ts';
import { tableHtml } from './table.ts';
import { TEXTS } from './texts.ts';

/** Rows up to which their list stands open. */
const SHOWN_AT_ONCE = 50;

type Kind = 'error' | 'warning';

/** Per file what is wrong, how often, in which rows, and what to do about it. */
export function remarksSection({ resources }: Report, language: Language): Html {
  const texts = TEXTS[language];
  const loud = resources.filter(({ errors, warnings }) => errors.length + warnings.length > 0);
  if (loud.length === 0) return html`<p>${texts.noRemarks}</p>`;
  return html`<p>${texts.rowHint}</p>
${loud.map((resource) => remarksOf(resource, language))}`;
}

function remarksOf(resource: ResourceReport, language: Language): Html {
  const texts = TEXTS[language];
  const groups = [
    ...findingGroups(resource.errors).map((group) => ({ ...group, kind: 'error' as const })),
    ...findingGroups(resource.warnings).map((group) => ({ ...group, kind: 'warning' as const })),
  ];
  const name = fileName(resource, texts);
  const rules = tableHtml({
    caption: `${texts.remarks}: ${name}`,
    columns: [
      { title: texts.kind, cell: ({ kind }) => kindHtml(kind, language) },
      { title: texts.column, cell: columnHtml(language) },
      { title: texts.what, cell: ({ rule }) => explainRule(rule, language).what },
      { title: texts.next, cell: ({ rule }) => explainRule(rule, language).next },
      { title: texts.count, cell: ({ count }) => count },
      { title: texts.rule, cell: ({ rule }) => html`<code>${rule}</code>` },
    ],
    rows: groups,
  });
  return html`<h3>${name}</h3>
${rules}${rowList(resource, groups, language)}`;
}

type Group = FindingGroup & { readonly kind: Kind };

/** One line per row and rule, sorted by row: what a person works through in the file. */
function rowList(resource: ResourceReport, groups: readonly Group[], language: Language): Html {
  const texts = TEXTS[language];
  const rows = groups
    .flatMap((group) => group.rows.map((row) => ({ ...group, row })))
    .sort((a, b) => a.row - b.row);
  if (rows.length === 0) return NOTHING;
  const isCut = groups.some((group) => group.rows.length > 0 && group.count > group.rows.length);
  const list = tableHtml({
    caption: `${texts.rows}: ${fileName(resource, texts)}`,
    columns: [
      { title: texts.row, cell: ({ row }) => row },
      { title: texts.column, cell: columnHtml(language) },
      { title: texts.kind, cell: ({ kind }) => kindHtml(kind, language) },
      { title: texts.what, cell: ({ rule }) => explainRule(rule, language).what },
    ],
    rows,
  });
  const open = rows.length <= SHOWN_AT_ONCE ? html` open` : NOTHING;
  return html`<details${open}><summary>${texts.rows} (${rows.length})</summary>
${isCut ? html`<p>${texts.firstOfEach}</p>` : NOTHING}${list}</details>
`;
}

const columnHtml =
  (language: Language) =>
  ({ column, rows }: FindingGroup): Html | string => {
    if (column !== '') return columnNames(column);
    return rows.length === 0 ? TEXTS[language].wholeFile : TEXTS[language].wholeRow;
  };

/** Several columns may stand on several lines. */
export function columnNames(columns: string): Html {
  const [first = '', ...rest] = columns.split('+');
  return html`<code>${first}</code>${rest.map((name) => html`<wbr><code>+${name}</code>`)}`;
}

export function kindHtml(kind: Kind, language: Language): Html {
  return html`<span class="${kind}">${TEXTS[language][kind]}</span>`;
}
