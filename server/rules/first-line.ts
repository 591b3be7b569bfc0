import { type Span, span } from '../text/span.ts';

/** From `start` to the end of its line, blanks at the end not counted. */
export function firstLine(text: string, start: number): Span {
  const line = lineSpan(text, start);
  const trimmed = text.slice(start, line.end).trimEnd();
  return span(start, start + trimmed.length);
}

/** From `start` to the end of its line, the line end not counted. */
export function lineSpan(text: string, start: number): Span {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return span(start, end);
}
