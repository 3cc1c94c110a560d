import { column } from '../contracts/published-tables.ts';

/** Staged beside documents and never published: publication asks it which of them rest on a consent, and needs the day for that. */
export const CONSENT_NEEDS = {
  name: 'consent_needs',
  description: 'The consent that each staged document needs. Never published.',
  purpose: 'Nothing that rests on consent is published without one.',
  columns: [
    text('part', 'Part of the delivery that the document came as.'),
    { ...text('person_id', 'Participant.'), owner: 'person' as const },
    text('scope', 'What has to be agreed to.'),
    text('day', 'Day of the collection (yyyy-mm-dd); where only the month is known, its last day.'),
    text('delivery_id', 'Delivery that the document came with.'),
  ],
} as const;

function text(name: string, description: string) {
  return column({ name, type: 'string', description, personal: name === 'day' ? 'quasi' : 'none' });
}
