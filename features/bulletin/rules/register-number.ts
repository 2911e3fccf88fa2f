/** `notNext`: the register goes on without gaps or doubles. */
export type NumberRefusal = 'notNext';

/** Whether a number may be taken: the next one, or any in an empty register (the first ones were given on paper). */
export const numberRefusal = (wanted: number, last: number | undefined): NumberRefusal | undefined =>
  last === undefined || wanted === last + 1 ? undefined : 'notNext';
