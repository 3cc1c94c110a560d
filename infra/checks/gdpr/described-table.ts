import type { GdprRule } from './gdpr-rule.ts';

/** Parameters of a table in the catalog that say why the study may hold it. */
const RECORD_OF_PROCESSING = ['purpose', 'legal_basis', 'categories'] as const;

/** The catalog is the part of the record of processing that is always true: what is not described there cannot be queried. */
export const describedTable: GdprRule = {
  id: 'DescribedTable',
  article: 'art. 30(1)',
  says: `A table does not say ${RECORD_OF_PROCESSING.join(', ')}`,
  breaks({ type, properties }) {
    if (type !== 'AWS::Glue::Table') return false;
    const parameters = properties.TableInput?.Parameters ?? {};
    return RECORD_OF_PROCESSING.some((name) => !parameters[name]);
  },
};
