import { CALL_ALARMS } from './call-alarms.ts';
import { DELIVERY_ALARM } from './delivery-alarm.ts';

/** Rules that tell people, by the topic of alarms. */
export const TELLING_RULES = [...CALL_ALARMS, DELIVERY_ALARM] as const;
