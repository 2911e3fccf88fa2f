/** How long the link of a letter signs its reader in. */
export const LETTER_LINK_DAYS = 7;

/** What stands in a stored letter in the place of the token, which is made when the letter leaves and kept nowhere. Nobody knows it before the letter has its id. */
export const linkPlaceOf = (letterId: string): string => `token.${letterId}`;
