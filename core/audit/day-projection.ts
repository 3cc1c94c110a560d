/** First day that the audit tables know: days before it give no rows, without a word. */
const FIRST_DAY = '2026/01/01';

/** Every audit table has one partition a day (UTC), so that a query reads only the days it names. */
export const DAY_PARTITION = [{ name: 'day', type: 'string' }] as const;

/** The trail's table has one for each Region as well, since CloudTrail keeps them apart. */
export const REGION_PARTITION = { name: 'region', type: 'string' } as const;

/** Table parameters of a projection by Region and day; `folder` holds a folder per Region, with one per day in it. */
export function projectionByRegionAndDay(
  folder: string,
  regions: readonly string[],
): Readonly<Record<string, string>> {
  return {
    ...projectionByDay(`${folder}/\${region}`),
    'projection.region.type': 'enum',
    'projection.region.values': regions.join(','),
  };
}

/** Table parameters of the projection; `folder` holds one folder per day, without a slash at the end: `s3://<bucket>/queries`. */
export function projectionByDay(folder: string): Readonly<Record<string, string>> {
  return {
    EXTERNAL: 'TRUE',
    'projection.enabled': 'true',
    'projection.day.type': 'date',
    'projection.day.format': 'yyyy/MM/dd',
    'projection.day.range': `${FIRST_DAY},NOW`,
    'projection.day.interval': '1',
    'projection.day.interval.unit': 'DAYS',
    // Escaped: this placeholder is for Athena to fill.
    'storage.location.template': `${folder}/\${day}`,
  };
}
