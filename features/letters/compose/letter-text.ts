import type { LetterPart, LetterView, LineWords } from './line-words';

const lineText = ({ number, event, colour, title, unit, owed, deadline, notes, link, linkFor }: LineWords, isAlone: boolean): string => `
${number}. ${event === undefined ? '' : `[${event}] `}${colour && `【${colour}】`}${title}
   单位：${unit}
${[owed && `   应办：${owed}\n`, deadline && `   时限：${deadline}\n`].filter(Boolean).join('')}${notes.map((note) => `   ${note}\n`).join('')}${isAlone ? '' : `   ${linkFor}：${link}\n`}`;

const partText = ({ notice, lines }: LetterPart, isAlone: boolean): string => `
依据：${notice}
${lines.map((line) => lineText(line, isAlone)).join('')}`;

/** A letter as plain text. */
export function letterText({ office, heading, name, opening, parts, button, contact, closing }: LetterView): string {
  const isAlone = parts.flatMap(({ lines }) => lines).length === 1;
  return `【${heading}】${office}

${name}同志：

${opening}
${parts.map((part) => partText(part, isAlone)).join('')}
${button.label}：${button.link}

联系：${contact}

${closing}
`;
}
