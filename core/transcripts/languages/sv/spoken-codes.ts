import type { SpokenCodes } from '../codes.ts';
import { words } from '../words.ts';

/** How numbers and addresses of the net are said in Swedish. */
export const spokenCodes: SpokenCodes = {
  marks: words('streck snedstreck bindestreck tankstreck understreck'),
  weakMarks: words('komma punkt kolon'),
  joins: words('alltså eh'),
  identity: /^(?:personnummer|personnumret|samordningsnummer|samordningsnumret)$/u,
  lastFour: /(?<!\p{L})(?:sista fyra|fyra sista)(?: siffrorna)?(?: (?:det )?är)?$/u,
  postcode: /^(?:postnummer|postnumret|postnr)$/u,
  plate:
    /(?:^|person|last|skåp|färdtjänst)(?:bil(?:en|ar|s)?|taxi(?:n)?|volvo(?:n)?|regnr|registreringsn(?:ummer|umret)|nummerplåt(?:en)?|skylt(?:en)?|plåt(?:en)?)$/u,
  strongCase:
    /(?:(?:ärende|diarie|dossier|mål|journal|klient|kund|konto|medlems|pass|körkorts|faktura|anställnings|referens|id)n(?:r|ummer|umret)|dnr|kod(?:en)?)$/u,
  weakCase: /(?:ärendet?|mål(?:et)?|dossier(?:n)?|nummer|numret|nr|akt(?:en)?|anmälan)$/u,
  phone: /^(?:tel|telefon|mobil|växel).*$|^ring(?:er|a)?$/u,
  clock: words('kl klockan'),
  media: words(
    'facebook instagram insta snap snappen twitter tiktok snapchat youtube linkedin bluesky discord mastodon messenger',
  ),
  follow: words('hitta hittar följ följa sök söka skriv gilla'),
  as: words('som heter under at'),
  on: words('på'),
};
