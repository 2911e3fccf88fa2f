const OPENING = '（(';
const CLOSING = '）)';

/** The names in a list as a person writes it, one to a line or with 、 between them; a 、 inside brackets belongs to its name. Each name once. */
export function namesIn(list: string): readonly string[] {
  let depth = 0;
  const marked = [...list].map((character) => {
    if (character === '\n') depth = 0;
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    return '、，,；;'.includes(character) && depth === 0 ? '\n' : character;
  });
  const names = marked
    .join('')
    .split('\n')
    .map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
