import type { VNode } from 'preact';

interface LongTextProps {
  readonly text: string;
  /** So many characters are read at a glance; what is longer is folded after its beginning, and whole on paper. */
  readonly shown?: number;
}

/** A text of somebody, line by line: its beginning, and the whole of it on demand. Nothing of it is left out. */
export function LongText({ text, shown = 240 }: LongTextProps): VNode {
  const characters = [...text];
  if (characters.length <= shown) return <p class="body">{text}</p>;
  return (
    <>
      <p class="body">{characters.slice(0, shown).join('')}</p>
      <details class="more">
        <summary>接着看（全文 {characters.length} 字）</summary>
        <p class="body">{characters.slice(shown).join('')}</p>
      </details>
    </>
  );
}
