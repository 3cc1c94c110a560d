import { isEuRegion } from '../../region-guard.ts';
import type { GdprRule } from './gdpr-rule.ts';

export const insideTheEu: GdprRule = {
  id: 'InsideTheEu',
  article: 'art. 44',
  says: 'A resource lies outside of the EU, or the stack leaves open where',
  breaks: ({ region }) => !isEuRegion(region),
};
