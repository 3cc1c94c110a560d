/** Regions in which everybody with an account can call AWS; others have to be switched on first. */
const OPEN_REGIONS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

/** Where AWS records what belongs to no Region: what is done with IAM, and much of signing in. Undefined where that is the study's own. */
export function globalRegion(home: string): string | undefined {
  return home.startsWith('eusc-') ? undefined : 'us-east-1';
}

/**
 * Regions whose calls a trail brings, each in a folder of its own. The European Sovereign Cloud has its own Regions alone.
 */
export function trailRegions(home: string): readonly string[] {
  return home.startsWith('eusc-') ? [home] : [...new Set([home, ...OPEN_REGIONS])].sort();
}
