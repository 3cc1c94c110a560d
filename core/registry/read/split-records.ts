/** The first records of a delimited text as cells, with quotes read as the scan of the whole file reads them. */
export function splitRecords(text: string, delimiter: string, most: number): string[][] {
  const split = new Split(delimiter);
  for (const letter of text.replace(/^\uFEFF/, '')) {
    split.read(letter);
    if (split.records.length === most) return split.records;
  }
  return split.end();
}

type Place = 'start' | 'plain' | 'quoted' | 'closed';

class Split {
  readonly records: string[][] = [];
  readonly #delimiter: string;
  #cells: string[] = [];
  #cell = '';
  #place: Place = 'start';
  #afterReturn = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  read(letter: string): void {
    const isSecondHalf = letter === '\n' && this.#afterReturn;
    this.#afterReturn = false;
    if (isSecondHalf) return;
    if (letter === '"') this.#quote();
    else if (this.#place === 'quoted') this.#cell += letter;
    else if (letter === this.#delimiter) this.#endCell();
    else if (letter === '\n' || letter === '\r') {
      this.#afterReturn = letter === '\r';
      this.#endRecord();
    } else {
      if (this.#place === 'start' && letter !== ' ' && letter !== '\t') this.#place = 'plain';
      this.#cell += letter;
    }
  }

  end(): string[][] {
    if (this.#cells.length > 0 || this.#cell !== '') this.#endRecord();
    return this.records;
  }

  #quote(): void {
    if (this.#place === 'quoted') this.#place = 'closed';
    else if (this.#place === 'plain') this.#cell += '"';
    else {
      if (this.#place === 'closed') this.#cell += '"';
      this.#place = 'quoted';
    }
  }

  #endCell(): void {
    this.#cells.push(this.#cell.trim());
    this.#cell = '';
    this.#place = 'start';
  }

  #endRecord(): void {
    this.#endCell();
    this.records.push(this.#cells);
    this.#cells = [];
  }
}
