import { z } from 'zod';
import { AwsError } from '../kernel/aws-error.ts';
import { type Call, type Operation, operation } from '../kernel/json-service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Delivery } from './delivery.ts';
import { type EventHistory, LookUp } from './event-history.ts';
import type { LoggingSwitch } from './logging-switch.ts';
import type { SigningKey } from './signing-key.ts';
import type { TrailSettings } from './trail-settings.ts';

/** The trail of the template, at work in one Region. */
export interface HostedTrail {
  readonly settings: TrailSettings;
  readonly region: string;
  /** Whether it is the Region that the trail was made in. */
  readonly isHome: boolean;
  signingKey(): Promise<SigningKey>;
  readonly delivery: Delivery;
  readonly logging: LoggingSwitch;
  readonly history: EventHistory;
}

const Named = z.object({ Name: z.string() });
const Listed = z.object({ trailNameList: z.array(z.string()).default([]) });
const Between = z.object({ StartTime: z.number().optional(), EndTime: z.number().optional() });

/** What CloudTrail answers to; each operation takes the IAM action of its name. */
export function trailOperations(
  kernel: Kernel,
  trails: () => readonly HostedTrail[],
): Readonly<Record<string, Operation>> {
  const { region } = kernel.template.deployment;
  const trail = ({ caller }: Call) => inRegion(trails(), caller.region ?? region);
  const parameters = ({ Name }: z.infer<typeof Named>) => ({ name: Name });
  const access =
    (action: string) =>
    ({ Name }: z.infer<typeof Named>, call: Call) => ({
      action,
      resource: arnOf(trail(call).settings, Name),
    });
  return {
    ListPublicKeys: operation({
      input: Between,
      readOnly: true,
      access: () => ({ action: 'cloudtrail:ListPublicKeys', resource: '*' }),
      run: async (input, call) => ({ PublicKeyList: publicKeys(await trail(call).signingKey(), input) }),
    }),
    DescribeTrails: operation({
      input: Listed,
      readOnly: true,
      access: () => ({ action: 'cloudtrail:DescribeTrails', resource: '*' }),
      run: ({ trailNameList: names }, call) => {
        const { settings } = trail(call);
        const isMeant = names.length === 0 || names.some((name) => isNameOf(settings, name));
        return { trailList: isMeant ? [describe(settings, region)] : [] };
      },
    }),
    GetTrail: operation({
      input: Named,
      readOnly: true,
      parameters,
      access: access('cloudtrail:GetTrail'),
      run: (_input, call) => ({ Trail: describe(trail(call).settings, region) }),
    }),
    GetTrailStatus: operation({
      input: Named,
      readOnly: true,
      parameters,
      access: access('cloudtrail:GetTrailStatus'),
      run: (_input, call) => statusOf(trail(call)),
    }),
    GetEventSelectors: operation({
      input: z.object({ TrailName: z.string() }).transform(({ TrailName }) => ({ Name: TrailName })),
      readOnly: true,
      parameters: ({ Name }) => ({ trailName: Name }),
      access: access('cloudtrail:GetEventSelectors'),
      run: (_input, call) => {
        const { arn, selectors } = trail(call).settings;
        return { TrailARN: arn, AdvancedEventSelectors: selectors };
      },
    }),
    LookupEvents: operation({
      input: LookUp,
      readOnly: true,
      parameters: ({ LookupAttributes }) => ({ lookupAttributes: LookupAttributes }),
      access: () => ({ action: 'cloudtrail:LookupEvents', resource: '*' }),
      run: (input, call) => trail(call).history.lookUp(input),
    }),
    StartLogging: operation({
      input: Named,
      readOnly: false,
      parameters,
      access: access('cloudtrail:StartLogging'),
      run: (_input, call) => startLogging(atHome(trail(call)), trails()),
    }),
    StopLogging: operation({
      input: Named,
      readOnly: false,
      parameters,
      access: access('cloudtrail:StopLogging'),
      run: (_input, call) => {
        const { logging } = atHome(trail(call));
        if (logging.read().isLogging) logging.turn(false);
        return {};
      },
    }),
  };
}

function inRegion(trails: readonly HostedTrail[], region: string): HostedTrail {
  const trail = trails.find((one) => one.region === region);
  if (trail === undefined) throw new Error(`CloudTrail is hosted in no Region ${region}`);
  return trail;
}

/** A trail of all Regions is switched where it was made. */
function atHome(trail: HostedTrail): HostedTrail {
  if (trail.isHome) return trail;
  throw new AwsError('InvalidHomeRegionException', 'The trail is changed in its home Region alone.');
}

async function startLogging(
  { logging }: HostedTrail,
  trails: readonly HostedTrail[],
): Promise<Record<string, never>> {
  if (logging.read().isLogging) return {};
  // What was delivered before the stop gets its digest; then the chain breaks, and the next digest shows it by quoting none.
  for (const { delivery } of trails.filter((trail) => trail.delivery.isAtWork())) {
    delivery.begin();
    await delivery.deliver();
    if (delivery.hasUndigested()) await delivery.closePeriod();
    delivery.breakChain();
  }
  logging.turn(true);
  return {};
}

function isNameOf(settings: TrailSettings, name: string): boolean {
  return name === settings.name || name === settings.arn;
}

function arnOf(settings: TrailSettings, name: string): string {
  if (!isNameOf(settings, name))
    throw new AwsError('TrailNotFoundException', 'There is no trail of this name.');
  return settings.arn;
}

function publicKeys(key: SigningKey, { StartTime, EndTime }: z.infer<typeof Between>): unknown[] {
  const from = toEpoch(key.validFrom);
  const to = toEpoch(key.validTo);
  if ((StartTime ?? from) > to || (EndTime ?? to) < from) return [];
  return [
    {
      Fingerprint: key.fingerprint,
      Value: key.publicKey.toString('base64'),
      ValidityStartTime: from,
      ValidityEndTime: to,
    },
  ];
}

function describe(settings: TrailSettings, region: string): Record<string, unknown> {
  return {
    Name: settings.name,
    TrailARN: settings.arn,
    S3BucketName: settings.bucket,
    ...(settings.keyPrefix === '' ? {} : { S3KeyPrefix: settings.keyPrefix.slice(0, -1) }),
    ...(settings.kmsKeyId === undefined ? {} : { KmsKeyId: settings.kmsKeyId }),
    HomeRegion: region,
    IsMultiRegionTrail: settings.isMultiRegion,
    IncludeGlobalServiceEvents: settings.includesGlobalServices,
    LogFileValidationEnabled: settings.writesDigests,
    HasCustomEventSelectors: true,
    HasInsightSelectors: false,
    IsOrganizationTrail: false,
  };
}

function statusOf({ logging, delivery }: HostedTrail): Record<string, unknown> {
  const { isLogging, startedAt, stoppedAt } = logging.read();
  const { lastDelivery, lastDigestDelivery, deliveryError } = delivery.status();
  const moments = {
    StartLoggingTime: startedAt,
    StopLoggingTime: stoppedAt,
    LatestDeliveryTime: lastDelivery,
    LatestDigestDeliveryTime: lastDigestDelivery,
  };
  const known = Object.entries(moments).flatMap(([name, moment]) =>
    moment === undefined ? [] : [[name, toEpoch(new Date(moment))] as const],
  );
  return {
    IsLogging: isLogging,
    ...Object.fromEntries(known),
    ...(deliveryError === undefined ? {} : { LatestDeliveryError: deliveryError }),
  };
}

function toEpoch(moment: Date): number {
  return moment.getTime() / 1000;
}
