import { types } from 'pg';

/** Read `bigint` as a number (versions and counts stay far below 2^53) and `date` as the text it is: a civil day has no time zone. */
export function readPlainTypes(): void {
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.DATE, (text) => text);
}
