// The floor below every check: list a folder and read its Markdown files, nothing else.
const { closeSync, openSync, readdirSync, readSync } = require('node:fs');

const buffer = Buffer.allocUnsafe(1 << 20);

function read(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) read(path);
    else if (entry.name.endsWith('.md')) {
      const file = openSync(path, 'r');
      buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0));
      closeSync(file);
    }
  }
}

read(process.argv[2]);
