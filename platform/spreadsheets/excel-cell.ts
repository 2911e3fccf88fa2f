/** What a spreadsheet made of a cell that nobody meant so: a formula, its message of an error, a number in scientific notation. */
export type ExcelFault = 'formula' | 'excelError' | 'shortenedNumber';

const ERRORS = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|#+)/i;
/** 5.30927E+11: how a spreadsheet shows a long number, whose last figures are gone. */
const SHORTENED = /^[+-]?\d(?:\.\d+)?E[+-]\d{1,3}$/i;

/** The fault of a cell; `isNumberLike`: a number or a code, in which a long number may stand. */
export function excelFault(text: string, isNumberLike: boolean): ExcelFault | undefined {
  if (text.startsWith('=')) return 'formula';
  if (ERRORS.test(text)) return 'excelError';
  return isNumberLike && SHORTENED.test(text) ? 'shortenedNumber' : undefined;
}
