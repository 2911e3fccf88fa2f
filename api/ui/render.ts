import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { dayText, instantText, rungText, shortDayText, targetText, taskName, words } from '../../core/words/words';

/** Makes the text of a page from a template and its data, inside the common frame. */
export type Render = (view: string, data: object) => string;

const FOLDER = path.join(__dirname, 'templates');

const orDash = (text: unknown, worded: (text: string) => string): string => (typeof text === 'string' && text !== '' ? worded(text) : '—');

function word(kind: unknown, code: unknown): string {
  const list = (words as unknown as Record<string, Readonly<Record<string, string>>>)[String(kind)];
  return list?.[String(code)] ?? String(code);
}

/** Reads every template once; a template that is not there, or does not compile, stops the start. */
export function loadPages(): Render {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({
    day: (value: unknown) => orDash(value, dayText),
    shortDay: (value: unknown) => orDash(value, shortDayText),
    instant: (value: unknown) => (typeof value === 'number' ? instantText(value) : orDash(value, instantText)),
    rung: (value: unknown) => orDash(value, rungText),
    target: targetText,
    named: taskName,
    word,
    eq: (a: unknown, b: unknown) => a === b,
    or: (a: unknown, b: unknown) => Boolean(a) || Boolean(b),
  });
  const views = new Map<string, HandlebarsTemplateDelegate>();
  for (const name of readdirSync(FOLDER)) {
    const template = readFileSync(path.join(FOLDER, name), 'utf8');
    const view = name.replace(/\.hbs$/, '');
    if (view.startsWith('_')) handlebars.registerPartial(view.slice(1), template);
    else views.set(view, handlebars.compile(template, { preventIndent: true }));
  }
  return (name, data) => {
    const view = views.get(name);
    const layout = views.get('layout');
    if (!view || !layout) throw new Error(`no template ${name}`);
    return layout({ ...data, content: view(data) });
  };
}
