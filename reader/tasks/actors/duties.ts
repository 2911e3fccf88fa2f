import type { NoticeDuty } from '../../notice';
import { type Passage, slice, spanOf } from '../../text/passage';
import { printed } from '../../text/printed';
import { looksLikeUnit } from '../../values/unit-name';
import { DUTY_SECTION } from '../../vocabulary/sections';
import type { Item } from '../item';

const ACTOR = /^(.{2,40}?)(?:的?(?:工作|主要)?职责(?:分工|任务)?|协助督促职责)(（.{1,60}）)?$/;
/** Words before 职责 in the heading of the section itself. */
const NO_ACTOR = /^(?:工作|部门|单位|主要|职能|责任|任务|职责|分工|各|相关|有关|成员|及|和|明确|及其|的)+$/;
const END = /[。；;.]+$/;

const dutyOf = (actor: string, ordinal: string, words: Passage): NoticeDuty => ({
  actor,
  ordinal,
  text: printed(words).replace(END, ''),
  span: spanOf(words),
});

/** The actor an item is headed by (县税务局工作职责 · 县税务局：… · 县税务局。…). */
function actorOf(item: Item): string | undefined {
  const title = item.title.text.replace(/[：。]$/, '');
  const match = ACTOR.exec(title);
  if (match?.[1] !== undefined && !NO_ACTOR.test(match[1])) {
    const bracket = title.length - (match[2]?.length ?? 0);
    return printed(slice(item.title, 0, match[1].length)) + printed(slice(item.title, bracket, title.length));
  }
  const isActor = title.length <= 40 && title.split(/[、，]/).every((name) => looksLikeUnit(name));
  return isActor ? printed(slice(item.title, 0, title.length)) : undefined;
}

function ofItem(item: Item): NoticeDuty[] {
  const actor = actorOf(item);
  if (actor === undefined) return [];
  if (item.children.length > 0)
    return item.children.map((child) => dutyOf(actor, child.outline.ordinal?.text ?? '', child.outline.paragraphs[0] ?? child.all));
  return item.body.text === '' ? [] : [dutyOf(actor, item.outline.ordinal?.text ?? '', item.body)];
}

/** 县税务局：负责… as a paragraph without an ordinal. */
function ofParagraph(words: Passage): NoticeDuty[] {
  const colon = words.text.indexOf('：');
  if (colon < 2 || colon > 40) return [];
  const actor = words.text.slice(0, colon);
  if (!actor.split(/[、，]/).every((name) => looksLikeUnit(name))) return [];
  return [dutyOf(printed(slice(words, 0, colon)), '', slice(words, colon + 1))];
}

/** The standing duties of a section such as 工作职责, by actor. */
export function readDuties(root: Item): NoticeDuty[] {
  const sections: Item[] = [];
  const search = (item: Item) => {
    if (item.outline.ordinal && DUTY_SECTION.test(item.title.text) && actorOf(item) === undefined) sections.push(item);
    else item.children.forEach(search);
  };
  search(root);
  return sections.flatMap((section) => [...section.outline.paragraphs.slice(1).flatMap(ofParagraph), ...section.children.flatMap(ofItem)]);
}
