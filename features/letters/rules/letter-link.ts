/** How long the link of a letter signs its reader in. */
export const LETTER_LINK_DAYS = 7;

/** What stands in a stored letter in the place of the token, which is made when the letter leaves and kept nowhere. Nobody knows it before the letter has its id. */
export const linkPlaceOf = (letterId: string): string => `token.${letterId}`;

/** Stands in a text where a token was sent. */
export const HIDDEN_TOKEN = '***';

/** The text of a letter as it may be read by others: its links lead on and sign nobody in, and nothing can be filled in. */
export const withoutLinkPlace = (text: string, place: string | undefined): string =>
  place === undefined ? text : text.replaceAll(place, HIDDEN_TOKEN);
