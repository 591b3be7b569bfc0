import { run } from './run.ts';

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
});
