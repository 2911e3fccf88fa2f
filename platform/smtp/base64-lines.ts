const LINE_LENGTH = 76;

/** A text (UTF-8) as Base64 in lines of 76 characters, as a body stands in a message. (RFC 2045, 6.8) */
export function base64Lines(text: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += LINE_LENGTH) lines.push(encoded.slice(at, at + LINE_LENGTH));
  return lines.join('\r\n');
}
