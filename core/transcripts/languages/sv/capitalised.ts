import type { Capitalised } from '../capitalised.ts';
import { words } from '../words.ts';

export const capitalised: Capitalised = {
  surnameParticles: words('van'),
  bareSurnames: { except: /(?:man|in|ell|ander|én)$/u },
  owners: { common: /(?:[ea]ns|ets|nas|is|es)$/u },
  qualitiesOfPlaces: {
    inflected: /(?:[ae]|blå)$/u,
    directions: /^(?:norr|södr|västr|östr)[ae]$/u,
    shortDefinites: words('stan bron sjön ån'),
  },
  toldApartBy: words('med i på från'),
};
