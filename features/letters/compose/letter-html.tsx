import { Fragment, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { LetterPart, LetterView, LineWords } from './line-words';

/** Mail programs know no style sheet: every style stands at its element. Dark enough on white to be read by everybody (WCAG 1.4.3). */
const GREY = 'color:#595959';
const RED = '#b8110f';
const BUTTON =
  'display:inline-block;padding:12px 28px;background:#0f6b2f;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px';

interface LineProps {
  readonly line: LineWords;
  readonly isAlone: boolean;
}

const Line = ({ line, isAlone }: LineProps): VNode => {
  const { number, event, colour, colourCode, title, unit, owed, deadline, notes, link, linkFor } = line;
  return (
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
      {!isAlone && (
        <>
          <br />
          <a href={link}>{linkFor}</a>
        </>
      )}
    </div>
  );
};

const Part = ({ part: { notice, lines }, isAlone }: { readonly part: LetterPart; readonly isAlone: boolean }): VNode => (
  <div>
    <p style={`margin:16px 0 0;${GREY}`}>依据：{notice}</p>
    {lines.map((line) => (
      <Line key={line.number} line={line} isAlone={isAlone} />
    ))}
  </div>
);

const Letter = ({ office, heading, name, opening, parts, button, contact, closing }: LetterView): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{heading}</title>
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222222;font-size:16px;line-height:1.6">
      <main>
        <h1 style={`margin:0;padding:0 0 8px;border-bottom:2px solid ${RED};color:${RED};font-size:20px`}>
          {office}　{heading}
        </h1>
        <p>{name}同志：</p>
        <p>{opening}</p>
        {parts.map((part) => (
          <Part key={part.notice} part={part} isAlone={parts.flatMap(({ lines }) => lines).length === 1} />
        ))}
        <p style="margin:20px 0">
          <a href={button.link} style={BUTTON}>
            {button.label}
          </a>
        </p>
        <p>联系：{contact}</p>
        <p style={GREY}>{closing}</p>
      </main>
    </body>
  </html>
);

/** A letter as html: a phone shows it in one column. No script, no picture, nothing fetched; what is put in is escaped. */
export const letterHtml = (view: LetterView): string => `<!doctype html>${renderToString(<Letter {...view} />)}`;
