import { type Command, Option } from 'commander';
import { isDeliveryId, isPartName } from '../../core/deliveries/keys.ts';
import { countsOf, isDocument, isRefused } from '../../core/review/find-reviews.ts';
import { REDACTED_AS } from '../../core/review/review-log.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { publicationText } from '../output/publication-text.ts';
import { reviewByKeyPress } from '../review/by-key-press.ts';
import { decidePicture, undo } from '../review/decide.ts';
import { decideAsWorded, type WordedDecision } from '../review/decide-as-worded.ts';
import { printReview, printReviews } from '../review/print-reviews.ts';
import { type AnyReview, type PictureReview, readAnyReviews } from '../review/read-reviews.ts';
import { release } from '../review/release.ts';
import { nameOf, placesText, reviewJson, wholeText } from '../review/review-text.ts';
import { showPicture } from '../review/show-picture.ts';
import { wholeSeconds } from './whole-seconds.ts';

interface Options extends SessionOptions {
  readonly source: string;
  readonly json?: boolean;
}

type DecisionOptions = Options & Pick<WordedDecision, 'word' | 'everywhere' | 'type'>;

const DOCUMENT = 'as `list` names it: <delivery>/<document>';

export function registerReview(program: Command): void {
  const review = program
    .command('review')
    .description(
      'Decide what is doubtful in documents that wait, by key press, look at pictures, and release them',
    )
    .argument('[delivery]', 'a delivery id, or <delivery>/<document>; all that wait if not given')
    // Options are those of the subcommand, where one is named.
    .enablePositionalOptions();
  // Commander asks a subcommand for what its parent requires: the action asks instead.
  withSessionOptions(review.option('--source <source>', 'whose documents').option('--json', 'print JSON'))
    .addHelpText(
      'after',
      `
Examples:
  carelake review --source skive --as data-manager-skive
  carelake review list --source skive --as data-manager-skive
  carelake review keep 01M812BFKCNMW5WGN1R0A7WXCZ/interview-0003 2 --source skive --as data-manager-skive
  carelake review release 01M812BFKCNMW5WGN1R0A7WXCZ --source skive --as data-manager-skive

It shows what people said, to you and nowhere else. Nothing of a document is published before you release it.
`,
    )
    .action(interactive);
  registerLooking(review);
  registerDeciding(review);
}

function registerLooking(review: Command): void {
  common(
    review.command('list').description('List the documents and pictures that wait, and how far they are'),
  )
    .argument('[delivery]', 'a delivery id')
    .addHelpText('after', '\nExample:\n  carelake review list --source skive --as data-manager-skive\n')
    .action(list);
  common(
    review
      .command('show')
      .description('Show every doubtful place of a document in its sentence, or write a picture to a file'),
  )
    .argument('<document>', DOCUMENT)
    .option('--full', 'show the whole document')
    .option(
      '--out <file>',
      'of a picture: where it goes, as it will be published; delete it when you have looked',
    )
    .addHelpText(
      'after',
      `
Examples:
  carelake review show 01M812BFKCNMW5WGN1R0A7WXCZ/interview-0003 --source skive --as data-manager-skive
  carelake review show 01M812BFKCNMW5WGN1R0A7WXCZ/picture-0001 --out picture.jpg --source skive --as data-manager-skive
`,
    )
    .action(show);
}

function registerDeciding(review: Command): void {
  const add = (name: string, description: string) =>
    common(review.command(name).description(description)).argument('<document>', DOCUMENT);
  const places = '[places...]';
  const example = (rest: string) =>
    `\nExample:\n  carelake review ${rest} --source skive --as data-manager-skive\n`;
  const id = '01M812BFKCNMW5WGN1R0A7WXCZ/interview-0003';
  add(
    'accept',
    'Redact doubtful places as they were found; or let a picture be published that you have looked at',
  )
    .argument(places, 'their numbers; all undecided ones if not given')
    .addHelpText('after', example(`accept ${id}`))
    .action((document: string, numbers: string[], options: DecisionOptions) =>
      decidePlaces(document, numbers, options, { decision: 'redact', all: true }),
    );
  add('refuse', 'Refuse a picture: it is not published')
    .addHelpText('after', example('refuse 01M812BFKCNMW5WGN1R0A7WXCZ/picture-0001'))
    .action(refusePicture);
  add('redact', 'Redact places, or a word wherever it stands in the document')
    .argument(places, 'their numbers')
    .addOption(new Option('--type <type>', 'as what, if not as found').choices([...REDACTED_AS]))
    .option('--word <text>', 'a word or a name that no rule found, as it stands in the text')
    .option('--everywhere', 'also where the same is undecided in other documents of the delivery')
    .addHelpText('after', example(`redact ${id} 2 --type organisation`))
    .action((document: string, numbers: string[], options: DecisionOptions) =>
      decidePlaces(document, numbers, options, { decision: 'redact', all: false }),
    );
  add('keep', 'Let places stay, or a word wherever it stands in the document')
    .argument(places, 'their numbers')
    .option('--word <text>', 'a word that is no name, as it stands in the text')
    .option('--everywhere', 'also where the same is undecided in other documents of the delivery')
    .addHelpText('after', example(`keep ${id} 1 3`))
    .action((document: string, numbers: string[], options: DecisionOptions) =>
      decidePlaces(document, numbers, options, { decision: 'keep', all: false }),
    );
  add('undo', 'Take back the last decision about a document or a picture')
    .addHelpText('after', example(`undo ${id}`))
    .action(undoLast);
  common(
    review
      .command('release')
      .description('Publish documents in which nothing is undecided, and pictures that are accepted'),
  )
    .argument('<delivery>', 'a delivery id, or <delivery>/<document>')
    .option('--wait <seconds>', 'how long to wait for the publication', wholeSeconds, 900)
    .addHelpText('after', example('release 01M812BFKCNMW5WGN1R0A7WXCZ'))
    .action(releaseDocuments);
}

function common(command: Command): Command {
  return withSessionOptions(
    command.requiredOption('--source <source>', 'whose documents').option('--json', 'print JSON'),
  );
}

async function interactive(what: string | undefined, options: Options): Promise<void> {
  if (options.source === undefined) throw new WrongUsage('--source is missing: whose documents');
  const session = await open(options);
  const { deliveryId, document } = what === undefined ? {} : parsed(what);
  const all = await readAnyReviews(session, {
    source: options.source,
    ...(deliveryId === undefined ? {} : { deliveryId }),
    ...(document === undefined ? {} : { document }),
  });
  const waiting = all.filter(({ released }) => !released);
  if (options.json === true || process.stdin.isTTY !== true || process.stdout.isTTY !== true) {
    if (options.json !== true && waiting.length > 0)
      process.stderr.write(
        'Nobody is at the keys here: show, accept, redact, keep and release do the same.\n',
      );
    return printReviews(waiting, options);
  }
  const pictures = waiting.filter((one): one is PictureReview => !isDocument(one));
  const done = [...(await reviewByKeyPress(session, waiting.filter(isDocument))), ...pictures];
  printReviews(done, options);
  for (const picture of pictures.filter(({ verdict }) => verdict === undefined))
    process.stdout.write(
      `Look at a picture: carelake review show ${nameOf(picture)} --out picture.jpg --source ${options.source}\n`,
    );
  const ready = done.filter((one) => countsOf(one).undecided === 0 && !isRefused(one));
  const deliveries = new Set(ready.map(({ delivery }) => delivery.deliveryId));
  for (const id of deliveries)
    process.stdout.write(
      `Release what is decided: carelake review release ${id} --source ${options.source}\n`,
    );
}

async function list(deliveryId: string | undefined, options: Options): Promise<void> {
  if (deliveryId !== undefined && !isDeliveryId(deliveryId))
    throw new WrongUsage('a delivery id is expected');
  const session = await open(options);
  const reviews = await readAnyReviews(session, {
    source: options.source,
    ...(deliveryId === undefined ? {} : { deliveryId }),
  });
  printReviews(reviews, options);
}

async function show(name: string, options: Options & { full?: boolean; out?: string }): Promise<void> {
  const { session, review } = await one(name, options);
  if (!isDocument(review)) return writePicture(session, review, options);
  if (options.out !== undefined) throw new WrongUsage('--out is for pictures');
  const text = options.full === true ? wholeText(review) : placesText(review);
  process.stdout.write(`${options.json ? JSON.stringify(reviewJson(review), null, 2) : text}\n`);
}

async function writePicture(
  session: Session,
  review: PictureReview,
  { out, json }: Options & { out?: string },
): Promise<void> {
  const { width, height } = review.held.picture;
  if (out === undefined)
    throw new WrongUsage('say where the picture goes, so that you can look at it: --out picture.jpg');
  const file = await showPicture(session, review, out);
  const told = {
    ...review.delivery,
    document: review.document,
    released: review.released,
    width,
    height,
    file,
  };
  const text = `${file}: ${width} x ${height} pixels, as it will be published
Look at it: faces, names, addresses, number plates, screens, papers. Then:
  carelake review accept ${nameOf(review)} --source ${review.delivery.source}
  carelake review refuse ${nameOf(review)} --source ${review.delivery.source}
and delete the file.`;
  process.stdout.write(`${json ? JSON.stringify(told, null, 2) : text}\n`);
}

async function decidePlaces(
  name: string,
  numbers: readonly string[],
  options: DecisionOptions,
  decision: Pick<WordedDecision, 'decision' | 'all'>,
): Promise<void> {
  const { session, review } = await one(name, options);
  if (!isDocument(review)) {
    if (!decision.all || numbers.length > 0)
      throw new WrongUsage('a picture is accepted or refused as a whole: review accept, review refuse');
    return printReview(await decidePicture(session, review, 'accept'), options);
  }
  printReview(await decideAsWorded(session, review, { ...options, ...decision, numbers }), options);
}

async function refusePicture(name: string, options: Options): Promise<void> {
  const { session, review } = await one(name, options);
  if (isDocument(review)) throw new WrongUsage('pictures are refused; in a document, places are redacted');
  printReview(await decidePicture(session, review, 'refuse'), options);
}

async function undoLast(name: string, options: Options): Promise<void> {
  const { session, review } = await one(name, options);
  const undone = await undo(session, review);
  if (undone === undefined)
    throw new Refused('nothing was decided about the document', `see it: carelake review show ${name}`);
  printReview(undone, options);
}

async function releaseDocuments(what: string, options: Options & { wait: number }): Promise<void> {
  const { deliveryId, document } = parsed(what);
  const session = await open(options);
  const { source } = options;
  const asked = await readAnyReviews(session, {
    source,
    deliveryId,
    ...(document === undefined ? {} : { document }),
  });
  const waiting = asked.filter(({ released }) => !released);
  if (waiting.length === 0)
    throw new Refused('no such document waits', `see what does: carelake review list --source ${source}`);
  const open_ = waiting.filter((each) => countsOf(each).undecided > 0);
  if (open_.length > 0)
    throw new Refused(
      `something is undecided in ${open_.map((each) => each.document).join(', ')}`,
      `decide: carelake review ${what} --source ${source}; or release the others by name`,
    );
  const delivery = { source, deliveryId };
  const released = await release(session, { delivery, document, waitSeconds: options.wait });
  const text = `${released.deliveryId}\n${publicationText(released.publication)}`;
  process.stdout.write(`${options.json ? JSON.stringify(released, null, 2) : text}\n`);
  if (released.publication.outcome !== 'published') process.exitCode = 1;
}

async function open(options: Options): Promise<Session> {
  const session = await openSession(options);
  if (!session.names.sources.includes(options.source))
    throw new WrongUsage(`--source wants one of ${session.names.sources.join(', ')}`);
  return session;
}

async function one(name: string, options: Options): Promise<{ session: Session; review: AnyReview }> {
  const { deliveryId, document } = parsed(name);
  if (document === undefined) throw new WrongUsage('a document is expected, as <delivery>/<document>');
  const session = await open(options);
  const [review] = await readAnyReviews(session, { source: options.source, deliveryId, document });
  if (review === undefined)
    throw new Refused(
      'no such document waits',
      `see what does: carelake review list --source ${options.source}`,
    );
  return { session, review };
}

function parsed(what: string): { deliveryId: string; document?: string } {
  const [deliveryId = '', document, ...more] = what.split('/');
  if (!isDeliveryId(deliveryId) || more.length > 0 || (document !== undefined && !isPartName(document)))
    throw new WrongUsage('a delivery id is expected, or <delivery>/<document>');
  return { deliveryId, ...(document === undefined ? {} : { document }) };
}
