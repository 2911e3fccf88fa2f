/** SQL for the objections (申诉) to an assignment, as a JSON array with the oldest first. */
export const objectionsOf = (assignmentId: string): string =>
  `(select coalesce(json_agg(json_build_object('id', j.id, 'reason', j.reason, 'suggestedUnit', j.suggested_unit, 'by', jac.name,
      'byPersonId', jac.person_id, 'recordedAt', j.recorded_at, 'state', j.state, 'decidedBy', jdc.name, 'decidedAt', j.decided_at,
      'decisionNote', j.decision_note) order by j.recorded_at), '[]')
    from objection j left join account jac on jac.id = j.account_id left join account jdc on jdc.id = j.decided_by
    where j.assignment_id = ${assignmentId})`;
