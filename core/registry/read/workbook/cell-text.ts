import { PackageProblem } from '../../../archives/package-problem.ts';
import { serialToText } from './date-formats.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** From here on a spreadsheet has rounded: the number is written so that no identifier and no whole number is made of it. */
const EXACT = 1e15;

/** Three decimals, which in a text might be thousands: a fourth says that they are none. */
const LIKE_THOUSANDS = /^-?[1-9]\d{0,2}[.]\d{3}$/;

/** A cell as the text that its sender would have written: days as ISO, numbers with a decimal point, formulas as what they last gave. */
export function cellText({ type, style, value }: RawCell, parts: WorkbookParts): string {
  switch (type) {
    case 's': {
      const text = parts.strings[Number(value)];
      if (text === undefined) throw new PackageProblem('unreadable');
      return withControls(text);
    }
    case 'inlineStr':
    case 'str':
      return withControls(value);
    case 'n':
      return numberText(value, parts.isDate[style] === true, parts.from1904);
    default:
      // A boolean, an error such as #N/A, a day in ISO.
      return value;
  }
}

function numberText(value: string, isDate: boolean, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  if (isDate) return serialToText(number, { from1904 }) ?? value;
  if (Math.abs(number) >= EXACT) return number.toExponential().toUpperCase();
  const text = String(number);
  return LIKE_THOUSANDS.test(text) ? `${text}0` : text;
}

/** Control characters are written `_x000D_`. */
function withControls(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
