/** Football clubs abroad, which many hold with and nobody is known by, as expressions for the phrases that may stay. */
export const foreignClubs: readonly string[] = [
  '(?:Arsenal|Chelsea|Everton|Juventus|Liverpool|Tottenham)',
  '(?:Manchester|Leeds|Newcastle|West Ham|Sheffield) United',
  '(?:Manchester|Leicester) City',
  '(?:Aston Villa|West Ham|Nottingham Forest|Crystal Palace|Celtic Glasgow|Glasgow Rangers)',
  '(?:Real|Atl[eé]tico) Madrid',
  'FC Barcelona',
  '(?:AC|Inter) Milan',
  'AS Roma',
  'Bayern München',
  'Borussia Dortmund',
  'Paris Saint-Germain',
];
