import { z } from 'zod';
import { optionalText, requiredDay, requiredText } from '../../../api/http/schemas';
import type { FieldSpec } from '../../../api/ui/forms/field';
import { dateText } from '../../../core/words/days';
import { civilDayOf, formatDay } from '../../../core/calendar/civil-day';
import type { Target } from '../../../core/obligation/target';
import { targetText } from '../../../core/words/targets';
import type { CurrentFigure } from '../../figures/use-cases/current-figure';
import { figuresPath, sourcePath } from '../../figures/words/figure-paths';
import { type PartFact, partTally } from '../rules/part/part-tally';
import { figureSourceText } from '../words/figure-source-text';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';

/** What a form is about, as far as its words and fields depend on it; days are `YYYY-MM-DD`. */
export interface ActionAbout {
  readonly today: string;
  /** Absent for what is done to an assignment as a whole. */
  readonly obligation?:
    | {
        readonly kind: ObligationKind;
        readonly state: ObligationState;
        readonly deadlineDay: string;
        readonly targets?: readonly Target[];
        readonly parts?: readonly PartFact[];
        /** What was reported of its goal, from which the report takes it; absent where it is typed. */
        readonly current?: CurrentFigure | undefined;
      }
    | undefined;
  readonly report?: { readonly isFinal: boolean } | undefined;
  readonly request?: { readonly requestedDay: string } | undefined;
}

/** What stood in a form that was not taken, and the sentence for what is wrong with it. */
export interface Tried {
  value(name: string): string | undefined;
  error(name: string): string | undefined;
}

type Ask = (name: string, tried: Tried, about: ActionAbout) => FieldSpec | undefined;

/** One thing that a person fills in: how it is read, and how a form asks for it (not at all where there is nothing to ask). */
export interface InputField<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly ask?: Ask;
  /** A form sends `yes` or nothing. */
  readonly isCheck?: true;
}

interface TextOptions {
  /** Lines of a text that may be long; a line where it is absent. */
  readonly rows?: number;
  /** Where a form calls it something else than a sentence about it does. */
  readonly label?: string;
}

const asksText =
  (label: string, maxLength: number, isRequired: boolean, rows?: number): Ask =>
  (name, tried) => {
    const common = { name, label, maxLength, isRequired, value: tried.value(name), error: tried.error(name) };
    return rows === undefined ? { type: 'text', ...common } : { type: 'area', rows, ...common };
  };

/** A text that must be there, of `most` characters at most. */
export const text = (name: string, most: number, { rows, label = name }: TextOptions = {}) => ({
  schema: requiredText(name, most),
  ask: asksText(label, most, true, rows),
});

/** A text that may be left out. */
export const textOrNothing = (name: string, most: number, { rows, label = name }: TextOptions = {}) => ({
  schema: optionalText(name, most),
  ask: asksText(label, most, false, rows),
});

const dayRead = (name: string) => requiredDay(name).transform(civilDayOf);

const asksDay =
  (label: string, untilToday: boolean, isRequired = true): Ask =>
  (name, tried, { today }) => {
    const value = tried.value(name) ?? (untilToday ? today : undefined);
    const bounds = untilToday ? { latest: today } : {};
    return { type: 'day', name, label, isRequired, value, error: tried.error(name), ...bounds };
  };

/** A day that must be given. */
export const futureDay = (name: string, label = name) => ({ schema: dayRead(name), ask: asksDay(label, false) });

/** A day that may be left out. */
export const futureDayOrNothing = (name: string, label = name) => ({ schema: dayRead(name).optional(), ask: asksDay(label, false, false) });

/** A day up to today: a form begins with today, the API may leave it out. */
export const pastDay = (name: string) => ({ schema: dayRead(name).optional(), ask: asksDay(name, true) });

/** Yes or no, each in its own words, none chosen beforehand; the API takes true or false. */
export const yesOrNo = (name: string, label: string, words: { readonly no: string; readonly yes: string }) => ({
  schema: z.boolean(`${name} 应为 true 或 false`).default(false),
  ask: ((field, tried) => ({
    type: 'radios',
    name: field,
    label,
    isRequired: true,
    value: tried.value(field),
    options: [
      { value: 'no', label: words.no },
      { value: 'yes', label: words.yes },
    ],
  })) satisfies Ask,
  isCheck: true as const,
});

const FIGURE = '应填数字，如 97.5';

/** The figure is there already, or is to be reported where it is counted; it is typed once. */
function knownFigure(name: string, target: Target, current: CurrentFigure, today: string): FieldSpec {
  // What another unit reports is neither filled in nor looked up by this one.
  const { keeper } = current;
  const whose = keeper === undefined ? '' : `；全县合计，由${keeper}填报，不用再填`;
  const common = { type: 'known', name, label: target.metric, hint: `目标：${targetText(target)}${whose}` } as const;
  const leads = (href: string, label: string) => (keeper === undefined ? { source: { href, label } } : {});
  if (current.is === 'missing') return { ...common, value: '还没有填报', ...leads(figuresPath(current.campaignId), '先去填报数据') };
  const { throughDay, rate } = current;
  return {
    ...common,
    value: figureSourceText({ ...rate, throughDay: formatDay(throughDay) }, target, today),
    ...leads(sourcePath(current), '数据来源'),
  };
}

/** The figure of what is owed (指标), asked for where that has a numeric goal, and named by it. */
export const figure = () => ({
  schema: z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,15}(?:\.\d{1,6})?\s*[%％]?$/)
          .transform((typed) => Number.parseFloat(typed)),
      ],
      FIGURE,
    )
    .optional(),
  ask: ((name, tried, { obligation, today }) => {
    const [target] = obligation?.targets ?? [];
    if (!target) return undefined;
    if (obligation?.current) return knownFigure(name, target, obligation.current, today);
    // What units below have reached adds up where it is counted; shares of a hundred do not.
    const reached = target.percent === undefined ? partTally(obligation?.parts ?? [], today).figure : undefined;
    const unit = target.percent === undefined ? (target.unit ?? '') : '％';
    return {
      type: 'text',
      name,
      label: `${target.metric}现在是多少${unit && `（${unit}）`}`,
      hint: `目标：${targetText(target)}${reached === undefined ? '' : `；下级单位登记的合计 ${reached}，可以改`}`,
      maxLength: 25,
      inputMode: 'decimal',
      value: tried.value(name) ?? (reached === undefined ? undefined : String(reached)),
      error: tried.error(name),
    };
  }) satisfies Ask,
});

/** A tick that is asked for once it was found wanting, and as long as it is there. */
export const confirmation = (field: string, label: string) => ({
  schema: z.boolean(`${field} 应为 true 或 false`).default(false),
  ask: ((name, tried) => {
    const isChecked = tried.value(name) === 'yes';
    return isChecked || tried.error(name) !== undefined ? { type: 'check', name, label, isChecked } : undefined;
  }) satisfies Ask,
  isCheck: true as const,
});

/** The question about a day far off: a form asks it once the day was found so, and goes on asking while it is ticked; `dayOf` is the day in question. */
export const dayConfirmation = (dayOf: (tried: Tried, about: ActionAbout) => string | undefined) => ({
  schema: z.boolean('confirmDay 应为 true 或 false').default(false),
  ask: ((name, tried, about) => {
    const isChecked = tried.value(name) === 'yes';
    if (!isChecked && tried.error(name) === undefined) return undefined;
    return { type: 'check', name, label: `已经核对，日期就是 ${dateText(dayOf(tried, about) ?? '')}`, isChecked };
  }) satisfies Ask,
  isCheck: true as const,
});

/** Asked for only where it matters; the API takes it always. */
export const where = <F extends InputField>(isAsked: (about: ActionAbout) => boolean, field: F) => ({
  ...field,
  ask: ((name, tried, about) => (isAsked(about) ? field.ask?.(name, tried, about) : undefined)) satisfies Ask,
});

/** What only the API takes: a form has buttons for it, or does without. */
export const unasked = <F extends InputField>({ schema }: F): { readonly schema: F['schema'] } => ({ schema });
