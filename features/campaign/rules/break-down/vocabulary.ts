/** Words that say nothing of which unit is meant (主管税务部门 → 税务); without 人民政府 a township would be of 民政. */
export const WORDS_OF_ANY_UNIT = /人民政府|主管|有关|相关|各级|负责|部门|单位|机关|机构/g;

/** Who supplies the roster (清册) where the notice names nobody: the tax bureau. */
export const USUAL_SUPPLIER = '税务';

/** Ordinal and title of a section's heading: 三、征缴工作进度计划, 第三章 进度安排. */
export const SECTION_HEADING = /^(?<ordinal>第?[一二三四五六七八九十百千零〇两\d]+[章节]?)[、.．\s]*(?<title>.+)$/;
