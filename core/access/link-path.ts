/** The first page, which every address without a page of its own means. */
const FIRST_PAGE = '/';

/** Where to go on as the query of an address, with its slashes as they are, as people read them in letters; empty where it leads to the first page anyway. */
export const nextQueryOf = (next: string | undefined): string =>
  next === undefined || next === FIRST_PAGE ? '' : `?next=${encodeURIComponent(next).replaceAll('%2F', '/')}`;

/** The page of a one-time link, which leads on to a page of ours: `/sign-in/TOKEN?next=…`. */
export const linkPath = (token: string, next?: string): string => `/sign-in/${encodeURIComponent(token)}${nextQueryOf(next)}`;

/** Where one signs in with a password and goes on to a page of ours. */
export const passwordPath = (next?: string): string => `/sign-in-with-password${nextQueryOf(next)}`;
