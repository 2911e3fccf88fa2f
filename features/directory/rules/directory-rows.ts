import type { CivilDay } from '../../../core/calendar/civil-day';
import type { AreaCapacity, Duty, UnitKind } from '../../../core/directory/unit';

/** A line of `units.csv`; `parent` is the code of the unit above. */
export interface UnitRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  readonly aliases: readonly string[];
  /** Whether the unit above acts for it (上级代办); absent where the file does not say. */
  readonly isActedFor?: boolean;
  /** The office telephone, as letters print it; absent where the file does not say. */
  readonly telephone?: string;
  /** The last day of a unit that ends (撤销、并入): afterwards its names are free for another. */
  readonly toDay?: CivilDay;
}

/** A line of `contacts.csv`: one duty of one person in the unit with this code. */
export interface ContactRow {
  readonly line: number;
  readonly unit: string;
  readonly name: string;
  readonly duty: Duty;
  readonly email: string;
  /** The person's telephone; absent where the file does not say. */
  readonly telephone?: string;
  readonly fromDay?: CivilDay;
  readonly toDay?: CivilDay;
}

/** A line of `pairs.csv`: the unit that is paired to a village (挂钩帮扶单位), both by their codes. */
export interface PairRow {
  readonly line: number;
  readonly village: string;
  readonly unit: string;
  readonly fromDay?: CivilDay;
  readonly toDay?: CivilDay;
}

/** A line of `areas.csv`: a person who answers for a village, or for one group of it (包村包组); the village by its code. */
export interface AreaRow {
  readonly line: number;
  readonly village: string;
  /** Absent for the whole village. */
  readonly group?: string;
  readonly name: string;
  readonly capacity: AreaCapacity;
  readonly email: string;
  /** The person's telephone; absent where the file does not say. */
  readonly telephone?: string;
  readonly fromDay?: CivilDay;
  readonly toDay?: CivilDay;
}

/** The files of a directory (单位和人员名录), as rows. */
export interface DirectoryRows {
  readonly units: readonly UnitRow[];
  readonly contacts: readonly ContactRow[];
  readonly pairs?: readonly PairRow[];
  readonly areas?: readonly AreaRow[];
}

export type DirectoryFile = 'units' | 'contacts' | 'pairs' | 'areas';
export type DirectoryColumn =
  | 'code'
  | 'name'
  | 'kind'
  | 'parent'
  | 'acting'
  | 'telephone'
  | 'aliases'
  | 'village'
  | 'group'
  | 'capacity'
  | 'unit'
  | 'duty'
  | 'email'
  | 'from'
  | 'to';

/** Why a file of the directory is not taken; each has one sentence in the office's language. */
export type DirectoryProblemCode =
  | 'notText'
  | 'workbook'
  | 'mixedEncoding'
  | 'notStorable'
  | 'openQuote'
  | 'strayQuote'
  | 'noRows'
  | 'notHeader'
  | 'aboveHeader'
  | 'noHeader'
  | 'missingColumn'
  | 'unknownColumn'
  | 'repeatedColumn'
  | 'empty'
  | 'tooLong'
  | 'controlCharacter'
  | 'formula'
  | 'excelError'
  | 'shortenedNumber'
  | 'unknownKind'
  | 'unknownDuty'
  | 'notYesOrNo'
  | 'badEmail'
  | 'twoEmails'
  | 'badDay'
  | 'dayNumber'
  | 'dayOrder'
  | 'repeated'
  | 'taken'
  | 'unknownUnit'
  | 'parentCycle'
  | 'parentEnds'
  | 'childRemains'
  | 'unitEnded'
  | 'secondOffice'
  | 'dutyOnlyInOffice'
  | 'otherName'
  | 'damagedWorkbook'
  | 'largeWorkbook'
  | 'protectedWorkbook'
  | 'noTable'
  | 'secondTable'
  | 'codeTaken'
  | 'knownAs'
  | 'alreadyHeld'
  | 'outsideDuty'
  | 'needsGrant'
  | 'endNeedsGrant'
  | 'ownDuty'
  | 'dutiesApart'
  | 'lastSecurityAdmin'
  | 'noSuchUnit'
  | 'notVillage'
  | 'isVillage'
  | 'pairedAlready'
  | 'outsidePair'
  | 'unknownCapacity'
  | 'areaAlready'
  | 'outsideArea'
  | 'noSuchPerson'
  | 'severalPersons';

/** A problem at its place. Lines are those of the file, the header being line 1; `other` is what the value clashes with. */
export interface DirectoryProblem {
  readonly file: DirectoryFile;
  readonly line: number;
  readonly column?: DirectoryColumn;
  readonly code: DirectoryProblemCode;
  readonly value?: string;
  readonly other?: string;
  /** The line of what it clashes with, where `other` says something else. */
  readonly otherLine?: number;
}
