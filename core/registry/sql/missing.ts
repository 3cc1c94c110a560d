import type { TableContract } from '../../contracts/contract.ts';
import { literal } from './literal.ts';

/** NULL in place of the contract's markers for a missing value, in any letter case; where `.` is one, so are the `.A` to `.Z` and `._` of SAS. */
export function withoutMarkersSql(cell: string, { missingValues }: TableContract): string {
  const markers = markersOf(missingValues);
  if (markers.length === 0) return cell;
  const isMarker = `${cell} IN (${spellingsOf(markers).map(literal).join(', ')})`;
  const isSpecial = `(starts_with(${cell}, '.') AND regexp_full_match(${cell}, '[.][A-Za-z_]'))`;
  return `CASE WHEN NOT (${markers.includes('.') ? `${isMarker} OR ${isSpecial}` : isMarker}) THEN ${cell} END`;
}

/** Every cell that stands for a missing value, spelt out. */
export function missingCells({ missingValues }: TableContract): Set<string> {
  const markers = markersOf(missingValues);
  const special = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'].map((letter) => `.${letter}`);
  return new Set(['', ...spellingsOf(markers), ...(markers.includes('.') ? special : [])]);
}

function markersOf(missingValues: readonly string[]): string[] {
  return missingValues.filter((marker) => marker !== '');
}

function spellingsOf(markers: readonly string[]): string[] {
  return [...new Set(markers.flatMap((marker) => [marker, ...inEveryCase(marker)]))];
}

function inEveryCase(marker: string): string[] {
  const lower = marker.toLowerCase();
  return [lower, marker.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)];
}
