import type { CivilDay } from '../../../core/calendar/civil-day';

/** Days that a token is valid at most; a system that is still in use gets a new one. */
export const MOST_TOKEN_DAYS = 366;

/** Why a token is not made: its last day is past, or too far away. */
export const expiryProblem = (lastDay: CivilDay, today: CivilDay): 'past' | 'tooFar' | undefined =>
  lastDay < today ? 'past' : lastDay > today + MOST_TOKEN_DAYS ? 'tooFar' : undefined;
