import type { CodeList } from '../../contracts/code-list.ts';
import type { DocumentContract, HeaderField } from '../../contracts/contract.ts';
import { canonicalCpr, parseCpr } from '../../cpr/cpr.ts';
import { listItems } from '../structure/people.ts';
import { roleLabel } from '../structure/speakers.ts';
import type { DocumentFault, Header, HeaderValue, Vocabulary } from '../transcript.ts';
import { parseHeaderDate } from './parse-header-date.ts';

/** Header values in one spelling, with what is wrong. */
export interface CheckedHeader {
  readonly values: Header;
  readonly errors: readonly DocumentFault[];
  readonly warnings: readonly DocumentFault[];
}

interface HeaderRules {
  readonly contract: DocumentContract;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly vocabulary: Vocabulary;
  readonly period: { readonly from: string; readonly to: string };
}

/** The published column that says how the material was collected. */
export const INSTRUMENT = 'instrument';

type Checked = { readonly value: string; readonly warning?: string } | { readonly error: string };

/** Checks each header field by its contract. */
export function checkHeader(header: Header, rules: HeaderRules): CheckedHeader {
  const values: Record<string, HeaderValue[]> = {};
  const errors: DocumentFault[] = [];
  const warnings: DocumentFault[] = [];
  for (const field of rules.contract.header) {
    const found = (header[field.name] ?? []).flatMap((one) => itemsOf(one, field));
    if (found.length === 0 && field.constraints.required === true)
      errors.push({ line: 1, field: field.name, rule: 'document-header-missing' });
    for (const one of found) {
      const checked = checkValue(field, one.value, rules);
      const fault = (rule: string): DocumentFault => ({ line: one.line, field: field.name, rule });
      if ('error' in checked) {
        errors.push(fault(checked.error));
        continue;
      }
      values[field.name] = [...(values[field.name] ?? []), { ...one, value: checked.value }];
      if (checked.warning !== undefined) warnings.push(fault(checked.warning));
    }
  }
  return { values, errors, warnings };
}

function itemsOf(one: HeaderValue, { type }: HeaderField): HeaderValue[] {
  return type === 'list' ? listItems(one.value).map((value) => ({ ...one, value })) : [one];
}

function checkValue(field: HeaderField, value: string, rules: HeaderRules): Checked {
  if (field.name === rules.vocabulary.respondentRoleField) {
    const role = rules.vocabulary.role(roleLabel(value).label);
    return role === undefined ? { error: 'document-role' } : { value: role };
  }
  if (field.privacy.treatment === 'pseudonym' && field.privacy.domain === 'person') return checkCpr(value);
  if (field.codes !== undefined) return checkCode(field, value, rules);
  if (field.type === 'date') return checkDate(value, rules);
  if (field.type === 'integer')
    return /^-?\d{1,9}$/u.test(value) ? { value: String(Number(value)) } : { error: 'type' };
  return { value };
}

function checkCpr(value: string): Checked {
  const number = canonicalCpr(value);
  if (!/^[\dA-Z]{10}$/u.test(number)) return { error: 'cpr' };
  const parsed = parseCpr(value);
  if (parsed === undefined) return { error: 'cpr-date' };
  if (parsed.kind !== 'cpr') return { value: number, warning: 'cpr-replacement' };
  return parsed.passesModulus11 ? { value: number } : { value: number, warning: 'cpr-check' };
}

function checkCode({ codes = '', privacy }: HeaderField, value: string, rules: HeaderRules): Checked {
  const list = rules.codeLists.get(codes);
  const code = list?.codes.find((one) => one.code.toUpperCase() === value.trim().toUpperCase());
  if (code === undefined) return { error: 'code' };
  const isInstrument = privacy.treatment === 'map' && privacy.as === INSTRUMENT;
  if (isInstrument && !rules.contract.instruments.includes(code.values[privacy.column] ?? ''))
    return { error: 'document-kind' };
  return code.doubtful ? { value: code.code, warning: 'code-doubtful' } : { value: code.code };
}

function checkDate(value: string, { period }: HeaderRules): Checked {
  const date = parseHeaderDate(value);
  if (date === undefined) return { error: 'type' };
  const month = date.slice(0, 7);
  // Interviews go on after the registers' period has ended, so this is only worth a look.
  return month < period.from.slice(0, 7) || month > period.to.slice(0, 7)
    ? { value: date, warning: 'period' }
    : { value: date };
}
