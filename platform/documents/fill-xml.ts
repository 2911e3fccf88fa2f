/** The element around a place in the text of a part, from its opening to its end. Throws where there is none. */
export function around(xml: string, place: string, element: 'w:p' | 'w:tr'): string {
  const at = xml.indexOf(place);
  const start = Math.max(xml.lastIndexOf(`<${element}>`, at), xml.lastIndexOf(`<${element} `, at));
  const end = xml.indexOf(`</${element}>`, at) + `</${element}>`.length;
  if (at < 0 || start < 0) throw new Error(`the part has no ${place}`);
  return xml.slice(start, end);
}

/** A text as it stands in a part; `{` marks places and is no exception. */
export const escaped = (text: string): string => text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"{]/g, (sign) => `&#${sign.charCodeAt(0)};`);
