/** A label is up to four words before a colon at the start of a paragraph. */
const BEFORE_COLON = /^(?<label>[\p{L}[<(][^\s:\t]*(?: [^\s:\t]+){0,3}?)\s*:(?:\s+|$)/u;
const BEFORE_TAB = /^(?<label>\p{L}[^\t:]{0,59}?) *\t\s*/u;
/** `Mette Holm   0:03`, as meetings' automatic transcripts write it. */
const WITH_CLOCK = /^(?<label>\S.{0,59}?)[ \t]+(?<clock>(?:\d{1,2}:)?\d{1,2}:\d{2})$/u;
const LONGEST_LABEL = 60;
const LOOKED_AT = 200;

/** What may be a speaker's label at the start of a line. */
export interface Labelled {
  readonly form: 'colon' | 'tab' | 'clock' | 'alone';
  readonly label: string;
  /** What follows it. */
  readonly text: string;
  /** The time beside it. */
  readonly clock?: string;
}

/** The label that a line may begin with, or be; undefined where it has the form of none. */
export function labelled(text: string): Labelled | undefined {
  const start = text.slice(0, LOOKED_AT);
  const colon = BEFORE_COLON.exec(start);
  if (colon !== null && (colon.groups?.['label']?.length ?? 0) <= LONGEST_LABEL)
    return { form: 'colon', label: bare(colon.groups?.['label']), text: text.slice(colon[0].length).trim() };
  const tab = BEFORE_TAB.exec(start);
  if (tab !== null)
    return { form: 'tab', label: bare(tab.groups?.['label']), text: text.slice(tab[0].length).trim() };
  const { label, clock } = WITH_CLOCK.exec(text)?.groups ?? {};
  if (label !== undefined && clock !== undefined)
    return { form: 'clock', label: bare(label), text: '', clock };
  return text.length > 0 && text.length <= LONGEST_LABEL && !/[.?!…]$/u.test(text)
    ? { form: 'alone', label: bare(text), text: '' }
    : undefined;
}

/** Labels in brackets, `[Interviewer]:` or `<I>:`, are labels. */
function bare(label = ''): string {
  return (/^[[<(](?<inside>[^\])>]+)[\])>]$/u.exec(label)?.groups?.['inside'] ?? label).trim();
}
