import type { Actor } from '../../../core/access/actor';

/** What a request can be about; each belongs to one unit. */
export type SubjectKind = 'assignment' | 'obligation' | 'report' | 'extensionRequest';

/** Where a subject belongs. */
export interface Subject {
  readonly unitId: string;
  readonly taskId: string;
  readonly assignmentId: string;
}

/** Finds whose business something is; what lies outside the actor's scope is not found. */
export interface Subjects {
  find(actor: Actor, kind: SubjectKind, id: string): Promise<Subject | undefined>;
}
