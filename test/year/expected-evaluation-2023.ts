/*
 * What the year of the notice comes to, worked out by hand from the figures of 31 December that test/year/support/people.ts reports: the village at place n of
 * the list (from 0) has a quota of 300 + 17 (n mod 23) persons, of whom 100 - (n mod 5) in a hundred paid, whole persons only; a township has the sum of its
 * villages. The goal is reached with paid x 100 >= 98 x quota; the gap is the persons missing to the least whole number that reaches it. Of 12 townships six
 * missed it and of 48 villages 28: the three last of each are criticised (五（六）), the others that missed are listed for the approver (七). Ten villages are
 * one person short; none ties at the cut. No rule of the product had a part in this.
 */

/** Unit, rank, paid/quota, rate in percent, gap in persons, proposal. */
export const TOWNSHIPS: readonly string[] = [
  'T6 1 2241/2271 98.68 0 commended',
  'T11 2 2418/2458 98.37 0 commended',
  'T1 3 1280/1302 98.31 0 commended',
  'T7 4 1345/1370 98.18 0 commended',
  'T2 5 1545/1574 98.16 0 commended',
  'FARM 6 1911/1948 98.10 0 commended',
  'T3 7 1808/1846 97.94 2 missed',
  'T8 8 1608/1642 97.93 2 missed',
  'T4 9 2069/2118 97.69 7 missed',
  'T9 10 1869/1914 97.65 7 bottomThree',
  'T5 11 2328/2390 97.41 15 bottomThree',
  'T10 12 2129/2186 97.39 14 bottomThree',
];

export const VILLAGES: readonly string[] = [
  'T1-1 1 300/300 100.00 0 commended',
  'T2-2 1 385/385 100.00 0 commended',
  'T3-3 1 470/470 100.00 0 commended',
  'T4-4 1 555/555 100.00 0 commended',
  'T6-1 1 640/640 100.00 0 commended',
  'T7-2 1 334/334 100.00 0 commended',
  'T8-3 1 419/419 100.00 0 commended',
  'T9-4 1 504/504 100.00 0 commended',
  'T11-1 1 589/589 100.00 0 commended',
  'FARM-2 1 674/674 100.00 0 commended',
  'FARM-3 11 297/300 99.00 0 commended',
  'T3-4 12 482/487 98.97 0 commended',
  'T5-1 13 566/572 98.95 0 commended',
  'T6-2 14 650/657 98.93 0 commended',
  'T7-3 15 347/351 98.86 0 commended',
  'T8-4 16 431/436 98.85 0 commended',
  'T10-1 17 515/521 98.85 0 commended',
  'T11-2 18 599/606 98.84 0 commended',
  'T2-3 19 397/402 98.76 0 commended',
  'T1-2 20 313/317 98.74 0 commended',
  'T5-2 21 577/589 97.96 1 missed',
  'T10-2 22 527/538 97.96 1 missed',
  'T6-3 23 660/674 97.92 1 missed',
  'T11-3 24 610/623 97.91 1 missed',
  'T1-3 25 327/334 97.90 1 missed',
  'T2-4 26 410/419 97.85 1 missed',
  'T7-4 27 360/368 97.83 1 missed',
  'T4-1 28 493/504 97.82 1 missed',
  'T9-1 29 443/453 97.79 1 missed',
  'FARM-4 30 310/317 97.79 1 missed',
  'T6-4 31 291/300 97.00 3 missed',
  'T10-3 32 538/555 96.94 6 missed',
  'T4-2 33 505/521 96.93 6 missed',
  'T8-1 34 373/385 96.88 5 missed',
  'T11-4 35 620/640 96.88 8 missed',
  'T1-4 36 340/351 96.87 4 missed',
  'T5-3 37 587/606 96.86 7 missed',
  'T9-2 38 455/470 96.81 6 missed',
  'T3-1 39 422/436 96.79 6 missed',
  'T5-4 40 598/623 95.99 13 missed',
  'T10-4 41 549/572 95.98 12 missed',
  'T2-1 42 353/368 95.92 8 missed',
  'T4-3 43 516/538 95.91 12 missed',
  'T7-1 44 304/317 95.90 7 missed',
  'T9-3 45 467/487 95.89 11 missed',
  'FARM-1 46 630/657 95.89 14 bottomThree',
  'T3-2 47 434/453 95.81 10 bottomThree',
  'T8-2 48 385/402 95.77 9 bottomThree',
];

/** Windows of statements: the preview is made at 24:00 of 12 January (Friday), the letter leaves on Monday the 15th, and three work days follow. */
export const STATEMENTS_UNTIL = '2024-01-18';

/** Whom the two documents name: units by themselves, persons on nomination. */
export const COMMENDED_PERSON = 'T6-leader';
export const CRITICISED_PERSON = 'T10-leader';

/** What is done when, and what its stage is afterwards: scores until 8 January (five work days after the 1st) or until they are done, nominations five work days from then. */
export const YEAR_END = {
  scored: '2024-01-05 10:00',
  nominated: '2024-01-10 10:00',
  stated: '2024-01-17 10:00',
  answered: '2024-01-18 10:00',
  submitted: '2024-01-19 10:00',
  returned: '2024-01-22 10:00',
  submittedAgain: '2024-01-22 14:00',
  approved: '2024-01-23 10:00',
  approvedBySecond: '2024-01-24 10:00',
  issued: '2024-01-25 10:00',
} as const;
