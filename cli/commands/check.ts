import type { Command } from 'commander';
import { chosenStudy, contracts } from '../contracts.ts';
import { checkDelivery } from '../delivery/check-delivery.ts';
import { readLocalDelivery } from '../delivery/local-delivery.ts';
import { withWorkbench } from '../delivery/with-workbench.ts';
import { startProgress } from '../output/progress.ts';
import { type ReportFiles, withReportFiles, writeReportFiles } from '../output/report-files.ts';
import { reportText } from '../output/report-text.ts';

interface Options extends ReportFiles {
  readonly study: string;
  readonly json?: boolean;
}

export function registerCheck(program: Command): void {
  const command = program
    .command('check')
    .description('Check a delivery on this machine, by the same rules as the lake; nothing is sent anywhere')
    .argument('<delivery...>', 'a folder with datapackage.json, or plain files')
    .option('--study <name>', 'study', '3cp')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake check data/skive
  carelake check BEF_2020.csv UDDA_2020.csv --html report.html

Row 1 is the header, as Excel shows it. The exit status is 1 when the delivery would be rejected.
`,
    );
  withReportFiles(command).action(check);
}

async function check(paths: string[], options: Options): Promise<void> {
  const study = chosenStudy(options.study);
  const delivery = await readLocalDelivery(paths, contracts);
  const progress = startProgress(
    'checking',
    delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const report = await withWorkbench((db, folder) =>
    checkDelivery(delivery, { db, contracts, study, folder, onPart: progress.advance }),
  );
  progress.stop();
  await writeReportFiles({ report }, options);
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  if (report.status === 'rejected') process.exitCode = 1;
}
