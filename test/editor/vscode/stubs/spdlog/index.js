// The calls of VS Code's native logger that its server makes, with plain files behind them.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const info = levels.indexOf('info');

function createLogger(file) {
  let lowest = info;
  mkdirSync(dirname(file), { recursive: true });
  const logger = {
    getLevel: () => lowest,
    setLevel: level => {
      lowest = level;
    },
    setPattern() {},
    clearFormatters() {},
    flush() {},
    drop() {},
  };
  for (const [level, name] of levels.entries()) {
    logger[name] = message => {
      if (level >= lowest) appendFileSync(file, `${new Date().toISOString()} [${name}] ${message}\n`);
    };
  }
  return logger;
}

/** VS Code calls it with `new` and three arguments, of which only the file matters. */
function Logger(_kind, _name, file) {
  return createLogger(file);
}

const createNamedLogger = async (_name, file) => createLogger(file);

module.exports = {
  version: 0,
  Logger,
  setLevel() {},
  setFlushOn() {},
  createRotatingLogger: createNamedLogger,
  createAsyncRotatingLogger: createNamedLogger,
};
