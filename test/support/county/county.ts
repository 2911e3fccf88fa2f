import type { Duty, UnitKind } from '../../../core/directory/unit';
import type { ContactRow, DirectoryRows, UnitRow } from '../../../features/directory/rules/directory-rows';

const TOWNSHIPS = ['青山镇', '白水镇', '红土乡', '大坪乡', '双河乡', '石门镇', '新桥乡', '高岭乡', '长滩镇', '松林乡', '云台乡'];

const unit = (code: string, name: string, kind: UnitKind, aliases: readonly string[] = [], parent?: string): UnitRow => ({
  line: 0,
  code,
  name,
  kind,
  aliases,
  ...(parent !== undefined && { parent }),
});

const contact = (code: string, duty: Duty): ContactRow => ({
  line: 0,
  unit: code,
  name: `${code}-${duty}`,
  duty,
  email: `${code}-${duty}@county.example`.toLowerCase(),
});

/** A county of 11 townships and a farm with the bureaus that pension notices name; a contact, deputy, leader and head in each. */
export function countyDirectory(): DirectoryRows {
  const townships = TOWNSHIPS.flatMap((name, at) => [
    unit(`T${at + 1}`, `${name}人民政府`, 'township', [name]),
    unit(`T${at + 1}J`, `${name}纪委监委`, 'section', [], `T${at + 1}`),
  ]);
  const units = [
    unit('OFF', '某县人民政府办公室', 'office', ['县府办']),
    unit('TAX', '国家税务总局某县税务局', 'bureau', ['县税务局']),
    unit('HRB', '某县人力资源和社会保障局', 'bureau', ['县人社局']),
    unit('MED', '某县医疗保障局', 'bureau', ['县医保局']),
    unit('RUR', '某县乡村振兴局', 'bureau', ['县乡村振兴局']),
    unit('DIS', '某县纪委监委', 'bureau', ['县纪委监委']),
    ...townships,
    unit('FARM', '南坝农场社区管委会', 'farm', ['勐省农场社区管委会']),
  ].map((row, at) => ({ ...row, line: at + 2 }));
  const duties: readonly Duty[] = ['contact', 'deputy', 'leader', 'head'];
  const contacts = [
    ...(['office', 'reviewer', 'officeHead'] as const).map((duty) => contact('OFF', duty)),
    ...units.flatMap(({ code }) => duties.map((duty) => contact(code, duty))),
  ].map((row, at) => ({ ...row, line: at + 2 }));
  return { units, contacts };
}
