import fc from 'fast-check';

/** The programs of an instance that a fault can hit. */
export const TARGETS = ['api', 'worker', 'dispatcher', 'postgres', 'temporal'] as const;
export type Target = (typeof TARGETS)[number];

/** What the mail server does for a while instead of taking letters. */
export const MOODS = ['defer', 'refuse', 'silent', 'cut'] as const;
export type Mood = (typeof MOODS)[number];

/** Milliseconds of a fault that lasts. */
interface Lasting {
  readonly forMs: number;
}

/**
 * One fault. `kill`: kill -9. `pause`: SIGSTOP, later SIGCONT, of the program with its children. `restart`: an orderly stop, after which the launcher starts
 * it again. `mail`: see `Mood`. `fullDisk`: nothing more can be written where the instance keeps its data.
 */
export type Fault =
  | { readonly kind: 'kill'; readonly target: Target }
  | ({ readonly kind: 'pause'; readonly target: Target } & Lasting)
  | { readonly kind: 'restart'; readonly target: 'postgres' | 'temporal' }
  | { readonly kind: 'loseTemporalStore' }
  | ({ readonly kind: 'mail'; readonly mood: Mood } & Lasting)
  | ({ readonly kind: 'secondDispatcher' } & Lasting)
  | ({ readonly kind: 'fullDisk' } & Lasting)
  | { readonly kind: 'nextDay' };

/** A fault, and how long after the one before it begins. */
export interface Step {
  readonly afterMs: number;
  readonly fault: Fault;
}

/** How one unit's part in one task goes on, write by write. */
export const LIVES = [
  [],
  ['receipt'],
  ['receipt', 'report'],
  ['receipt', 'report', 'accept'],
  ['receipt', 'report', 'return', 'report', 'accept'],
  ['receipt', 'extension', 'grant'],
  ['receipt', 'extension', 'refuse', 'report'],
] as const;
export type WriteKind = (typeof LIVES)[number][number];

/** One write of a unit's part in a task, sent `copies` times at once with one key. `isAbandoned`: whoever asks goes away and never asks again. */
export interface Write {
  readonly part: number;
  readonly kind: WriteKind;
  readonly copies: number;
  readonly isAbandoned: boolean;
}

/** What happens in one round: the faults in their order, and the writes meanwhile. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly writes: readonly Write[];
}

export interface PlanOptions {
  /** Parts (a unit in a task) that the load has to work with. */
  readonly parts: number;
  /** How long SIGSTOP lasts; drawn between one and six seconds where absent. */
  readonly pauseMs?: number | undefined;
}

const FEWEST_STEPS = 4;
const MOST_STEPS = 7;
const lasting = fc.integer({ min: 1_000, max: 6_000 });
const target = fc.constantFrom(...TARGETS);

/** The kinds of faults, each with its share. */
const faultOf = ({ pauseMs }: PlanOptions): fc.Arbitrary<Fault> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('kill' as const), target }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('pause' as const), target, forMs: pauseMs === undefined ? lasting : fc.constant(pauseMs) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('restart' as const), target: fc.constantFrom('postgres' as const, 'temporal' as const) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'loseTemporalStore' as const }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('mail' as const), mood: fc.constantFrom(...MOODS), forMs: lasting }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('secondDispatcher' as const), forMs: lasting }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fullDisk' as const), forMs: lasting }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'nextDay' as const }) },
  );

/** The writes of all parts in some order that keeps the order of each part. `turns` says whose turn it is. */
function interleave(lives: readonly (readonly Write[])[], turns: readonly number[]): readonly Write[] {
  const left = lives.map((life) => [...life]);
  const writes: Write[] = [];
  for (const turn of turns) {
    const open = left.filter((life) => life.length > 0);
    const write = open[turn % open.length]?.shift();
    if (write) writes.push(write);
  }
  return [...writes, ...left.flat()];
}

function writesOf({ parts }: PlanOptions): fc.Arbitrary<readonly Write[]> {
  const life = (part: number): fc.Arbitrary<readonly Write[]> =>
    fc
      .record({
        kinds: fc.constantFrom(...LIVES),
        copies: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 5, maxLength: 5 }),
        abandons: fc.integer({ min: 0, max: 5 }),
      })
      .map(({ kinds, copies, abandons }) =>
        kinds.map((kind, at) => ({ part, kind, copies: copies[at] ?? 1, isAbandoned: abandons === 0 && at === kinds.length - 1 })),
      );
  const turn = fc.nat({ max: 1_000_000 });
  return fc
    .tuple(
      fc.tuple(...Array.from({ length: parts }, (_, part) => life(part))),
      fc.array(turn, { minLength: parts * 5, maxLength: parts * 5 }),
    )
    .map(([lives, turns]) => interleave(lives, turns));
}

/** The plan of a round, drawn from its seed: the same numbers give the same plan on every machine. */
export function planOf(seed: number, round: number, options: PlanOptions): Plan {
  const step = fc.record({ afterMs: fc.integer({ min: 200, max: 3_000 }), fault: faultOf(options) });
  const plan = fc.record({ steps: fc.array(step, { minLength: FEWEST_STEPS, maxLength: MOST_STEPS }), writes: writesOf(options) });
  const [drawn] = fc.sample(fc.noBias(plan), { seed: (seed * 1_000_003 + round) | 0, numRuns: 1 });
  if (!drawn) throw new Error('nothing was drawn');
  return drawn;
}

/** The rounds that every run of all tests has: between them every kind of fault is drawn (plan.test.ts). More are asked for by `npm run test:faults`. */
export const ROUNDS_OF_EVERY_RUN = { seed: 20_261_102, rounds: [16, 168] } as const;

/** What breaks the connections of a dispatcher to its mail server or its database: each can repeat one letter for each of its SMTP connections. */
const BREAKS: Readonly<Record<Fault['kind'], (fault: Fault) => boolean>> = {
  kill: (fault) => 'target' in fault && (fault.target === 'dispatcher' || fault.target === 'postgres'),
  pause: (fault) => 'target' in fault && (fault.target === 'dispatcher' || fault.target === 'postgres'),
  restart: (fault) => 'target' in fault && fault.target === 'postgres',
  loseTemporalStore: () => false,
  mail: ({ kind, ...fault }) => kind === 'mail' && 'mood' in fault && (fault.mood === 'silent' || fault.mood === 'cut'),
  secondDispatcher: () => true,
  fullDisk: () => true,
  nextDay: () => false,
};

/** How many repeated letters the faults of a plan excuse, where a dispatcher has `connections` SMTP connections. */
export function repeatsExcused({ steps }: Plan, connections: number): number {
  const faults = steps.map(({ fault }) => fault);
  const dispatchers = faults.some(({ kind }) => kind === 'secondDispatcher') ? 2 : 1;
  return faults.filter((fault) => BREAKS[fault.kind](fault)).length * dispatchers * connections;
}

/** A fault in a few words, as reports print it. */
export const faultText = ({ afterMs, fault }: Step): string => `+${afterMs} ms ${Object.values({ ...fault }).join(' ')}`;
