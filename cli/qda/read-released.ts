import type { ReleasedTurn } from '../../core/qda/exported-text.ts';
import { type ExportedDocument, VARIABLES, type VariableName } from '../../core/qda/project-xml.ts';
import type { Session } from '../aws/session.ts';
import { startProgress } from '../output/progress.ts';
import { askAnalyst, type Row } from './ask-analyst.ts';
import type { DocumentFilter } from './document-filter.ts';

/** A document as analysts see it, its turns in order. */
export interface ReleasedDocument extends ExportedDocument {
  readonly turns: readonly ReleasedTurn[];
}

const COLUMNS = Object.keys(VARIABLES) as VariableName[];

/** The documents that fit and are published, with what was said in them. */
export async function readReleased(session: Session, filter: DocumentFilter): Promise<ReleasedDocument[]> {
  const documents = await askAnalyst(session, {
    sql: `SELECT ${COLUMNS.map((name) => `${columnSql(name)} AS ${name}`).join(', ')},
       array_join(d.person_ids, ' ') AS person_ids, t.turns
     FROM documents AS d
     LEFT JOIN (SELECT document_id, count(*) AS turns FROM turns GROUP BY document_id) AS t
       ON t.document_id = d.document_id
     ${filter.sql}
     ORDER BY d.document_id`,
    parameters: filter.parameters,
  });
  if (documents.length === 0) return [];
  const progress = startProgress(
    'reading',
    documents.reduce((sum, { turns }) => sum + Number(turns ?? 0), 0),
  );
  const turns = await askAnalyst(session, {
    sql: `SELECT t.document_id, t.n, t.speaker, t.text, t.person_id
     FROM turns AS t JOIN documents AS d ON d.document_id = t.document_id
     ${filter.sql}
     ORDER BY t.document_id, t.n`,
    parameters: filter.parameters,
    onRows: progress.advance,
  }).finally(progress.stop);
  const saidIn = Map.groupBy(turns, ({ document_id: id }) => id);
  return documents.map((document) => released(document, saidIn.get(document['document_id'] ?? '') ?? []));
}

function columnSql(name: VariableName): string {
  return name === 'respondent_roles' ? `array_join(d.${name}, ', ')` : `d.${name}`;
}

function released(document: Row, turns: readonly Row[]): ReleasedDocument {
  return {
    documentId: document['document_id'] ?? '',
    variables: Object.fromEntries(
      COLUMNS.flatMap((name) => (document[name] == null ? [] : [[name, document[name]]])),
    ),
    persons: personsIn(document, turns),
    turns: turns.map(({ n, speaker, text }) => ({ n: Number(n), speaker: speaker ?? '', text: text ?? '' })),
  };
}

function personsIn(document: Row, turns: readonly Row[]): string[] {
  const named = [
    ...(document['person_ids']?.split(' ') ?? []),
    ...turns.map((turn) => turn['person_id'] ?? ''),
  ];
  return [...new Set(named)].filter((person) => person !== '');
}
