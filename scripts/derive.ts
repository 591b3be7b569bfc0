import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFiles } from './derived.ts';

// Writes what repeats the lists of rules and hosts: the settings in package.json and the table in README.md.
const root = join(__dirname, '..');

for (const [name, derive] of Object.entries(derivedFiles)) {
  const file = join(root, name);
  const old = readFileSync(file, 'utf8');
  const text = derive(old);
  if (text === old) continue;
  writeFileSync(file, text);
  console.log(`${name} written anew`);
}
