import type { S3Request } from './call.ts';
import { invalidArgument } from './s3-error.ts';

/** How a listing writes keys: as they are, or percent-encoded where the client asked for that. */
export function keyEncoder(call: S3Request): (key: string) => string {
  const type = call.query.get('encoding-type');
  if (type === null) return (key) => key;
  if (type !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request');
  return (key) =>
    encodeURIComponent(key)
      .replaceAll('%2F', '/')
      .replace(/[!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
