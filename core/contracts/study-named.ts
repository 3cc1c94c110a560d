import type { Contracts } from './contract.ts';
import type { Study } from './study.ts';

/** The study of that name; throws for a name that no contract describes. */
export function studyNamed(contracts: Contracts, name: string): Study {
  const study = contracts.studies.get(name);
  if (study === undefined)
    throw new Error(`no study is named ${name}: schemas/studies/ describes ${[...contracts.studies.keys()]}`);
  return study;
}
