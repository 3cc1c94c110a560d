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

/** A picture of an export. */
export interface ExportedPicture {
  readonly pictureId: string;
  /** The document that names it, which is in the export too. */
  readonly documentId: string;
  /** Pseudonym of whose it is. */
  readonly person: string;
}

export interface ExportedProject {
  readonly study: string;
  readonly created: Date;
  readonly documents: readonly ExportedDocument[];
  /** @default none */
  readonly pictures?: readonly ExportedPicture[];
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
const PICTURE_NAMED_BY = NAMED_BY.filter((name) => name !== 'respondent_roles');

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  format: true,
});

/** Where in a package the text of a document lies. */
export function textFile(documentId: string): string {
  return `${documentGuid(documentId)}.txt`;
}

/** Where in a package a picture lies. */
export function pictureFile(pictureId: string): string {
  return `${namedGuid('picture', pictureId)}.jpg`;
}

/**
 * `project.qde` of REFI-QDA 1.5: one TextSource per document, one PictureSource per picture, one Case per person. The order of the elements
 * is the schema's. Texts and pictures lie beside it, in `sources/`.
 */
export function projectXml({ study, created, documents, pictures = [] }: ExportedProject): string {
  const cases = casesOf(documents, pictures);
  const byId = new Map(documents.map((document) => [document.documentId, document]));
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
    Sources: {
      TextSource: documents.map((document) => textSource(document, created)),
      PictureSource: pictures.map((picture) => pictureSource(picture, byId.get(picture.documentId), created)),
    },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Project: project })}`;
}

function textSource({ documentId, variables }: ExportedDocument, created: Date) {
  const known = { ...variables, document_id: documentId };
  return {
    '@guid': documentGuid(documentId),
    '@name': nameOf(known, NAMED_BY),
    '@plainTextPath': `internal://${textFile(documentId)}`,
    ...madeBy(created),
    VariableValue: variableValues(known),
  };
}

/** Its name begins as its document's does, so that they stand together, and ends as files of its kind do: some programs look there. */
function pictureSource(
  { pictureId, documentId }: ExportedPicture,
  document: ExportedDocument | undefined,
  created: Date,
) {
  const known = { ...document?.variables, document_id: documentId };
  return {
    '@guid': namedGuid('picture', pictureId),
    '@name': `${nameOf(known, PICTURE_NAMED_BY)} picture ${pictureId}.jpg`,
    '@path': `internal://${pictureFile(pictureId)}`,
    ...madeBy(created),
    VariableValue: variableValues(known),
  };
}

function nameOf(known: ExportedDocument['variables'], parts: readonly VariableName[]): string {
  return legible(parts.flatMap((name) => known[name] ?? []).join(' '));
}

function madeBy(created: Date) {
  return { '@creatingUser': EXPORTER, '@creationDateTime': inSeconds(created) };
}

function variableValues(known: ExportedDocument['variables']) {
  return variableNames().flatMap((name) => {
    const value = known[name];
    return value === undefined ? [] : [variableValue(name, value)];
  });
}

function variableValue(name: VariableName, value: string) {
  return {
    VariableRef: { '@targetGUID': namedGuid('variable', name) },
    [`${VARIABLES[name]}Value`]: legible(value),
  };
}

function casesOf(documents: readonly ExportedDocument[], pictures: readonly ExportedPicture[]) {
  const heardIn = documents.flatMap(({ documentId, persons }) =>
    persons.map((person) => ({ person, guid: documentGuid(documentId) })),
  );
  const taken = pictures.map(({ pictureId, person }) => ({ person, guid: namedGuid('picture', pictureId) }));
  const byPerson = Map.groupBy([...heardIn, ...taken], ({ person }) => person);
  return [...byPerson.keys()].sort().map((person) => ({
    '@guid': namedGuid('case', person),
    '@name': person,
    SourceRef: byPerson.get(person)?.map(({ guid }) => ({ '@targetGUID': guid })),
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
