import type { Deployment } from '../kernel/service.ts';
import type { Alarm } from './alarm.ts';

interface Crossing {
  readonly value: number;
  readonly deployment: Deployment;
  readonly at: Date;
}

/** What CloudWatch sends to a topic when an alarm begins. */
export function alarmMessage(
  alarm: Alarm,
  { value, deployment, at }: Crossing,
): { subject: string; message: string } {
  const {
    AlarmName,
    AlarmDescription,
    Dimensions,
    AlarmActions: _,
    arn,
    TreatMissingData,
    ...trigger
  } = alarm;
  return {
    subject: `ALARM: "${AlarmName}" in ${deployment.region}`,
    message: JSON.stringify({
      AlarmName,
      AlarmDescription: AlarmDescription ?? null,
      AWSAccountId: deployment.account,
      NewStateValue: 'ALARM',
      NewStateReason: `Threshold Crossed: 1 datapoint [${value}] was greater than or equal to the threshold (${alarm.Threshold}).`,
      StateChangeTime: at.toISOString().replace('Z', '+0000'),
      Region: deployment.region,
      AlarmArn: arn,
      OldStateValue: 'OK',
      Trigger: {
        ...trigger,
        TreatMissingData,
        Dimensions: Dimensions.map(({ Name, Value }) => ({ name: Name, value: Value })),
      },
    }),
  };
}
