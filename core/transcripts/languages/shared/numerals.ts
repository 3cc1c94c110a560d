/** Number words of 0 to 99 from the parts that a language makes them of. */
export interface NumeralParts {
  /** 0 to 9; several forms of one number stand together. */
  readonly units: readonly (readonly string[])[];
  /** 10 to 19. */
  readonly teens: readonly (readonly string[])[];
  /** 20, 30 … 90. */
  readonly tens: readonly (readonly string[])[];
  /** How 21 to 99 are said in one word. */
  joined(unit: string, ten: string): readonly string[];
  readonly more?: Readonly<Record<string, number>>;
}

/** The numbers by their words. */
export function numerals({ units, teens, tens, joined, more = {} }: NumeralParts): Map<string, number> {
  const words = new Map<string, number>(Object.entries(more));
  const add = (forms: readonly string[], value: number): void => {
    for (const form of forms) if (!words.has(form)) words.set(form, value);
  };
  units.forEach((forms, value) => {
    add(forms, value);
  });
  teens.forEach((forms, n) => {
    add(forms, 10 + n);
  });
  tens.forEach((forms, n) => {
    const value = 20 + 10 * n;
    add(forms, value);
    units.slice(1).forEach((unitForms, unit) => {
      for (const one of unitForms) for (const ten of forms) add(joined(one, ten), value + unit + 1);
    });
  });
  return words;
}
