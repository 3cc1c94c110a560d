/** A day of the month, or one moved by 60 as in replacement numbers, and a month. */
export function isDayAndMonth(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 60;
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
