import fc from 'fast-check';
import { dayOfInstant, instantOf } from '../../../../core/calendar/civil-day';
import { type EvaluationStep, planEvaluation } from '../../../../features/evaluation/rules/plan-evaluation';
import { type EvaluationFacts, isOverBy, type StatementFacts } from '../../../../features/evaluation/rules/stages';
import { DEFAULT_WINDOWS, openWindow } from '../../../../features/evaluation/rules/windows';
import { calendarOf, day } from '../support/days';

const calendar = calendarOf({ '2024-01-01': false });
const HOUR = 3_600_000;
const UNITS = ['a', 'b', 'c', 'd'] as const;
const LAST = instantOf(day('2024-06-01'));

/** What happens next: hours pass, a unit states its case, what was stated is answered, or the evaluators ask for a new preview. */
type Happening =
  | { readonly kind: 'pass'; readonly hours: number }
  | { readonly kind: 'state'; readonly unit: number }
  | { readonly kind: 'answer'; readonly isUpheld: boolean }
  | { readonly kind: 'revise' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('state' as const), unit: fc.nat(UNITS.length - 1) }),
  fc.record({ kind: fc.constant('answer' as const), isUpheld: fc.boolean() }),
  fc.record({ kind: fc.constant('revise' as const) }),
);
/** Whom each preview proposes, one after the other. */
const proposals = fc.array(fc.subarray([...UNITS]), { minLength: 1, maxLength: 4 });

/** An evaluation that takes its steps as the process does, and remembers whose case was heard whenever documents were drafted. */
class Lived {
  private facts: EvaluationFacts = { state: 'open', cutOffDay: day('2023-12-31'), hasTask: false, statements: [], documents: [] };
  private previews = 0;
  private nowMs = instantOf(day('2023-12-30'));
  readonly unheard: string[] = [];
  constructor(private readonly proposed: readonly (readonly string[])[]) {}

  private change(statements: readonly StatementFacts[], more: Partial<EvaluationFacts> = {}): void {
    this.facts = { ...this.facts, ...more, statements };
  }

  private take(step: EvaluationStep): void {
    const { facts, nowMs } = this;
    const { statements } = facts;
    switch (step.kind) {
      case 'register':
        return this.change(statements, { hasTask: true });
      case 'freeze':
        return this.change(statements, { frozenAtMs: nowMs, scoring: step.scoring });
      case 'endScoring':
        return this.change(statements, { scoredAtMs: nowMs });
      case 'openNominations':
        return this.change(statements, { nominations: step.window });
      case 'closeNominations':
        return this.change(statements, { nominatedAtMs: nowMs });
      case 'preview': {
        const units = this.proposed[Math.min(this.previews, this.proposed.length - 1)] ?? [];
        this.previews += 1;
        return this.change(statements, {
          preview: { madeAtMs: nowMs, proposed: units.map((unitId) => ({ unitId, mark: 'bottomThree' as const })) },
        });
      }
      case 'showDrafts': {
        const window = openWindow(dayOfInstant(nowMs), DEFAULT_WINDOWS.statementWorkDays, calendar);
        const shown = step.shown.map(({ unitId, mark }): StatementFacts => ({ id: unitId, unitId, mark, isReleased: false, ...window }));
        const kept = statements.map((one) => ({
          ...one,
          isReleased: step.released.includes(one.id) || (one.isReleased && !step.again.includes(one.id)),
        }));
        return this.change([...kept, ...shown]);
      }
      case 'moveWindows':
        throw new Error('no list was loaded');
      case 'draftDocuments': {
        for (const { unitId } of facts.preview?.proposed ?? []) {
          const window = statements.find((one) => one.unitId === unitId);
          const isHeard = window && (window.answeredAtMs !== undefined || isOverBy(window.untilDay, nowMs));
          if (!isHeard) this.unheard.push(unitId);
        }
        return this.change(statements, { draftedAtMs: nowMs, documents: [{ state: 'draft' }] });
      }
      case 'close':
        return this.change(statements, { state: 'closed' });
    }
  }

  advance(): void {
    for (let steps = 0; ; steps += 1) {
      const { step } = planEvaluation(this.facts, DEFAULT_WINDOWS, calendar, this.nowMs);
      if (!step) return;
      if (steps > 40) throw new Error(`it never rests: ${step.kind}`);
      this.take(step);
    }
  }

  happen(what: Happening): void {
    const { facts } = this;
    this.nowMs += HOUR / 60;
    const on = (id: string | undefined, more: Partial<StatementFacts>): void =>
      this.change(facts.statements.map((one) => (one.id === id ? { ...one, ...more } : one)));
    if (what.kind === 'pass') this.nowMs = Math.min(LAST, this.nowMs + what.hours * HOUR);
    else if (what.kind === 'revise' && facts.preview) this.change(facts.statements, { revisionAskedAtMs: this.nowMs });
    else if (what.kind === 'state') {
      const one = facts.statements.find(({ unitId, statedAtMs }) => unitId === UNITS[what.unit] && statedAtMs === undefined);
      on(one?.id, { statedAtMs: this.nowMs, isLate: one !== undefined && isOverBy(one.untilDay, this.nowMs) });
    } else if (what.kind === 'answer') {
      const one = facts.statements.find(({ statedAtMs, answeredAtMs }) => statedAtMs !== undefined && answeredAtMs === undefined);
      on(one?.id, { answeredAtMs: this.nowMs, isUpheld: what.isUpheld });
    }
    this.advance();
  }

  get stands(): EvaluationFacts {
    return this.facts;
  }
}

test('whatever is stated, answered and previewed anew: nothing is drafted before each unit that it proposes was heard or had its window', () => {
  let drafts = 0;
  fc.assert(
    fc.property(proposals, fc.array(happening, { minLength: 50, maxLength: 90 }), (proposed, happenings) => {
      const lived = new Lived(proposed);
      lived.advance();
      for (const what of happenings) lived.happen(what);
      if (lived.stands.draftedAtMs !== undefined) drafts += 1;
      return lived.unheard.length === 0;
    }),
    { numRuns: 300 },
  );
  expect(drafts).toBeGreaterThan(20);
});
