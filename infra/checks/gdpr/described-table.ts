import { type GdprRule, propertiesOf } from './gdpr-rule.ts';

/** Parameters of a table in the catalog that say why the study may hold it. */
const RECORD_OF_PROCESSING = ['purpose', 'legal_basis', 'categories'] as const;

/** The catalog is the part of the record of processing that is always true: what is not described there cannot be queried. */
export const describedTable: GdprRule = {
  id: 'DescribedTable',
  article: 'art. 30(1)',
  says: `A table does not say ${RECORD_OF_PROCESSING.join(', ')}`,
  breaks(resource) {
    if (resource.cfnResourceType !== 'AWS::Glue::Table') return false;
    const parameters = propertiesOf(resource).TableInput?.Parameters ?? {};
    return RECORD_OF_PROCESSING.some((name) => !parameters[name]);
  },
};
