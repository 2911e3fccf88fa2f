/** Whether people come by https. What the last hop in front of this process speaks does not matter: PUBLIC_URL says what the browser sees. */
export const isHttps = (publicUrl: string): boolean => new URL(publicUrl).protocol === 'https:';

/** Whether browsers take this address for a secure one: https, or this very machine. */
export function isSecureContext(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return isHttps(publicUrl) || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
