import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { FigureFile, FileNote } from './figure-file';

/** What is worth a look in a file, and that its title says another day than the one that its rows are taken for. */
export function notesOf({ notes, lines, writtenDay }: FigureFile, askedDay: CivilDay | undefined): readonly FileNote[] {
  const isAsked = askedDay !== undefined && lines.some(({ throughDay }) => throughDay === undefined);
  return isAsked && writtenDay !== undefined && writtenDay !== askedDay ? [{ is: 'otherDay', written: writtenDay }, ...notes] : notes;
}
