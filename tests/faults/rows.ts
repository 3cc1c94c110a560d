/**
 * What is done about a fault. Q quarantine: the originals are kept, the report says why · N nothing, it was done before or is gone · R again,
 * after a pause · D dead letters, for a person · S stop: no further try before somebody has done something · X refused at the door.
 */
type Answer = 'Q' | 'N' | 'R' | 'D' | 'S' | 'X' | 'accepted' | 'told';

interface Row {
  readonly fault: string;
  readonly answer: Answer | `${Answer}, ${Answer}`;
  /** The tests that hold it: a file under tests/, the test's title, and its line in a table of cases. */
  readonly held: readonly (readonly [file: string, title: string, line?: string])[];
  /** Where it is not answered as one would expect. */
  readonly because?: string;
}

const CHECK = 'core/registry/check-part.test.ts';
const READ = 'core/registry/read';
const FORMATS = 'core/transcripts/formats';
const BAD = 'e2e/long/bad-input.test.ts';
const HERE = 'faults/rows.test.ts';
const READ_AND_TOLD =
  'Sources really send it: it is read, mended and told. What stays ambiguous or cannot be decoded is refused.';

/** Fifty bad inputs and faults, with what Carelake does about each. */
export const ROWS: Readonly<Record<number, Row>> = {
  1: {
    fault: 'a file of no bytes; a key that only stands for a folder',
    answer: 'Q, N',
    held: [
      [HERE, 'row 1: a key that only stands for a folder is no file of the delivery'],
      [BAD, 'is rejected with resource, row, column and rule, and no value', 'an empty file'],
    ],
  },
  2: {
    fault: 'a header that is missing, doubled, renamed or has a column too many',
    answer: 'Q',
    held: [
      [CHECK, 'is refused for its header: $errors'],
      [CHECK, 'names an unknown column by its letter, because a file without header has a person in row 1'],
      [CHECK, 'is refused: $what', 'no header'],
    ],
  },
  3: {
    fault: 'ragged rows, a quote that never ends, a stray quote',
    answer: 'Q',
    held: [
      [CHECK, 'is told as $error', '2 fields'],
      [CHECK, 'is refused: $what', 'a quote that never ends'],
      [CHECK, 'with a stray quote is left out while the other rows are judged'],
    ],
  },
  4: {
    fault: 'another delimiter or decimal sign than stated',
    answer: 'Q',
    held: [
      [`${READ}/layout.test.ts`, '$dialect is held against the file: $fits'],
      [CHECK, 'reads a file separated by %j'],
    ],
    because: `${READ_AND_TOLD} A statement that contradicts the file is an error.`,
  },
  5: {
    fault: 'line ends of several kinds, none at the end',
    answer: 'accepted',
    held: [
      [`${READ}/layout.test.ts`, 'of all kinds are read in one file'],
      [CHECK, 'after $after', 'no line end at the end'],
    ],
  },
  6: {
    fault: 'a byte order mark in front, or inside',
    answer: 'accepted, Q',
    held: [
      [CHECK, 'after $after', 'a BOM'],
      [CHECK, 'is refused: $what', 'a BOM inside'],
    ],
  },
  7: {
    fault: 'UTF-16, Windows-1252, letters that are lost',
    answer: 'accepted, Q',
    held: [
      [`${READ}/encoding.test.ts`, '$stated is held against the file: $fits'],
      [`${READ}/encoding.test.ts`, 'are refused: $what', 'half a surrogate pair'],
      [CHECK, 'is refused: $what', 'letters lost before'],
    ],
    because: READ_AND_TOLD,
  },
  8: {
    fault: 'control characters',
    answer: 'Q',
    held: [[CHECK, 'is told as $error', '2 control-character']],
  },
  9: {
    fault: 'a row without end, a hundred thousand columns, a field of ten megabytes',
    answer: 'Q',
    held: [[`${READ}/layout.test.ts`, '$what is refused, and what is told of it is short']],
  },
  10: {
    fault: 'cells that a spreadsheet would run',
    answer: 'accepted',
    held: [
      [
        'core/deliveries/report-page.test.ts',
        'has every finding of a sheet keep spreadsheets from running it',
      ],
    ],
  },
  11: {
    fault: 'a person number that lost its zero, or reads 1.2E+09',
    answer: 'told, Q',
    held: [
      [CHECK, 'is a warning: $warning', 'cpr-nine-digits'],
      [CHECK, 'is told as $error', '2 cpr cpr-scientific'],
    ],
    because: READ_AND_TOLD,
  },
  12: {
    fault: 'a date that is none, in the future, or of a year of two digits',
    answer: 'Q',
    held: [
      [`${READ}/values.test.ts`, 'are refused in any other', '01-02-20'],
      [CHECK, 'is told as $error', '2 startdato range'],
    ],
  },
  13: {
    fault: 'a year outside of the study',
    answer: 'Q',
    held: [[CHECK, 'takes an unknown education for a warning', '3 aar period']],
  },
  14: {
    fault: 'a row or a key twice',
    answer: 'Q',
    held: [
      [CHECK, 'repeats a key in the second row that has it'],
      ['e2e/long/set-checks.test.ts', 'is refused with rows that two of its parts share'],
    ],
  },
  15: {
    fault: 'a code that is unknown, or was not in use',
    answer: 'Q, told',
    held: [
      [
        BAD,
        'is rejected with resource, row, column and rule, and no value',
        'a code that is not in the list',
      ],
      ['core/registry/registers.test.ts', 'warns: $warns for $code on $date'],
    ],
  },
  16: {
    fault: 'the same text in composed and decomposed letters',
    answer: 'accepted',
    held: [
      [
        'core/pseudonyms/pseudonyms.test.ts',
        'take one spelling of a name for another of letter case, blanks and composed letters',
      ],
    ],
  },
  17: {
    fault: 'the same person in another spelling',
    answer: 'accepted',
    held: [['core/cpr/cpr.test.ts', 'writes a number one way whatever separators it came with']],
  },
  18: {
    fault: 'free text where a code belongs',
    answer: 'Q',
    held: [
      [CHECK, 'never puts a value of the file into its report'],
      ['core/registry/every-contract.test.ts', 'refuses the text column %s'],
    ],
  },
  19: {
    fault: 'a file that is not what its name says, old, with macros, or encrypted',
    answer: 'Q',
    held: [
      [`${FORMATS}/hostile.test.ts`, '$path is refused by $rule', 'document-protected'],
      [CHECK, 'is refused: $what', 'a workbook'],
    ],
  },
  20: {
    fault: 'a bomb: of ratio, nesting, shared bytes, or a hundred thousand parts',
    answer: 'Q',
    held: [
      [`${FORMATS}/hostile.test.ts`, 'of $what is answered at once and keeps the memory flat: $rule'],
      [
        'core/archives/open-archive.test.ts',
        'with $what is refused by $rule',
        'a part that unpacks too well',
      ],
    ],
  },
  21: {
    fault: 'names in an archive that leave it, are absolute, doubled or links',
    answer: 'Q',
    held: [['core/archives/open-archive.test.ts', 'with $what is refused by $rule', 'a link']],
  },
  22: {
    fault: 'entities in the XML of a document',
    answer: 'Q',
    held: [[`${FORMATS}/hostile.test.ts`, 'with $what is refused by $rule', 'an entity of another machine']],
  },
  23: {
    fault: 'a remote template, an embedded object, a macro',
    answer: 'told, Q',
    held: [
      [`${FORMATS}/word.test.ts`, 'leaves out $what, and says so', 'a remote template'],
      [`${FORMATS}/hostile.test.ts`, '$path is refused by $rule', 'document-macro'],
    ],
  },
  24: {
    fault: 'names in comments, tracked changes, properties, footnotes',
    answer: 'told',
    held: [[`${FORMATS}/word.test.ts`, 'leaves out $what, and says so', 'a footnote']],
  },
  25: {
    fault: 'a project of a coding program whose sources lie elsewhere',
    answer: 'Q',
    held: [[`${FORMATS}/hostile.test.ts`, '$path is refused by $rule', 'a.qdpx']],
    because: 'Projects are written and not taken in: every one is refused, whatever it refers to.',
  },
  26: {
    fault: 'a path in the descriptor that leaves the delivery',
    answer: 'Q',
    held: [
      [
        'core/deliveries/descriptor.test.ts',
        'refuses the path %j, and says only where it stands',
        '/etc/passwd',
      ],
    ],
  },
  27: {
    fault: 'a file that is missing, not named, or not the one that was described',
    answer: 'Q',
    held: [
      [BAD, 'is rejected with resource, row, column and rule, and no value', 'a file that was not sent'],
      [
        BAD,
        'is rejected with resource, row, column and rule, and no value',
        'a file that the descriptor does not name',
      ],
      [BAD, 'is rejected with resource, row, column and rule, and no value', 'another hash than said'],
    ],
  },
  28: {
    fault: 'a key with `..`, `%2e`, a line break, `*`, too many bytes, or a person number in it',
    answer: 'X, Q',
    held: [
      [HERE, 'row 28: names that a file must not have are refused, and nothing of the delivery goes on'],
      [
        'core/deliveries/descriptor.test.ts',
        'refuses the path %j, and says only where it stands',
        '1502805043.csv',
      ],
    ],
  },
  29: {
    fault: 'an upload that is not encrypted, under another key, over plain HTTP, or for another owner',
    answer: 'X',
    held: [
      [HERE, 'row 29: what is not encrypted as it must be, not signed or for another owner does not get in'],
      ['infra/buckets-and-queues.test.ts', 'refuses plain HTTP, other accounts, and any other encryption'],
    ],
  },
  30: {
    fault: 'a published file that would be written again',
    answer: 'X',
    held: [
      [HERE, 'row 30: a copy that is there already is not written again'],
      [
        'infra/buckets-and-queues.test.ts',
        'is that published data, the ledger, key checks and accepted files are never overwritten',
      ],
    ],
  },
  31: {
    fault: 'a wrong checksum',
    answer: 'X',
    held: [[HERE, 'row 31: bytes that are not those of their checksum are not kept']],
  },
  32: {
    fault: 'an upload in parts that was given up',
    answer: 'N, Q',
    held: [
      [HERE, 'row 32: a file whose upload was given up half-way is not there'],
      ['infra/buckets-and-queues.test.ts', 'ends old versions and abandoned uploads'],
    ],
  },
  33: {
    fault: 'a file that is overwritten after it was pinned',
    answer: 'N',
    held: [
      [HERE, 'row 33: a file that is overwritten meanwhile is the one that was sent with the descriptor'],
    ],
  },
  34: {
    fault: 'a file, or a version of it, that is gone',
    answer: 'Q, N',
    held: [
      [
        HERE,
        'row 34: a file that is gone rejects its delivery, and a descriptor that is gone is passed over',
      ],
    ],
  },
  35: {
    fault: 'an event that comes twice',
    answer: 'N',
    held: [['faults/replay.test.ts', 'is published once when each function handles a message of it twice']],
  },
  36: {
    fault: 'events out of order, and old ones again',
    answer: 'N',
    held: [
      ['faults/replay.test.ts', 'changes nothing when its descriptor comes again, in whatever form'],
      ['faults/replay.test.ts', 'is published whole when its parts are done in another order'],
    ],
  },
  37: {
    fault: 'two workers on one piece of work',
    answer: 'N, R',
    held: [
      [HERE, 'row 37: a writer who is told by S3 that another is at it comes back, at each step'],
      ['faults/replay.test.ts', 'is published once when it is sent twice at the same time'],
    ],
  },
  38: {
    fault: 'a function that is killed after a write',
    answer: 'R',
    held: [['faults/crash.test.ts', 'publish the rows of %s that undisturbed ones do']],
  },
  39: {
    fault: 'a function that is killed between writes',
    answer: 'R',
    held: [
      ['faults/crash.test.ts', 'die at every one of them'],
      [
        'faults/crash.test.ts',
        'leave no file behind that the ledger does not know, and the originals of what was rejected in quarantine',
      ],
    ],
  },
  40: {
    fault: 'a disk that is full, or too little memory',
    answer: 'R, D',
    held: [
      [
        HERE,
        'row 40: a disk that is full has its delivery tried once more in a clean environment, and then kept for a person',
      ],
      ['lambdas/shared/meet-failure.test.ts', 'is %s: %s', 'ENGINE_MEMORY'],
      [
        BAD,
        'is rejected with resource, row, column and rule, and no value',
        'a file of more than two gigabytes',
      ],
    ],
    because:
      'Lambda kills a function that takes more memory than it has, and nobody is left to count: that message comes back five times in all.',
  },
  41: {
    fault: 'a service that is busy, fails or breaks off',
    answer: 'R',
    held: [
      [
        HERE,
        'row 41: what is busy, fails or breaks off more often than an SDK tries leaves one publication (%i)',
      ],
      ['lambdas/shared/meet-failure.test.ts', 'is $from to $to seconds after $tries tries of what is $kind'],
    ],
  },
  42: {
    fault: 'a key that is off, or that nobody may use any more',
    answer: 'S',
    held: [[HERE, 'row 42: a key that is off stops what needs it, without a storm, and nothing is lost']],
    because:
      'A function may not switch its own event source off. It knocks five times in all, five to ten minutes apart, and the message waits among the dead letters for a redrive.',
  },
  43: {
    fault: 'credentials that end under way, a clock that is wrong',
    answer: 'R',
    held: [
      [
        HERE,
        'row 43: credentials that end are got anew, and a clock that is twenty minutes wrong is set right',
      ],
      ['sandbox/faults/faults.test.ts', 'by %i minutes is refused, and set right by SDKs'],
    ],
  },
  44: {
    fault: 'a message that nobody understands',
    answer: 'D',
    held: [
      [HERE, 'row 44: a message that nobody understands is kept after its last try, and the others flow'],
    ],
  },
  45: {
    fault: 'dead letters that are sent round again',
    answer: 'R',
    held: [[HERE, 'row 45: what goes round again is published once, and what is still bad comes back']],
  },
  46: {
    fault: 'another secret of pseudonyms than the study began with',
    answer: 'S',
    held: [[HERE, 'row 46: another secret under the same name stops before the first row']],
  },
  47: {
    fault: 'the switch that makes files visible fails after they are written',
    answer: 'R',
    held: [[HERE, 'row 47: files that are copied are not visible before the ledger says so']],
    because: 'The switch is an event of the ledger, not a table of Glue.',
  },
  48: {
    fault: 'a query that reads too much, writes elsewhere, or runs in another workgroup',
    answer: 'X',
    held: [
      [HERE, 'row 48: a query in the primary workgroup, or one that writes a table elsewhere, does not run'],
      ['sandbox/athena/queries.test.ts', 'cancels a query that would read more than the workgroup allows'],
    ],
  },
  49: {
    fault: 'a digest that is missing, a log file that was changed',
    answer: 'told',
    held: [
      ['core/audit/verify-trail.test.ts', 'a digest that was dropped, and its log files as unproven'],
      [
        'sandbox/cloudtrail/real-bucket.test.ts',
        'finds a log file that somebody with every right has overwritten',
      ],
    ],
  },
  50: {
    fault: 'an erasure while the same delivery is worked on',
    answer: 'N',
    held: [
      [
        'faults/withdraw.test.ts',
        'wins over the work that is under way, and erases what the work writes meanwhile',
      ],
    ],
  },
};
