import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markWords } from '../../../../features/evaluation/words/evaluation-words';
import type { Sql } from '../../../../platform/postgres/sql';
import type { CountyYear } from '../county/county-year';

/**
 * Writes the documents that were issued (通报表扬、通报批评、更正, docx), the ranking annex (xlsx), the score sheet (评分表, xlsx) and the decision file (考核卷, docx), as a
 * person of the office downloads them.
 */
export async function keepYearEnd(folder: string, county: CountyYear): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const office = await county.person('office');
  const documents = await county.sql<{ id: string; of: string; kind: string }>(
    `select id, evaluation_id as of, kind from evaluation_document where state = 'issued'`,
  );
  const of = `/evaluations/${documents[0]?.of ?? ''}`;
  for (const { id, kind } of documents)
    writeFileSync(path.join(folder, `${kind}.docx`), await county.download(office, `${of}/file?document=${id}`));
  for (const [name, page] of Object.entries({ 'ranking.xlsx': 'tables', 'scores.xlsx': 'score-file', 'decision.docx': 'decision-file' }))
    writeFileSync(path.join(folder, name), await county.download(office, `${of}/${page}`));
}

type Cell = string | number | boolean | Date | null | undefined;

/** Code, rank, paid/quota, rate, gap and proposal of each row, sheet by sheet of a ranking annex. */
export async function rankingLines(file: string, sql: Sql): Promise<readonly (readonly string[])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(readFileSync(file));
  const units = new Map((await sql<{ code: string; name: string }>('select code, name from unit')).map((one) => [one.name, one.code]));
  const marks = new Map<string, string>(Object.entries(markWords).map(([mark, word]) => [word, mark]));
  const lineOf = (row: readonly Cell[]): readonly string[] => {
    const [rank = '', name = '', quota = '', paid = '', rate, , , short = '', , , , mark = ''] = row.map((cell) => String(cell ?? ''));
    const code = units.get(name);
    return code === undefined
      ? []
      : [`${code} ${rank} ${paid}/${quota} ${(Number(rate) * 100).toFixed(2)} ${short} ${marks.get(mark) ?? mark}`];
  };
  return sheets.map(({ rows }) => rows.flatMap((row: readonly Cell[]) => lineOf(row)));
}

/** The codes of the units and the names of the persons in an issued document. */
export async function whoIsNamed(sql: Sql, kind: 'commendation' | 'criticism'): Promise<readonly string[]> {
  const rows = await sql<{ who: string }>(
    `select coalesce(u.code, n ->> 'name') as who from evaluation_document d, jsonb_array_elements(d.named) n left join unit u on u.id = (n ->> 'id')::uuid
     where d.state = 'issued' and d.kind = $1`,
    [kind],
  );
  return rows.map(({ who }) => who).sort();
}

/** The events of an evaluation that were told: in how many letters, and whether one was not sent or said the same to somebody twice. */
export const whatWasTold = (
  sql: Sql,
): Promise<readonly { readonly event: string; readonly letters: number; readonly isWrong: boolean }[]> =>
  sql(
    `select split_part(r.rung, ':', 1) as event, count(distinct l.id)::int as letters,
       bool_or(l.state <> 'sent') or count(*) <> count(distinct (r.obligation_id, r.rung, r.audience, l.person_id)) as "isWrong"
     from reminder r join evaluation e on e.task_id = r.task_id join letter l on l.id = r.letter_id where r.kind = 'event' group by 1 order by 1`,
  );
