/** Common Danish names, put together at random: nobody is meant. */
export const WOMEN =
  'Anne Birgit Charlotte Dorthe Else Freja Gitte Hanne Inger Jytte Karin Lone Mette Nanna Pernille Rikke Sanne Tina Ulla Vibeke'.split(
    ' ',
  );
export const MEN =
  'Anders Brian Claus Dennis Erik Flemming Gert Henrik Ivan Jesper Kenneth Lars Michael Niels Ole Preben Rasmus Søren Torben Ulrik'.split(
    ' ',
  );
export const SURNAMES =
  'Abildgaard Bertelsen Christoffersen Damgaard Enevoldsen Frandsen Gregersen Hedegaard Iversen Jespersen Kjeldsen Lauridsen Mikkelsen Nørgaard Overgaard Poulsen Rosenkrantz Svendsen Thygesen Vestergaard'.split(
    ' ',
  );
/** Towns and villages below the municipality, by municipality code. */
export const TOWNS: Readonly<Record<string, readonly string[]>> = {
  '740': ['Kjellerup', 'Gjern', 'Them', 'Fårvang', 'Sejs'],
  '779': ['Durup', 'Glyngøre', 'Højslev', 'Balling', 'Selde'],
  '791': ['Bjerringbro', 'Karup', 'Stoholm', 'Møldrup', 'Frederiks'],
};
export const STREETS = [
  'Skovvej',
  'Nørregade',
  'Møllevænget',
  'Bakkesvinget',
  'Vestergade',
  'Åparken',
  'Kirkestien',
];
