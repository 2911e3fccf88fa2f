const LITERAL = /'(?:[^']|'')*'/g;
const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g;
/** Where a statement says what it works on, in the order in which they are looked for. */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  insert: /^insert\s+into\s+"?([\w.]+)/i,
  update: /^update\s+(?:only\s+)?"?([\w.]+)/i,
  delete: /^delete\s+from\s+(?:only\s+)?"?([\w.]+)/i,
  with: /^with\s+(?:recursive\s+)?"?(\w+)/i,
  select: /\bfrom\s+"?([a-z_][\w.]*)/i,
};
const FIRST_CALL = /^select\s+"?([a-z_]\w*)/i;

/**
 * A statement's name, by which a log speaks of it: its verb and the table, common table expression or function it begins with (`insert sign_in_link`,
 * `with claimed`, `select set_config`). Made of keywords and identifiers alone, so that no value of the statement can be in it.
 */
export function queryName(statement: string): string {
  const text = statement.replace(COMMENT, ' ').replace(LITERAL, "''").trim();
  const verb = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? 'statement';
  const subject = SUBJECTS[verb]?.exec(text)?.[1] ?? (verb === 'select' ? FIRST_CALL.exec(text)?.[1] : undefined);
  return subject === undefined ? verb : `${verb} ${subject}`;
}
