import type { SpokenCodes } from '../codes.ts';
import { words } from '../words.ts';

/** How numbers and addresses of the net are said in Dutch. */
export const spokenCodes: SpokenCodes = {
  marks: words('streep streepje schuinestreep slash liggend koppelteken'),
  weakMarks: words('komma punt'),
  joins: words('schuine schuin liggend liggende eh'),
  identity: /^(?:bsn|bsn-?nummer|burgerservicenummer|sofinummer)$/u,
  lastFour: /(?<!\p{L})(?:laatste vier|vier laatste)(?: cijfers)?(?: (?:zijn|is))?$/u,
  postcode: /^(?:postcode|postkode)$/u,
  plate: /^(?:auto|autootje|wagen|taxi|bestelbus|busje|kenteken|nummerbord|nummerplaat)$/u,
  strongCase: /(?:.{2}n(?:r|ummer)|kenmerk|referentie|code)$/u,
  weakCase: /(?:dossier|zaak|nummer|nr|klacht)$/u,
  phone: /^(?:tel|telefoon|mobiel).*$|^bel(?:len|t)?$/u,
  clock: words('om'),
  media: words(
    'facebook instagram insta snap twitter tiktok snapchat youtube linkedin bluesky discord mastodon whatsapp signal telegram threads',
  ),
  follow: words('volg volgen vind vinden zoek zoeken like kijk'),
  as: words('als heet at genaamd'),
  on: words('op'),
};
