import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { S3Error } from './s3-error.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

type XmlValue = string | number | boolean | undefined | XmlElement | readonly XmlElement[];
export interface XmlElement {
  readonly [name: string]: XmlValue;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  processEntities: false,
  tagValueProcessor: (_name, value) => escapeXml(String(value)),
});

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  // Keys may begin and end with spaces, and hold numeric character references.
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'Object' || name === 'Part',
});

/** An S3 answer document; a list becomes one element per entry, and what is undefined is left out. */
export function xmlDocument(
  root: string,
  content: XmlElement,
  namespace: string | undefined = NAMESPACE,
): Buffer {
  const attributes = namespace ? { '@_xmlns': namespace } : {};
  const body = builder.build({ [root]: { ...attributes, ...content } });
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);
}

/** The elements of a request document's root. */
export function parseXml(body: Buffer, root: string): Record<string, unknown> {
  const text = body.toString('utf8');
  // No request of S3 has a document type, and entities declared there are how a small body becomes a large one.
  if (text.includes('<!DOCTYPE')) throw malformedXml();
  let parsed: unknown;
  try {
    parsed = parser.parse(text, true);
  } catch {
    throw malformedXml();
  }
  const content = isRecord(parsed) ? parsed[root] : undefined;
  if (!isRecord(content)) throw malformedXml();
  return content;
}

/** The repeated child elements of one name, which may be none. */
export function children(content: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const found = content[name];
  if (found === undefined) return [];
  if (!Array.isArray(found) || !found.every(isRecord)) throw malformedXml();
  return found;
}

/** The text of a child element, untrimmed: for keys. */
export function textOf(element: Record<string, unknown>, name: string): string | undefined {
  const value = element[name];
  if (value === undefined || typeof value === 'string') return value;
  throw malformedXml();
}

export function malformedXml(): S3Error {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema';
  return new S3Error('MalformedXML', message, 400);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(controlCharacters, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}

/** A parser would drop or change these if they stood for themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const controlCharacters = /[\u0000-\u001f\u007f\u0085\u2028]/g;
