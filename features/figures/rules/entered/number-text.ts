/** Full-width figures and signs as half-width ones. */
const narrow = (text: string): string => text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
/** 1,234 with its commas in the right places, spaces between thousands, a sign of money and a unit behind it. */
const NUMBER = /^[¥￥]?(?<whole>\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(?<part>\d*))?(?<unit>人|元|户)?$/u;

/** A spreadsheet marks a number that it keeps as text by an apostrophe, which a file shows. */
const plain = (text: string): string => narrow(text).trim().replace(/^['’]/, '');

const digitsOf = (whole: string): number => Number(whole.replace(/[,\s]/g, ''));

/** Whole persons as an office writes them (`1,234`, `１２３`, `56人`, `56.0`), or undefined where it is no whole number. */
export function readPersons(text: string): number | undefined {
  const { whole, part = '', unit } = NUMBER.exec(plain(text))?.groups ?? {};
  return whole === undefined || /[^0]/.test(part) || unit === '元' ? undefined : digitsOf(whole);
}

/** Yuan with at most two decimals (`1,234.50`, `200元`) in fen, or undefined; no number passes through a float. */
export function readYuan(text: string): number | undefined {
  const { whole, part = '', unit } = NUMBER.exec(plain(text))?.groups ?? {};
  const cents = part.replace(/0+$/, '');
  if (whole === undefined || cents.length > 2 || (unit !== undefined && unit !== '元')) return undefined;
  return digitsOf(whole) * 100 + Number(cents.padEnd(2, '0'));
}

/** A number of persons, or of yuan in fen. */
export const readNumber = (is: 'persons' | 'yuan', text: string): number | undefined =>
  is === 'persons' ? readPersons(text) : readYuan(text);
