/** The last day that an ISO date may stand for: the day itself, or the last of a month whose day is not known. */
export function lastDay(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
