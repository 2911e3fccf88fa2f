import type { LetterView, LineWords } from './line-words';

const lineText = ({ number, event, colour, title, unit, owed, deadline, notes, link, linkFor }: LineWords): string => `
${number}. ${event === undefined ? '' : `[${event}] `}${colour && `【${colour}】`}${title}
   单位：${unit}
${[owed && `   应办：${owed}\n`, deadline && `   时限：${deadline}\n`].filter(Boolean).join('')}${notes.map((note) => `   ${note}\n`).join('')}   ${linkFor}：${link}
`;

/** A letter as plain text. */
export const letterText = ({ name, opening, closing, lines }: LetterView): string => `${name}同志：

${opening}
${lines.map(lineText).join('')}
${closing}
`;
