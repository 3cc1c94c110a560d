import pc from 'picocolors';

const started = performance.now();

/** Seconds since the demo began. */
export function elapsedSeconds(): number {
  return Math.round((performance.now() - started) / 100) / 10;
}

export function chapter(title: string): void {
  process.stdout.write(`\n${pc.bold(pc.cyan(title))}  ${pc.dim(`${elapsedSeconds()} s`)}\n`);
}

export function tell(text: string): void {
  process.stdout.write(`${text.replaceAll(/^/gm, '  ')}\n`);
}
