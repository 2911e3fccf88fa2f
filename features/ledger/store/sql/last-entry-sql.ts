/** The latest entry about what hangs on an assignment; the addition keeps the planner from walking the whole audit backwards for the highest number. */
const latest = (entity: string, table: string, assignmentId: string): string =>
  `(select max(d.id + 0) from ${table} s join audit_entry d on d.entity = '${entity}' and d.entity_id = s.id::text where s.assignment_id = ${assignmentId})`;

/** SQL for the number of the latest audit entry about an assignment, as text: what a form was shown at. Null where nobody has acted yet. */
export const lastEntryOf = (assignmentId: string): string =>
  `greatest((select max(d.id + 0) from audit_entry d where d.entity = 'assignment' and d.entity_id = ${assignmentId}::text),
    ${latest('report', 'report', assignmentId)}, ${latest('extensionRequest', 'extension_request', assignmentId)},
    ${latest('objection', 'objection', assignmentId)})::text`;
