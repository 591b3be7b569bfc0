import type { Document } from '../workspace/document.ts';
import { describeFile } from './describe-agent.ts';

/** Name, description and file of a skill. Markdown. */
export function describeSkill(skill: Document, from: Document): string {
  return [`**${skill.name}**`, describeFile(skill, from)].join('\n\n');
}

/** How much text a reader gets. */
export function describeSize(text: string): string {
  const lines = text === '' ? 0 : text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length;
  const count = (number: number, word: string) =>
    `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
  return `${count(lines, 'line')}, ${count(text.length, 'character')}`;
}
