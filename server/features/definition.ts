import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fileStart, linkedFile, linkedHeading } from './linked-file.ts';
import { subjectAt } from './subject.ts';

/** Where something is defined. */
export interface Definition {
  /** What the definition is of, in the document that was asked about. */
  readonly origin: Span;
  readonly path: string;
  /** In that file: the name in its header, the heading, or its start. */
  readonly span: Span;
}

/** Where the agent, the skill or the file at the cursor is written; several where several have the name. */
export function definition(document: Document, offset: number, workspace: Workspace): Definition[] {
  const subject = subjectAt(document, offset);
  switch (subject?.is) {
    case 'agent':
      return workspace.agentsNamed(subject.name).map(agent => named(subject.span, agent));
    case 'skill':
      return workspace.skillsNamed(subject.name).map(skill => named(subject.span, skill));
    case 'link': {
      const heading = linkedHeading(subject.link, document, workspace);
      if (heading !== undefined)
        return [{ origin: subject.span, path: heading.document.path, span: heading.span }];
      return file(subject.span, subject.link.path, workspace);
    }
    case 'file':
      return file(subject.span, subject.path, workspace);
    default:
      return [];
  }
}

function named(origin: Span, document: Document): Definition {
  const name = document.field('name')?.value;
  return { origin, path: document.path, span: name?.type === 'scalar' ? name.content : fileStart };
}

function file(origin: Span, path: string, workspace: Workspace): Definition[] {
  const found = linkedFile(path, workspace);
  return found === undefined ? [] : [{ origin, path: found, span: fileStart }];
}
