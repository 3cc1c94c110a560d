import type { Caller } from '../kernel/caller.ts';

/** Who started an upload, as ListParts and ListMultipartUploads name them. */
export function initiatorOf({ principal }: Caller): string {
  switch (principal.kind) {
    case 'session':
      return principal.sessionArn;
    case 'root':
      return principal.arn;
    case 'service':
      return principal.name;
    case 'anonymous':
      return 'anonymous';
  }
}
