import { type DeliveryRef, lakeKeys, landingKeys } from './keys.ts';

/** Where traces of a delivery can lie. */
export const ZONES = [
  'originals',
  'accepted',
  'quarantine',
  'review',
  'names',
  'staged',
  'published',
] as const;
export type Zone = (typeof ZONES)[number];

/** Object versions, delete markers and unfinished uploads, by zone. */
export type ZoneCounts = Readonly<Record<Zone, number>>;

export interface ZonePlace {
  readonly zone: Zone;
  readonly bucket: 'landing' | 'lake';
  readonly prefixes: readonly string[];
}

/**
 * Every place where study data of a delivery can lie: whole prefixes, because a step that died had perhaps written what no list knows.
 * Reports and the ledger are not among them: they hold counts and our own ids.
 */
export function placesOf(ref: DeliveryRef, tables: readonly string[]): ZonePlace[] {
  const perTable = (prefix: (ref: DeliveryRef, table: string) => string) =>
    tables.map((table) => prefix(ref, table));
  return [
    { zone: 'originals', bucket: 'landing', prefixes: [landingKeys.delivered(ref, '')] },
    { zone: 'accepted', bucket: 'landing', prefixes: [landingKeys.accepted(ref)] },
    { zone: 'quarantine', bucket: 'landing', prefixes: [landingKeys.quarantined(ref, '')] },
    { zone: 'review', bucket: 'landing', prefixes: [landingKeys.review(ref)] },
    { zone: 'names', bucket: 'landing', prefixes: [landingKeys.nameSumsOf(ref)] },
    { zone: 'staged', bucket: 'lake', prefixes: perTable(lakeKeys.stagedOf) },
    {
      zone: 'published',
      bucket: 'lake',
      prefixes: perTable((one, table) => lakeKeys.published(lakeKeys.stagedOf(one, table))),
    },
  ];
}
