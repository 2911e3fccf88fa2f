/** The files of the report `r`, in the order in which they were chosen. */
export const EVIDENCE_OF_REPORT = `(select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'size', e.size) order by e.position), '[]')
  from evidence e where e.report_id = r.id)`;
