import { fileName } from './page/file-table.ts';
import { TEXTS } from './page/texts.ts';
import type { Report } from './report.ts';
import type { Language } from './rules/rule.ts';
import { explainRule } from './rules.ts';

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The findings of a report as rows for a spreadsheet, one per row and rule. */
export function findingsSheet({ resources }: Report, language: Language): Sheet {
  const texts = TEXTS[language];
  const { file, table, row, column, kind, rule, count, what, next } = texts;
  const rows = resources.flatMap((resource) =>
    (['errors', 'warnings'] as const).flatMap((list) =>
      resource[list].map((finding) => {
        const told = explainRule(finding.rule, language);
        return [
          fileName(resource, texts),
          resource.table,
          finding.row === 0 ? '' : String(finding.row),
          finding.column,
          list === 'errors' ? texts.error : texts.warning,
          finding.rule,
          String(finding.count),
          told.what,
          told.next,
        ];
      }),
    ),
  );
  return { header: [file, table, row, column, kind, rule, count, what, next], rows };
}
