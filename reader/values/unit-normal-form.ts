import { foldWords } from '../text/fold-text';
import { ABBREVIATIONS } from '../vocabulary/abbreviations';

/**
 * The form in which two writings of one unit are equal: departments abbreviated, 国家税务总局 in front dropped, 人民政府 behind a group of townships dropped
 * (各乡镇人民政府 = 各乡镇). The level (省 市 县 区) stays: 市税务局 and 县税务局 are two units.
 */
export function unitNormalForm(name: string): string {
  const folded = foldWords(name).replace(/（[市县区乡镇、场]+）/g, (bracket) => bracket.slice(1, -1));
  const short = ABBREVIATIONS.reduce((text, [long, abbreviation]) => text.replace(long, abbreviation), folded);
  const group = short.replace(/^(各.{1,10}?)(?:政府)$/, '$1');
  return group.replace(/[、和与]/g, '').replace(/^(.{1,}?)税务(?:局)?$/, '$1税务局');
}
