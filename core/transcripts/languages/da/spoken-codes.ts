import type { SpokenCodes } from '../codes.ts';
import { words } from '../words.ts';

/** How numbers and addresses of the net are said in Danish. */
export const spokenCodes: SpokenCodes = {
  marks: words('streg skråstreg bindestreg understreg'),
  weakMarks: words('komma punktum kolon'),
  joins: words('altså øh'),
  identity: /^(?:cpr|cpr-?nummer(?:et)?|personnummer(?:et)?)$/u,
  lastFour:
    /(?<!\p{L})(?:(?:sidste fire|fire sidste)(?: cifre| tal)?(?: (?:det )?er| siger jeg)?|sidste(?: så)? er (?:de|det))$/u,
  postcode: /^(?:postnummer(?:et)?|postnr)$/u,
  plate:
    /(?:^|tax|vare|person)(?:bil(?:en|er|s)?|taxa(?:en)?|vogn(?:en)?|nummerplade(?:n|r)?|plade(?:n|r)?)$/u,
  strongCase:
    /(?:.sagsn(?:r|ummer(?:et)?)|sags?n(?:r|ummer(?:et)?)|journaln(?:r|ummer(?:et)?)|(?:klient|borger|kunde|konto|medlems|pas|kørekort|løbe|dokument|sags|reference|medarbejder|polise?|ordre|faktura)nummer(?:et)?|koden?)$/u,
  weakCase: /(?:sag(?:en)?|nummer(?:et)?|nr|journal(?:en)?|klage(?:n)?)$/u,
  phone: /^(?:tlf|telefon|mobil|hjemme|vagttelefon).*$|^ring(?:er?)?$/u,
  clock: words('kl klokken'),
  media: words(
    'facebook instagram insta snap snappen twitter tiktok snapchat youtube linkedin bluesky discord mastodon messenger',
  ),
  follow: words('find følg følge finde skriv søg søge like'),
  as: words('som hedder kaldet under at'),
  on: words('på'),
};
