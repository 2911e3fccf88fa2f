/** NUL and half of a character (a lone surrogate) cannot be stored; U+FFFD stands where bytes were no text, so what was meant is lost already. */
const UNSTORABLE = /[\0\ufffd\p{Surrogate}]/u;

/** Whether a text (文字) can be stored as it came: Postgres takes no NUL, UTF-8 no lone surrogate. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** The text with what cannot be stored or seen written as `\\u0000`, for a sentence about it. */
export const visibleText = (text: string): string =>
  text.replace(/[\p{Cc}\ufffd\p{Surrogate}]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Line breaks as one character (LF), as a browser counts them: CR LF of forms and of Windows, CR of old files. */
export const withPlainLineBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');
