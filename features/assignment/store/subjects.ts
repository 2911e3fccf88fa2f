import type { Subject, SubjectKind, Subjects } from '../use-cases/subjects';
import type { Read } from '../../../platform/postgres/read';

const QUERIES: Readonly<Record<SubjectKind, string>> = {
  assignment: 'select unit_id as "unitId", task_id as "taskId", id as "assignmentId" from assignment where id = $1',
  obligation: 'select unit_id as "unitId", task_id as "taskId", assignment_id as "assignmentId" from obligation where id = $1',
  report:
    'select a.unit_id as "unitId", a.task_id as "taskId", a.id as "assignmentId" from report r join assignment a on a.id = r.assignment_id where r.id = $1',
  extensionRequest:
    'select a.unit_id as "unitId", a.task_id as "taskId", a.id as "assignmentId" from extension_request x join assignment a on a.id = x.assignment_id where x.id = $1',
};

/** Subjects on Postgres, found under the actor's scope. */
export const subjectQueries = (read: Read): Subjects => ({
  find: (actor, kind, id) => read(actor, async (sql) => (await sql<Subject>(QUERIES[kind], [id]))[0]),
});
