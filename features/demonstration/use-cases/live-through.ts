import { type Calendar, isWorkDay, onOrBefore, workDaysIn } from '../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant, formatDay, instantOf } from '../../../core/calendar/civil-day';
import { instructionOf } from '../../assignment/rules/instruction/answer-key';
import { bringsEvidence, lotOf, reviewDeed, unitDeed } from '../rules/conduct';
import type { County, Episode, OwedThing, Story } from './county';

/** Minutes of the day. */
const OFFICE_AT = 9 * 60 + 40;
const UNITS_AT = 15 * 60 + 10;
const MORE_DAYS = 12;

const workDaysLeft = (calendar: Calendar, today: CivilDay, deadlineDay: CivilDay): number => {
  const day = onOrBefore(calendar, deadlineDay);
  return day >= today ? workDaysIn(calendar, today, day) : -workDaysIn(calendar, day, today);
};

/** What a unit does today about something, and the lot that is its. */
interface Deed {
  readonly thing: OwedThing;
  readonly lot: number;
  readonly deed: ReturnType<typeof unitDeed>;
  readonly today: CivilDay;
}

async function actAbout(county: County, { texts }: Story, { thing, lot, deed, today }: Deed): Promise<void> {
  const doer = { unitCode: thing.unitCode };
  const occurredOn = formatDay(today);
  const filesOf = ({ name, text }: ReturnType<typeof texts.evidence>) => [{ name, bytes: new TextEncoder().encode(text) }];
  switch (deed) {
    case 'signFor':
      return county.act(doer, 'signFor', thing.assignmentId, {});
    case 'report':
      return county.act(
        doer,
        'submitReport',
        thing.id,
        { text: texts.report(thing), occurredOn, isFinal: true },
        bringsEvidence({ kind: thing.kind, lot }) ? filesOf(texts.evidence(thing)) : [],
      );
    case 'progress':
      return county.act(doer, 'submitReport', thing.id, { text: texts.progress(thing), occurredOn, isFinal: false });
    case 'askForTime':
      return county.act(doer, 'requestExtension', thing.id, {
        ...texts.askForTime(thing),
        requestedDay: formatDay(thing.deadlineDay + MORE_DAYS),
      });
    case 'answer':
      return county.act(doer, 'answerInstruction', instructionOf(thing.key), { text: texts.answer });
    case undefined:
  }
}

/** An afternoon of the units: each looks at what it owes and does what its habit says. */
async function unitsWork(county: County, story: Story, today: CivilDay): Promise<void> {
  const calendar = await county.facts.calendar();
  for (const thing of await county.facts.owed()) {
    // Postings are recorded by village, on days of their own.
    if (thing.kind === 'posting') continue;
    const lot = lotOf(`${thing.unitCode} ${thing.key} ${thing.title}`);
    const item = { ...thing, lot, workDaysLeft: workDaysLeft(calendar, today, thing.deadlineDay) };
    await actAbout(county, story, { thing, lot, deed: unitDeed(item, story.habitOf(thing.unitCode, today)), today });
  }
}

/** A morning of the office: what was handed in until yesterday is looked through, and what is finished is struck off. */
async function officeWorks(county: County, { texts, reviewedThroughDay }: Story, today: CivilDay): Promise<void> {
  if (today > reviewedThroughDay) return;
  for (const { kind, id, unitCode, key, sequence } of await county.facts.waiting(instantOf(today))) {
    const lot = lotOf(`${unitCode} ${key}`);
    if (kind === 'extensionRequest') {
      const isGranted = lot % 4 !== 1;
      const given = { decision: isGranted ? 'granted' : 'refused', note: isGranted ? texts.granted : texts.refused };
      await county.act({ duty: 'officeHead' }, 'decideExtension', id, given);
    } else {
      const deed = reviewDeed({ sequence, lot });
      await county.act({ duty: 'reviewer' }, deed, id, deed === 'returnReport' ? { reason: texts.returned } : {});
    }
  }
  for (const assignmentId of await county.facts.finished()) await county.act({ duty: 'office' }, 'strikeOff', assignmentId, {});
}

/** Everything that people do, in the order of its instants. */
function episodesOf(story: Story, calendar: Calendar): readonly Episode[] {
  const daily: Episode[] = [];
  for (let day = story.fromDay; day <= dayOfInstant(story.untilMs); day += 1) {
    if (!isWorkDay(calendar, day)) continue;
    daily.push(
      { atMs: instantOf(day, OFFICE_AT), carryOut: (county) => officeWorks(county, story, day) },
      { atMs: instantOf(day, UNITS_AT), carryOut: (county) => unitsWork(county, story, day) },
    );
  }
  return [...daily, ...story.episodes].filter(({ atMs }) => atMs < story.untilMs).sort((one, other) => one.atMs - other.atMs);
}

/** Moves the clock on to `toMs`, stopping wherever something comes due by itself on the way. */
async function passTime(county: County, fromMs: number, toMs: number): Promise<void> {
  let atMs = fromMs;
  for (let next = await county.nextInstant(); next !== undefined && next < toMs; next = await county.nextInstant()) {
    // What was due before now is due now; a stop that brings nothing forward would be made for ever.
    atMs = Math.max(next, atMs + 1_000);
    if (atMs >= toMs) break;
    await county.setClock(atMs);
    await county.settle();
  }
  await county.setClock(toMs);
  await county.settle();
}

/**
 * Lives through a story in the county's own time: the clock goes from one thing that happens to the next, people act by the very use cases of the product, and
 * what comes due in between is recorded, written and delivered at its own instant. Afterwards the clock stands at the end of the story and runs on.
 */
export async function liveThrough(county: County, story: Story, tell: (day: CivilDay) => void = () => undefined): Promise<void> {
  let nowMs = instantOf(story.fromDay);
  let toldDay: CivilDay | undefined;
  await county.setClock(nowMs);
  for (const { atMs, carryOut } of episodesOf(story, await county.facts.calendar())) {
    await passTime(county, nowMs, atMs);
    nowMs = atMs;
    await carryOut(county);
    await county.settle();
    const day = dayOfInstant(nowMs);
    if (day !== toldDay) tell(day);
    toldDay = day;
  }
  await passTime(county, nowMs, story.untilMs);
}
