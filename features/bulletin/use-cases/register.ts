import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';
import { type NumberRefusal, numberRefusal } from '../rules/register-number';

/** Which document takes a number. */
export type NumberedDocument =
  { readonly bulletinId: string } | { readonly reminderLetterId: string } | { readonly evaluationDocumentId: string };

/** A number of a register (发文登记: 文号 of one 机关代字, or 期号) in a year. */
export interface RegisterNumber {
  readonly register: string;
  readonly year: number;
  readonly number: number;
}

export interface RegisterRepository {
  /** The last number of a register in a year, locked until the transaction ends; undefined in an empty one. */
  last(register: string, year: number): Promise<number | undefined>;
  take(taken: RegisterNumber, document: NumberedDocument): Promise<void>;
}

/** A transaction that offers it. */
export interface WithRegisters {
  readonly registers: RegisterRepository;
}

/** Why a number may not be taken, and the one that may. */
export interface NumberRefused {
  readonly refusal: NumberRefusal;
  readonly next: number;
}

/** Takes a number for a document that is issued on a day; the registers of all documents go on without gaps or doubles. Undefined where it was taken. */
export async function takeNumber(
  { registers }: WithRegisters,
  { register, number, issuedOn }: { readonly register: string; readonly number: number; readonly issuedOn: CivilDay },
  document: NumberedDocument,
): Promise<NumberRefused | undefined> {
  const { year } = civilDate(issuedOn);
  const last = await registers.last(register, year);
  const refusal = numberRefusal(number, last);
  if (refusal) return { refusal, next: (last ?? 0) + 1 };
  await registers.take({ register, year, number }, document);
  return undefined;
}
