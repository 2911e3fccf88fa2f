import type { DatabaseParts } from '../../../support/database/parts';

/** Asks the tables of an evaluation, as its tests compare them, and sets the clock of the instance. */
export function evaluationAsked({ owner }: Pick<DatabaseParts, 'owner'>) {
  const rows = async <Row>(sql: string): Promise<readonly Row[]> => (await owner.query(sql)).rows as Row[];
  return {
    rows,
    /** `2023-12-31 23:59:30` in county time. */
    setClock: (at: string) => owner.query('update instance set offset_ms = $1', [Date.parse(`${at.replace(' ', 'T')}+08:00`) - Date.now()]),
    /** The windows of statements, by unit. */
    windows: () =>
      rows<{ id: string; code: string; mark: string; until: string }>(
        `select s.id, u.code, s.mark, s.until_day::text as until from evaluation_statement s join unit u on u.id = s.unit_id order by u.code`,
      ),
    /** What is owed in the task of 2023 and not done: `u2 result scoring 2024-01-08 open`. */
    owed: async () =>
      (
        await rows<{ line: string }>(
          `select u.code || ' ' || o.kind || ' ' || split_part(o.key, ':', 1) || ' ' || o.deadline_day || ' ' || o.state as line
           from obligation o join unit u on u.id = o.unit_id join task t on t.id = o.task_id
           where t.title = '2023年年终考核' and o.state not in ('met', 'void') order by line`,
        )
      ).map(({ line }) => line),
    /** Who is told of an approval by letter; without a person the office: `toApprove:approval:1 县长`. */
    toldOfApproval: async () =>
      (
        await rows<{ line: string }>(
          `select r.rung || ' ' || coalesce(p.name, '督办岗') as line from reminder r left join person p on p.id = r.person_id
           where r.rung ~ '^(toApprove|awaitsApproval|approversMissing):' order by split_part(r.rung, ':', 3), r.rung, line`,
        )
      ).map(({ line }) => line),
    /** Who is written to about the approval of a correction, which no obligation asks for. */
    writtenTo: async (subject: string) =>
      (
        await rows<{ name: string }>(
          `select p.name from letter l join person p on p.id = l.person_id where l.subject like '${subject}：%' order by p.name`,
        )
      )
        .map(({ name }) => name)
        .sort(),
    documents: () =>
      rows<{
        id: string;
        kind: string;
        state: string;
        version: number;
        title: string;
        addressees: string;
        text: string;
        named: { name: string }[];
      }>('select id, kind, state, version::int, title, addressees, text, named from evaluation_document order by id'),
  };
}

/** A value that must be there. */
export const one = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing');
  return value;
};
