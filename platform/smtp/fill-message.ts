import { base64Lines } from './base64-lines';

/** A text that is put into a message as it leaves, and where: a place that stands in the bodies, and in nothing else. */
export interface Filling {
  readonly place: string;
  readonly text: string;
}

/** The header of a body, and the body. */
const BODY =
  /(^Content-Transfer-Encoding: base64\r\n(?:\S[^\r\n]*\r\n|[ \t][^\r\n]*\r\n)*\r\n)([A-Za-z0-9+/=]+(?:\r\n[A-Za-z0-9+/=]+)*)/gim;

/** A composed message (`MakeMime`) with the filling in its bodies: the bytes that it would have, had it been composed with it. */
export const fillMessage = (mime: string, { place, text }: Filling): string =>
  mime.replace(
    BODY,
    (_, head: string, body: string) => head + base64Lines(Buffer.from(body, 'base64').toString('utf8').replaceAll(place, text)),
  );
