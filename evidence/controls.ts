import type { Control } from './control.ts';
import { KEYS } from './controls/keys.ts';
import { LOG } from './controls/log.ts';
import { PEOPLE } from './controls/people.ts';
import { STACK } from './controls/stack.ts';
import { STORES } from './controls/stores.ts';

/** Every control that a template can show. */
export const CONTROLS: readonly Control[] = [...STACK, ...STORES, ...KEYS, ...LOG, ...PEOPLE];
