import { FURTHER_QUOTA, VARIED } from './support/county/county-villages';

/*
 * What the year of the notice comes to, worked out by hand from the figures of 31 December that test/year/support/county-villages.ts gives: of the first four
 * villages of each township the one at place n of the list (from 0) has a quota of 300 + 17 (n mod 23) persons, of whom 100 - (n mod 5) in a hundred paid, whole
 * persons only; the further 938, of which T1 and T2 have 79 each and the others 78, have 490 of 500: the goal to the person. A township has the sum of its
 * villages. The goal is reached with paid x 100 >= 98 x quota; the gap is the persons missing to the least whole number that reaches it. Of 12 townships six
 * missed it, two of them at a rate that prints 98.00, and of 986 villages 28: the three last of each are criticised (五（六）), the others that missed are listed for
 * the approver (七). Ten villages are one person short; none ties at the cut. No rule of the product had a part in this.
 */

/** Unit, rank, paid/quota, rate in percent, gap in persons, proposal. */
export const TOWNSHIPS: readonly string[] = [
  'T6 1 40461/41271 98.04 0 commended',
  'T11 2 40638/41458 98.02 0 commended',
  'T1 3 39990/40802 98.01 0 commended',
  'T2 4 40255/41074 98.01 0 commended',
  'T7 5 39565/40370 98.01 0 commended',
  'FARM 6 40131/40948 98.00 0 commended',
  'T3 7 40028/40846 98.00 2 missed',
  'T8 8 39828/40642 98.00 2 missed',
  'T4 9 40289/41118 97.98 7 missed',
  'T9 10 40089/40914 97.98 7 bottomThree',
  'T10 11 40349/41186 97.97 14 bottomThree',
  'T5 12 40548/41390 97.97 15 bottomThree',
];

/** The villages that differ from each other. */
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
  'T5-2 959 577/589 97.96 1 missed',
  'T10-2 960 527/538 97.96 1 missed',
  'T6-3 961 660/674 97.92 1 missed',
  'T11-3 962 610/623 97.91 1 missed',
  'T1-3 963 327/334 97.90 1 missed',
  'T2-4 964 410/419 97.85 1 missed',
  'T7-4 965 360/368 97.83 1 missed',
  'T4-1 966 493/504 97.82 1 missed',
  'T9-1 967 443/453 97.79 1 missed',
  'FARM-4 968 310/317 97.79 1 missed',
  'T6-4 969 291/300 97.00 3 missed',
  'T10-3 970 538/555 96.94 6 missed',
  'T4-2 971 505/521 96.93 6 missed',
  'T8-1 972 373/385 96.88 5 missed',
  'T11-4 973 620/640 96.88 8 missed',
  'T1-4 974 340/351 96.87 4 missed',
  'T5-3 975 587/606 96.86 7 missed',
  'T9-2 976 455/470 96.81 6 missed',
  'T3-1 977 422/436 96.79 6 missed',
  'T5-4 978 598/623 95.99 13 missed',
  'T10-4 979 549/572 95.98 12 missed',
  'T2-1 980 353/368 95.92 8 missed',
  'T4-3 981 516/538 95.91 12 missed',
  'T7-1 982 304/317 95.90 7 missed',
  'T9-3 983 467/487 95.89 11 missed',
  'FARM-1 984 630/657 95.89 14 bottomThree',
  'T3-2 985 434/453 95.81 10 bottomThree',
  'T8-2 986 385/402 95.77 9 bottomThree',
];

/** The further villages: all at the goal, behind the 20 that are above it. */
export const furtherVillages = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => Number(code.split('-')[1]) > VARIED).map((code) => `${code} 21 490/${FURTHER_QUOTA} 98.00 0 commended`);

/** Windows of statements: the preview is made at 24:00 of 12 January (Friday), the letter leaves on Monday the 15th, and three work days follow. */
export const STATEMENTS_UNTIL = '2024-01-18';

/** Whom the two documents name: units by themselves, persons on nomination. */
export const COMMENDED_PERSON = 'T6-leader';
export const CRITICISED_PERSON = 'T10-leader';

/**
 * What people do when: scores until 8 January (five work days after the 1st) or until they are done, nominations five work days from then; what was issued is
 * corrected (更正) when the file is archived already.
 */
export const YEAR_END = {
  adjusted: '2024-01-04 10:00',
  adjustmentConfirmed: '2024-01-04 15:00',
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
  correctionDrafted: '2024-01-29 10:00',
  correctionSubmitted: '2024-01-29 15:00',
  correctionApproved: '2024-01-30 10:00',
  correctionApprovedBySecond: '2024-01-31 10:00',
  correctionIssued: '2024-02-01 10:00',
} as const;

/** What the audit has of all that, each step as often as it is taken. */
export const AUDITED: readonly string[] = [
  'opened 1',
  'frozen 1',
  'adjusted 1',
  'adjustmentDecided 1',
  'scored 1',
  'nominationsOpened 1',
  'nominated 2',
  'nominationsClosed 1',
  'previewed 1',
  'draftShown 1',
  'stated 2',
  'answered 2',
  'drafted 1',
  // Twice what is proposed, once the correction.
  'submitted 3',
  'returned 1',
  // Two persons what is proposed, and two the correction.
  'approved 4',
  'issued 3',
  'closed 1',
  'correctionDrafted 1',
];
