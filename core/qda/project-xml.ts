import { XMLBuilder } from 'fast-xml-parser';
import { documentGuid, namedGuid } from './guid.ts';

/** A document of an export; what its variables are is `VARIABLES`. */
export interface ExportedDocument {
  readonly documentId: string;
  /** By the variable's name; a missing one is left out. */
  readonly variables: Readonly<Partial<Record<VariableName, string>>>;
  /** Pseudonyms of those who speak in it, each once. */
  readonly persons: readonly string[];
}

export interface ExportedProject {
  readonly study: string;
  readonly created: Date;
  readonly documents: readonly ExportedDocument[];
}

/** Columns of `documents` that coders group by. */
export const VARIABLES = {
  document_id: 'Text',
  kind: 'Text',
  instrument: 'Text',
  municipality: 'Text',
  wave: 'Integer',
  month: 'Text',
  language: 'Text',
  respondent_roles: 'Text',
} as const;
export type VariableName = keyof typeof VARIABLES;

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const EXPORTER = namedGuid('user', 'Carelake');
/** The number comes before what may be long: a document is known again by it, and programs cut names. */
const NAMED_BY: readonly VariableName[] = [
  'instrument',
  'municipality',
  'month',
  'document_id',
  'respondent_roles',
];

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  format: true,
});

/**
 * `project.qde` of REFI-QDA 1.5: one TextSource per document, one Case per person. The order of the elements is the schema's. Texts lie
 * beside it, in `sources/<GUID>.txt`.
 */
export function projectXml({ study, created, documents }: ExportedProject): string {
  const cases = casesOf(documents);
  const project = {
    '@xmlns': NAMESPACE,
    '@name': `Carelake ${study}`,
    '@origin': 'Carelake',
    '@creatingUserGUID': EXPORTER,
    '@creationDateTime': inSeconds(created),
    Users: { User: { '@guid': EXPORTER, '@name': 'Carelake' } },
    Variables: {
      Variable: Object.entries(VARIABLES).map(([name, type]) => ({
        '@guid': namedGuid('variable', name),
        '@name': name,
        '@typeOfVariable': type,
      })),
    },
    ...(cases.length === 0 ? {} : { Cases: { Case: cases } }),
    Sources: { TextSource: documents.map((document) => textSource(document, created)) },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Project: project })}`;
}

function textSource({ documentId, variables }: ExportedDocument, created: Date) {
  const guid = documentGuid(documentId);
  const known = { ...variables, document_id: documentId };
  return {
    '@guid': guid,
    '@name': legible(NAMED_BY.flatMap((name) => known[name] ?? []).join(' ')),
    '@plainTextPath': `internal://${guid}.txt`,
    '@creatingUser': EXPORTER,
    '@creationDateTime': inSeconds(created),
    VariableValue: variableNames().flatMap((name) => {
      const value = known[name];
      return value === undefined ? [] : [variableValue(name, value)];
    }),
  };
}

function variableValue(name: VariableName, value: string) {
  return {
    VariableRef: { '@targetGUID': namedGuid('variable', name) },
    [`${VARIABLES[name]}Value`]: legible(value),
  };
}

function casesOf(documents: readonly ExportedDocument[]) {
  const heardIn = new Map<string, string[]>();
  for (const { documentId, persons } of documents) {
    for (const person of persons) heardIn.set(person, [...(heardIn.get(person) ?? []), documentId]);
  }
  return [...heardIn].sort().map(([person, documentIds]) => ({
    '@guid': namedGuid('case', person),
    '@name': person,
    SourceRef: documentIds.map((documentId) => ({ '@targetGUID': documentGuid(documentId) })),
  }));
}

function variableNames(): VariableName[] {
  return Object.keys(VARIABLES) as VariableName[];
}

/** In whole seconds, as programs write it. */
function inSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** XML 1.0 has no way to write most control characters. */
function legible(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
