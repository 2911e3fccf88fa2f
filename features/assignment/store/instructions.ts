import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { InstructionAnswer, NewInstruction, PassedInstruction } from '../use-cases/facts-repository';

/** What leaders of the county wrote on assignments, and what was answered. */
export const instructionRows = (sql: Sql) => ({
  async addInstruction(row: NewInstruction): Promise<void> {
    await sql(
      'insert into instruction (id, assignment_id, unit_id, text, account_id, person_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [row.id, row.assignmentId, row.unitId, row.text, row.accountId ?? null, row.personId ?? null, timeOf(row.recordedAtMs)],
    );
  },
  async passOnInstruction({ id, ofInstructionId, assignmentId, unitId }: PassedInstruction): Promise<void> {
    await sql(
      `insert into instruction (id, assignment_id, unit_id, text, account_id, person_id, recorded_at)
       select $1, $3, $4, text, account_id, person_id, recorded_at from instruction where id = $2`,
      [id, ofInstructionId, assignmentId, unitId],
    );
  },
  async answerInstruction({ id, text, accountId, answeredAtMs }: InstructionAnswer): Promise<void> {
    await sql('update instruction set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [
      id,
      text,
      accountId ?? null,
      timeOf(answeredAtMs),
    ]);
  },
});
