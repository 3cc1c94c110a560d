import {
  DuckDBBlobValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

/** A value in the words that Athena's results use; undefined for null. */
export function valueText(value: DuckDBValue, type: DuckDBType): string | undefined {
  if (value === null) return undefined;
  if (
    typeof value === 'number' &&
    (type.typeId === DuckDBTypeId.DOUBLE || type.typeId === DuckDBTypeId.FLOAT)
  ) {
    return doubleText(value);
  }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (typeof value === 'string') return value;
  return objectText(value, type);
}

function objectText(
  value: Exclude<DuckDBValue, null | string | number | bigint | boolean>,
  type: DuckDBType,
): string {
  if (value instanceof DuckDBTimestampTZValue) return `${milliseconds(value.micros)} UTC`;
  if (value instanceof DuckDBTimestampValue) return milliseconds(value.micros);
  if (value instanceof DuckDBIntervalValue) return intervalText(value);
  if (value instanceof DuckDBBlobValue) {
    return [...value.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  }
  if (value instanceof DuckDBListValue) {
    const element = 'valueType' in type ? (type.valueType as DuckDBType) : type;
    return `[${value.items.map((item) => inner(item, element)).join(', ')}]`;
  }
  if (value instanceof DuckDBMapValue) {
    const types = type as unknown as { keyType: DuckDBType; valueType: DuckDBType };
    return `{${value.entries.map((entry) => `${inner(entry.key, types.keyType)}=${inner(entry.value, types.valueType)}`).join(', ')}}`;
  }
  if (value instanceof DuckDBStructValue) return structText(value, type);
  return String(value);
}

function structText(value: DuckDBStructValue, type: DuckDBType): string {
  const { entryNames, entryTypes } = type as unknown as { entryNames: string[]; entryTypes: DuckDBType[] };
  const values = Object.values(value.entries);
  return `{${entryTypes.map((of, index) => `${entryNames[index] || `field${index}`}=${inner(values[index] ?? null, of)}`).join(', ')}}`;
}

function inner(value: DuckDBValue, type: DuckDBType): string {
  return valueText(value, type) ?? 'null';
}

/** `2020-01-02 03:04:05.678`: Athena shows milliseconds, whatever the type could hold. */
function milliseconds(micros: bigint): string {
  const date = new Date(Number(micros / 1000n) - (micros % 1000n < 0n ? 1 : 0));
  return date.toISOString().replace('T', ' ').replace('Z', '');
}

function intervalText({ months, days, micros }: DuckDBIntervalValue): string {
  if (months !== 0) return `${Math.trunc(months / 12)}-${Math.abs(months % 12)}`;
  const total = BigInt(days) * 86_400_000n + micros / 1000n;
  const size = total < 0n ? -total : total;
  const time = new Date(Number(size % 86_400_000n)).toISOString().slice(11, 23);
  return `${total < 0n ? '-' : ''}${size / 86_400_000n} ${time}`;
}

/** As Java writes a double: `1.0`, and `1.0E7` outside of [0.001, 10,000,000). */
function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
