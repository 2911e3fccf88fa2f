import type { Paragraph } from '../text/paragraphs';

const OPENS = /^附(?:件)?：/;
const NUMBERED = /^\d{1,2}[.、]/;
const clean = (name: string) =>
  name
    .replace(/^\d{1,2}[.、]/, '')
    .replace(/[。；\s]+$/, '')
    .replace(/\s+/g, '');

/** 1.甲2.乙 on one line as two names; figures inside a name (1.2023年度…) stay. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let from = 0;
  let number = 1;
  for (let next = 2; ; next += 1) {
    const at = text.indexOf(`${next}.`, from + 2);
    const other = text.indexOf(`${next}、`, from + 2);
    const cut = at < 0 ? other : at;
    if (!NUMBERED.test(text) || cut < 0 || /\d$/.test(text.slice(0, cut))) break;
    names.push(text.slice(from, cut));
    from = cut;
    number = next;
  }
  names.push(text.slice(from));
  return number > 0 ? names.map(clean).filter((name) => name !== '') : [];
}

/** The list of annexes under the body (附件：1.… 2.…) and the paragraphs it takes. */
export function readAnnexes(paragraphs: readonly Paragraph[]): { readonly names: readonly string[]; readonly taken: ReadonlySet<number> } {
  const taken = new Set<number>();
  const names: string[] = [];
  const start = paragraphs.findIndex(({ passage }) => OPENS.test(passage.text));
  if (start < 0) return { names, taken };
  taken.add(start);
  names.push(...splitNames((paragraphs[start]?.passage.text ?? '').replace(OPENS, '')));
  const numbered = NUMBERED.test((paragraphs[start]?.passage.text ?? '').replace(OPENS, ''));
  for (let index = start + 1; index < paragraphs.length && (numbered || names.length === 0); index += 1) {
    const text = paragraphs[index]?.passage.text ?? '';
    if (!NUMBERED.test(text) || text.length > 80) break;
    taken.add(index);
    names.push(...splitNames(text));
  }
  return { names, taken };
}
