/** Characters that nobody sees: soft hyphen, zero-width ones, joiners, direction marks. They come along when text is copied from web pages and documents. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const BETWEEN_HAN = /(?<=[\p{Script=Han}（）])\s+(?=[\p{Script=Han}（）])/gu;

/** A cell as a person means it: nothing invisible, no white space around it or between Chinese characters (“张　三”), one space elsewhere. */
export const cellText = (raw: string): string => raw.replace(INVISIBLE, '').trim().replace(BETWEEN_HAN, '').replace(/\s+/g, ' ');

/** Full-width figures, letters and signs as half-width ones, for codes, words of a list, days and addresses; names keep theirs. */
export const narrow = (text: string): string => text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A header as it is compared: without any white space, half-width, small letters. */
export const headerText = (raw: string): string => narrow(cellText(raw)).replace(/\s/g, '').toLowerCase();
