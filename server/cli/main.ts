import { run } from './run.ts';

// Whoever reads the findings may stop, as `head` does: that is no error of this program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
});
