import type { Capitalised } from '../capitalised.ts';
import { words } from '../words.ts';

export const capitalised: Capitalised = {
  neuter: words('het'),
  doneBy: words('na'),
  laterParticles: words('in op'),
  startingParticles: words('in op te voor'),
  surnameParticles: words('van'),
  onFirms: words('op'),
};
