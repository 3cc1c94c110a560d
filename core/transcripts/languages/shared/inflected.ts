/** How verbs end that a thing or a person may do, and nouns of who does it: "Prøver Spar". */
export const inflected = /(?:er|ede|te)$/u;
