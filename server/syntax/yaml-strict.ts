import type { YAMLError } from 'yaml';
import type { Value } from './value.ts';
import { YamlConversion } from './yaml-conversion.ts';
import type { StrictError } from './yaml-error.ts';
import { YamlOffsets } from './yaml-offsets.ts';
import { TOO_DEEP } from './yaml-reading.ts';

/** What the `yaml` library makes of a block: our own values, and its errors with offsets into the whole text. */
export interface StrictReading {
  readonly value: Value | undefined;
  readonly errors: readonly StrictError[];
  /** How many warnings there are; they refuse nothing. */
  readonly warnings: number;
}

/** Reads a block as strict YAML 1.2; never throws. Offsets are those of `text`. */
export function readStrict(text: string, start: number, end: number): StrictReading {
  const source = text.slice(start, end);
  const offsets = new YamlOffsets(source, start);
  // Loaded here because a run without a doubtful header never needs it, and loading takes as long as reading 500 files.
  const yaml = require('yaml') as typeof import('yaml');
  try {
    const parsed = yaml.parseDocument(offsets.text, {
      keepSourceTokens: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const errors = parsed.errors.map(error => errorOf(error, offsets));
    if (errors.length > 0) return { value: undefined, errors, warnings: parsed.warnings.length };
    const conversion = new YamlConversion(yaml, text, offsets, parsed);
    const value = conversion.value();
    return { value, errors: conversion.errors, warnings: parsed.warnings.length };
  } catch {
    // The library recurses without bound, so ten thousand brackets exhaust the stack; we stop long before.
    return {
      value: undefined,
      errors: [{ code: 'TOO_DEEP', message: TOO_DEEP, start, end: start + 1 }],
      warnings: 0,
    };
  }
}

function errorOf(error: YAMLError, offsets: YamlOffsets): StrictError {
  return {
    code: error.code,
    message: error.message,
    start: offsets.of(error.pos[0]),
    end: offsets.of(error.pos[1]),
  };
}
