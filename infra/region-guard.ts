/** Where personal data of a study may lie: AWS Regions inside the EU. London and Zurich are in Europe, but not in the EU. */
const EU_REGIONS: readonly string[] = [
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-3',
  'eusc-de-east-1',
];

export const DEFAULT_REGION = 'eu-north-1';

export function isEuRegion(region: string): boolean {
  return EU_REGIONS.includes(region);
}

/** Refuses a Region outside the EU, before anything is synthesized for it. */
export function euRegion(region: string): string {
  if (isEuRegion(region)) return region;
  throw new Error(`a study cannot be deployed to Region "${region}": allowed are ${EU_REGIONS.join(', ')}`);
}
