import type { VNode } from 'preact';

/** So many characters are read at a glance; what is longer is folded after its beginning, and whole on paper. */
const SHOWN = 240;

/** A text of somebody, line by line: its beginning, and the whole of it on demand. Nothing of it is left out. */
export function LongText({ text }: { readonly text: string }): VNode {
  const characters = [...text];
  if (characters.length <= SHOWN) return <p class="body">{text}</p>;
  return (
    <>
      <p class="body">{characters.slice(0, SHOWN).join('')}</p>
      <details class="more">
        <summary>接着看（全文 {characters.length} 字）</summary>
        <p class="body">{characters.slice(SHOWN).join('')}</p>
      </details>
    </>
  );
}
