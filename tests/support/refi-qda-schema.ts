import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

const SCHEMA = join(import.meta.dirname, '../profiles/refi-qda-project.xsd');

/** What is wrong with a `project.qde` by the standard's schema; nothing if it is valid. */
export function refiQdaErrors(xml: string): string[] {
  using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  using validator = XsdValidator.fromDoc(schema);
  using project = XmlDocument.fromString(xml);
  try {
    validator.validate(project);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim());
    throw error;
  }
}
