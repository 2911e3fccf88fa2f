import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Throttle } from '../http/deps';

/** Allows `points` tries of a key within `seconds`; counted in the table `login_throttle`, so that it holds for every process. */
export function createThrottle(pool: Pool, name: string, points: number, seconds: number): Throttle {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'login_throttle',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return secondsOf(error);
        throw error;
      }
    },
    async forget(key) {
      await limiter.delete(key);
    },
    async wait(key) {
      const taken = await limiter.get(key);
      return taken !== null && taken.consumedPoints >= points ? secondsOf(taken) : undefined;
    },
  };
}
