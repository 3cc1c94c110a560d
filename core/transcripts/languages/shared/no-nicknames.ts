/** Endings that no nickname has before what only persons do: plurals, what is done, nouns with their article behind, and what many are (pårørende, boende). */
export const noNicknames = /(?:ing|ion|ment|s|en|et|na|er|al|ende|ere|ige)$/u;
