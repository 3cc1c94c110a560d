import type { Capitalised } from '../capitalised.ts';
import { words } from '../words.ts';

export const capitalised: Capitalised = {
  surnameParticles: words('van'),
  qualitiesOfPlaces: {
    inflected: /(?:[ae]|blå)$/u,
    directions: /^(?:nordr|søndr|vestr|østr)[ae]$/u,
    shortDefinites: words(''),
  },
  toldApartBy: words('med i på ved fra'),
};
