import { Fragment, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { LetterView, LineWords } from './line-words';

const Line = ({ number, event, colour, colourCode, title, unit, owed, deadline, notes, link, linkFor }: LineWords): VNode => (
  <div style={`margin:12px 0;padding:8px 12px;border-left:4px solid ${colourCode}`}>
    <b>
      {number}. {event !== undefined && `[${event}] `}
      {colour && <span style={`color:${colourCode}`}>【{colour}】</span>}
      {title}
    </b>
    <br />
    单位：{unit}
    {owed !== undefined && (
      <>
        <br />
        应办：{owed}
      </>
    )}
    {deadline !== undefined && (
      <>
        <br />
        时限：{deadline}
      </>
    )}
    {notes.map((note) => (
      <Fragment key={note}>
        <br />
        {note}
      </Fragment>
    ))}
    <br />
    <a href={link}>{linkFor}</a>
  </div>
);

const Letter = ({ name, opening, closing, lines }: LetterView): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222">
      <p>{name}同志：</p>
      <p>{opening}</p>
      {lines.map((line) => (
        <Line key={line.number} {...line} />
      ))}
      <p style="color:#8c8c8c">{closing}</p>
    </body>
  </html>
);

/** A letter as html: a phone shows it in one column. No script, no picture, nothing fetched; what is put in is escaped. */
export const letterHtml = (view: LetterView): string => `<!doctype html>${renderToString(<Letter {...view} />)}`;
