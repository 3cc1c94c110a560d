import type { Rule } from './rule.ts';

export const DESCRIPTOR_RULES: Record<string, Rule> = {
  'descriptor-missing': {
    en: ['there is no datapackage.json', 'name the files in place of the folder: then carelake writes it'],
    da: ['der er ingen datapackage.json', 'angiv filerne i stedet for mappen: så skriver carelake den'],
  },
  'descriptor-json': {
    en: ['datapackage.json is not JSON', 'write it again, or let carelake write it'],
    da: ['datapackage.json er ikke JSON', 'skriv den igen, eller lad carelake skrive den'],
  },
  descriptor: {
    en: [
      'this place in datapackage.json is missing or has the wrong form',
      'compare it with the data managers’ guide',
    ],
    da: [
      'dette sted i datapackage.json mangler eller har forkert form',
      'sammenlign med vejledningen for dataansvarlige',
    ],
  },
  'descriptor-doubled': {
    en: [
      'this name or path occurs twice in datapackage.json',
      'give every resource a name and a path of its own',
    ],
    da: [
      'navnet eller stien står to gange i datapackage.json',
      'giv hver ressource sit eget navn og sin egen sti',
    ],
  },
  path: {
    en: [
      'this path leaves the delivery or holds letters or numbers that are not allowed',
      'use short neutral file names without person numbers',
    ],
    da: [
      'stien går ud af leverancen eller har tegn, der ikke er tilladt',
      'brug korte, neutrale filnavne uden personnumre',
    ],
  },
  'file-missing': {
    en: ['the file was named but not delivered', 'deliver again with all files'],
    da: ['filen er nævnt, men ikke leveret', 'lever igen med alle filer'],
  },
  'file-unnamed': {
    en: ['a file was delivered that datapackage.json does not name', 'name it or leave it out'],
    da: ['der er leveret en fil, som datapackage.json ikke nævner', 'nævn den, eller lad den være ude'],
  },
  bytes: {
    en: ['the file has another size than was said', 'deliver it again: it was cut or changed on the way'],
    da: ['filen har en anden størrelse end oplyst', 'lever den igen: den er afkortet eller ændret undervejs'],
  },
  hash: {
    en: ['the file has another checksum than was said', 'deliver it again: it was changed on the way'],
    da: ['filen har en anden kontrolsum end oplyst', 'lever den igen: den er ændret undervejs'],
  },
  'file-too-large': {
    en: [
      'the file is larger than the 2 GB that can be worked on at once',
      'deliver it with carelake, which sends it in parts; a workbook or a Parquet file has to be made into several',
    ],
    da: [
      'filen er større end de 2 GB, der kan behandles ad gangen',
      'lever den med carelake, som sender den i dele; en projektmappe eller Parquet-fil skal laves til flere',
    ],
  },
  'table-unknown': {
    en: ['no contract describes this table', 'choose a table of the data dictionary'],
    da: ['ingen kontrakt beskriver tabellen', 'vælg en tabel i dataordbogen'],
  },
  'table-unrecognised': {
    en: [
      'the columns of this file are those of no table',
      'put the column names of the data dictionary in the first row, separated by semicolon, comma, tab or bar',
    ],
    da: [
      'filens kolonner er ikke nogen tabels',
      'sæt kolonnenavnene fra dataordbogen i første række, adskilt af semikolon, komma, tabulator eller lodret streg',
    ],
  },
  'table-source': {
    en: [
      'this source does not deliver this table',
      'deliver it as the source that the data dictionary names',
    ],
    da: ['kilden leverer ikke denne tabel', 'lever den som den kilde, dataordbogen nævner'],
  },
  replaces: {
    en: [
      'the delivery to be replaced is not a published one of this source',
      'look its number up with carelake deliveries',
    ],
    da: [
      'leverancen, der skal erstattes, er ikke en offentliggjort fra denne kilde',
      'find nummeret med carelake deliveries',
    ],
  },
  replaced: {
    en: ['the delivery to be replaced has been replaced before', 'replace the one that took its place'],
    da: ['leverancen, der skal erstattes, er allerede erstattet', 'erstat den, der trådte i stedet for den'],
  },
};
