/** A name right before what may stay, so that it is one house: "Fife Health & Social Care Partnership", but "the Health and Social Care Partnership". */
export const NAME_BEFORE_BODY = /(?<!\p{L})(?!Health )\p{Lu}\p{L}+(?: (?:&|and|\p{Lu}\p{L}+)){0,3} $/u;

/** Words with a capital right before a team: "Kestrel Crisis Team". */
export const BEFORE_TEAM = /(?:\p{Lu}[\p{L}'’-]*(?: (?:and|&))? ){1,4}$/u;
