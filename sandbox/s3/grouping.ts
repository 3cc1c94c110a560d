/** Up to here and no further: what one page of a listing holds. */
export interface Page<T> {
  readonly items: T[];
  readonly prefixes: string[];
  readonly truncated: boolean;
  /** The last item or common prefix of a truncated page. */
  readonly last: { readonly item?: T; readonly prefix?: string } | undefined;
}

export interface Grouping {
  readonly prefix: string;
  /** Empty without grouping. */
  readonly delimiter: string;
  readonly limit: number;
  /** Common prefixes up to this one were on earlier pages. */
  readonly afterPrefix?: string | undefined;
}

/** One page of keys in order; keys that share the part up to the delimiter become one common prefix. */
export function groupByPrefix<T extends { readonly key: string }>(
  entries: Iterable<T>,
  grouping: Grouping,
): Page<T> {
  const { prefix, delimiter, limit, afterPrefix } = grouping;
  const items: T[] = [];
  const prefixes: string[] = [];
  let last: Page<T>['last'];
  if (limit === 0) return { items, prefixes, truncated: false, last };
  for (const entry of entries) {
    const group = commonPrefix(entry.key, prefix, delimiter);
    if (group !== undefined && (group === prefixes.at(-1) || group === afterPrefix)) continue;
    if (items.length + prefixes.length === limit) return { items, prefixes, truncated: true, last };
    if (group === undefined) {
      items.push(entry);
      last = { item: entry };
    } else {
      prefixes.push(group);
      last = { prefix: group };
    }
  }
  return { items, prefixes, truncated: false, last };
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
