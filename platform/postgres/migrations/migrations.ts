import { First1790000000000 } from './1790000000000-first';

/** Every migration, in the order of time. One that has been released is never changed. */
export const migrations = [First1790000000000];
