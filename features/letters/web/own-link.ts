/**
 * The path of an address of this server (`PUBLIC_URL`), for a link; undefined for any other address, however it is dressed up: by `//host` behind our own name,
 * by backslashes, by a user's name before the host.
 */
export function ownPath(address: string, publicUrl: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, username, password, pathname, search, hash } = new URL(address);
  if (origin !== new URL(publicUrl).origin || username !== '' || password !== '') return undefined;
  // A path that begins with two slashes is the name of another host where it stands alone.
  return pathname.startsWith('//') ? undefined : `${pathname}${search}${hash}`;
}
