import type { HeldDocument } from './held-document.ts';

/** A picture that waits for a person, as it lies in landing: beside it, in a file of its own, the picture as it will be published. */
export interface HeldPicture {
  readonly picture: {
    /** In pixels. */
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
    /** Lower-case hexadecimal: what is accepted is this picture and no other. */
    readonly sha256: string;
  };
}

export type Held = HeldDocument | HeldPicture;

export function isPicture(held: Held): held is HeldPicture {
  return 'picture' in held;
}
