import { resolve } from 'node:path';

/**
 * The folder to open and the options of `code` that count here; the others mean something to a desktop VS Code alone.
 * Options may be repeated: the value of each is a list.
 */
export function readArguments(args) {
  const options = new Map();
  let folder;
  for (const arg of args) {
    const [, name, value = 'true'] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name !== undefined) options.set(name, [...(options.get(name) ?? []), value]);
    else folder ??= resolve(arg);
  }
  return {
    folder,
    extensions: paths('extensionDevelopmentPath'),
    tests: paths('extensionTestsPath')[0],
    userData: paths('user-data-dir')[0],
  };

  function paths(name) {
    return (options.get(name) ?? []).map(value => resolve(value));
  }
}
