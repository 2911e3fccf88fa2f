/** The Message-ID of a letter: it follows from the letter's id alone, so that a repeated letter is known as the same. Its right side is the host of the product's address. */
export function messageIdOf(letterId: string, publicUrl: string): string {
  const host = new URL(publicUrl).hostname.replace(/^\[(.*)\]$/, '$1').replaceAll(':', '-');
  return `<${letterId}@${host}>`;
}
