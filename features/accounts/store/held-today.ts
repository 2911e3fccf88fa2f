/** Whether the duty `held` is held on the county's today, wherever its clock stands. */
export const HELD_TODAY = `daterange(held.from_day, held.to_day, '[]') @> (duban_now() at time zone 'Asia/Shanghai')::date`;
