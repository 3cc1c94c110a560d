import type { Finding, Report, ResourceReport } from '../report.ts';
import type { Html } from './html.ts';
import { type Column, tableHtml } from './table.ts';
import type { Texts } from './texts.ts';

/** Every file of a delivery: how many rows were read, accepted and repaired, and how it was read. */
export function fileTable({ resources }: Report, texts: Texts): Html {
  const hasSetAside = resources.some(({ quarantined = 0 }) => quarantined > 0);
  const setAside: Column<ResourceReport>[] = hasSetAside
    ? [{ title: texts.setAsideRows, cell: ({ quarantined = 0 }) => quarantined }]
    : [];
  return tableHtml({
    caption: texts.files,
    columns: [
      { title: texts.file, cell: (resource) => fileName(resource, texts) },
      { title: texts.table, cell: ({ table }) => table },
      { title: texts.read, cell: ({ rows }) => rows },
      { title: texts.acceptedRows, cell: ({ accepted }) => accepted },
      { title: texts.repaired, cell: ({ read }) => read?.repaired ?? 0 },
      ...setAside,
      { title: texts.errors, cell: ({ errors }) => countOf(errors) },
      { title: texts.warnings, cell: ({ warnings }) => countOf(warnings) },
      { title: texts.reading, cell: (resource) => readingText(resource, texts) },
    ],
    rows: resources,
  });
}

/** A resource, and which part of it where it has several. */
export function fileName({ name, part }: ResourceReport, texts: Texts): string {
  return part === undefined ? name : `${name}, ${texts.part} ${part}`;
}

/** A group's first finding tells how many there are in all. */
function countOf(findings: readonly Finding[]): number {
  const groups = Map.groupBy(findings, ({ column, rule }) => `${column}\n${rule}`);
  return [...groups.values()].reduce((sum, [first]) => sum + (first?.count ?? 0), 0);
}

function readingText({ read, parts }: ResourceReport, texts: Texts): string {
  if (read === undefined) return '';
  const { format, encoding, language, delimiter, decimal, headerRow } = read;
  const spoken = language === undefined ? undefined : `${texts.spoken} ${language}`;
  const between = delimiter === undefined ? undefined : (texts.delimiters[delimiter] ?? delimiter);
  const mark = decimal === undefined ? undefined : `${texts.decimal} ${texts.delimiters[decimal] ?? decimal}`;
  const header = headerRow <= 1 ? undefined : `${texts.headerInRow} ${headerRow}`;
  const [before, after] = texts.sentIn;
  const sent = parts === undefined ? undefined : `${before} ${parts} ${after}`;
  return [format, encoding, spoken, between, mark, header, sent]
    .filter((text) => text !== undefined)
    .join(', ');
}
