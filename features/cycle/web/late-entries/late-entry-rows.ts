import type { EntriesToConfirm } from '../../use-cases/views/look-at-late-entries';
import { dayText } from '../../../../core/words/days';
import { recordText } from '../../words/posting-words';
import { ROSTER_NAME } from '../../words/roster-words';

/** A late entry as a row: what it is about, what it says, why it is one, and who made it. */
export interface LateEntryRow {
  /** The village, or the unit that delivered the roster. */
  readonly unitId: string;
  readonly name: string;
  readonly says: string;
  readonly reason: string;
  readonly by: string | null;
  readonly recordedAtMs: number;
}

/** The roster first, then villages in their order. */
export function lateEntryRows({ villages, roster }: EntriesToConfirm): readonly LateEntryRow[] {
  const ofRoster = roster && {
    unitId: roster.unitId,
    name: `${ROSTER_NAME}（${roster.unitName}）`,
    says: `${dayText(roster.deliveredOn)}提供，${roster.persons} 人`,
    reason: roster.note ?? '',
    by: roster.by,
    recordedAtMs: roster.recordedAtMs,
  };
  const ofVillages = villages.map(({ unitId, name, townshipName, toConfirm }) => {
    const { reason, lateReason = '', by, recordedAtMs } = toConfirm;
    const why = [reason === undefined ? '' : `更正：${reason}`, lateReason].filter(Boolean).join('；');
    return { unitId, name: `${name}（${townshipName}）`, says: recordText(toConfirm), reason: why, by, recordedAtMs };
  });
  return [...(ofRoster ? [ofRoster] : []), ...ofVillages];
}
