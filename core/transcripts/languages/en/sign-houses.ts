import { words } from '../words.ts';

/** Houses and works that have an article and are called by what stood or grew there: the laurels, the maltings. */
export const signHouses: ReadonlySet<string> = words(`
  mater mount chronicle gazette echo herald argus advertiser observer sentinel
  beeches birches elms willows limes firs poplars cedars oaks chestnuts hollies pines laurels larches sycamores rowans hawthorns lindens lilacs maples acorns ferns heathers brambles briars junipers mulberries magnolias rookery rookeries orchards spinney warren
  maltings malthouse brickworks tannery ropewalk ropery granary foundry forge priory dovecote gatehouse grange manse deanery friary hermitage cloisters belfry anchorage moorings lanterns beacon phoenix gables turrets chimneys cottage almshouses hayloft haybarn millhouse watermill windmill boathouse
  bakehouse coachhouse courthouse schoolhouse roundhouse wheelhouse lighthouse oasthouse engineshed gasworks ironworks glassworks dyeworks potteries pottery tramshed
  wear don dee tees tweed irk lune ribble exe nene tame clyde forth tay spey foyle bann lagan liffey shannon boyne
`);
