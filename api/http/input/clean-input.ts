import { isStorable, visibleText, withPlainLineBreaks } from '../../../core/text/storable';
import type { FieldError } from '../problem';

/** What came in, with plain line breaks, and every text of it that cannot be stored. */
export interface CleanInput {
  readonly value: unknown;
  readonly errors: readonly FieldError[];
}

const MOST_LEVELS = 16;
const MOST_ERRORS = 20;
const NOT_STORABLE = '含有不能保存的字符（空字符、半个字符或者乱码“�”），请删去以后再提交';

/**
 * Goes through everything that comes in, before any schema reads it: texts at every depth and the names of fields. CR LF becomes LF, so that a limit counts
 * what the browser counts; what the store cannot hold is an error at its field (`body.figures.a`), and so is what is nested deeper than anything we take.
 */
export function cleanInput(given: unknown, where: string): CleanInput {
  const errors: FieldError[] = [];
  const report = (path: string, message: string): void => {
    if (errors.length < MOST_ERRORS) errors.push({ path: visibleText(path), message });
  };
  const clean = (value: unknown, path: string, level: number): unknown => {
    if (typeof value === 'string') {
      if (!isStorable(value)) report(path, NOT_STORABLE);
      return withPlainLineBreaks(value);
    }
    if (value === null || typeof value !== 'object') return value;
    if (level > MOST_LEVELS) {
      report(path, `层次太深，最多 ${MOST_LEVELS} 层`);
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => clean(item, `${path}.${index}`, level + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const at = `${path}.${name.slice(0, 100)}`;
        if (!isStorable(name)) report(at, `名称${NOT_STORABLE}`);
        return [name, clean(item, at, level + 1)];
      }),
    );
  };
  return { value: clean(given, where, 0), errors };
}
