import { First1790000000000 } from './1790000000000-first';
import { SeveralHolders1790100020000 } from './1790100020000-several-holders';

/** Every migration, in the order of time. One that has been released is never changed. */
export const migrations = [First1790000000000, SeveralHolders1790100020000];
