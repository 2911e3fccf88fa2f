import type { ContactRow, DirectoryRows, UnitRow } from '../../../../features/directory/rules/directory-rows';
import { countyDirectory } from '../../../support/county/county';
import { placeOf, VARIED, villageNames } from './county-villages';

const atYearEnd = (unit: string, duty: 'evaluator' | 'approver', name = `${unit}-${duty}`): ContactRow => ({
  line: 0,
  unit,
  name,
  duty,
  email: `${name}@county.example`.toLowerCase(),
});
/** Who evaluates the year, and the two who approve what it comes to. */
const YEAR_END = [
  atYearEnd('TAX', 'evaluator'),
  atYearEnd('HRB', 'evaluator'),
  atYearEnd('OFF', 'approver'),
  atYearEnd('OFF', 'approver', 'OFF-approver2'),
];

/** The invented county with so many villages in its townships and the farm, for which these act, with its evaluators and approvers. */
export function yearDirectory(villages = 12 * VARIED): DirectoryRows {
  const { units, contacts } = countyDirectory();
  const rows = units
    .filter(({ kind }) => kind === 'township' || kind === 'farm')
    .flatMap(({ code, name }) =>
      villageNames(placeOf(code).township, villages).map((village, at): UnitRow => ({
        line: 0,
        code: `${code}-${at + 1}`,
        name: `${name.slice(0, 2)}${village}村村民委员会`,
        kind: 'village',
        parent: code,
        aliases: [],
        isActedFor: true,
      })),
    );
  return {
    units: [...units, ...rows].map((row, at) => ({ ...row, line: at + 2 })),
    contacts: [...contacts, ...YEAR_END].map((row, at) => ({ ...row, line: at + 2 })),
  };
}
