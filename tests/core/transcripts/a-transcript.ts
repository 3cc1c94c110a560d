/** An interview as a plain text; every person in it is invented, and the CPR number's day is beyond any calendar. */
export function aTranscript(
  changes: { header?: Record<string, string | undefined>; turns?: string } = {},
): string {
  const header = {
    Dokument: 'Interview 7',
    Dato: '12. marts 2021',
    Kommune: 'Skive',
    Type: 'Individuelt interview',
    Interviewer: 'Signe Brask',
    Deltager: 'Karsten Bligaard',
    CPR: '670761-4285',
    Rolle: 'Borger',
    Bølge: '1',
    ...changes.header,
  };
  const lines = Object.entries(header).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `${lines.join('\n')}\n\n${changes.turns ?? TURNS}\n`;
}

const TURNS = `I: Hvordan går det, Karsten?

IP: Det går. Jeg bor på Nørregade 12 i Glyngøre.
Og min søster Birgit kommer om søndagen.

[00:01:30] I: Hvem er Birgit?

IP: (griner) Min søster. Ring på 28 45 12 90.`;
