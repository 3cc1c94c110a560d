import { anS3 } from './a-bucket.ts';

// A process of its own, to be killed: it overwrites one key again and again and says so each time.
const sandbox = await anS3({ dataDir: process.argv[2] ?? '' });
const caller = sandbox.caller('tester');
for (let n = 1; ; n += 1) {
  await sandbox.s3.putObject(caller, {
    bucket: sandbox.bucket,
    key: 'k',
    body: Buffer.alloc(2 * 1024 ** 2, n),
  });
  process.stdout.write('.');
}
