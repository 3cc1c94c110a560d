import { words } from '../words.ts';

/** Shops of every town in several countries. */
export const sharedShops = words(`
lidl aldi ikea mcdonalds mcdonald's mcdonald’s 7-eleven h&m burger-king subway starbucks kfc flying-tiger decathlon espresso-house
`);

/** Makers whose name is as well the name of the thing: "his Volvo". */
export const makers = words(`
volvo honda yamaha kawasaki toyota opel volkswagen bmw mercedes audi peugeot renault citroën skoda fiat mazda nissan suzuki hyundai kia scania saab philips samsung nokia siemens microsoft apple amazon adidas lego
`);
