import { civilDate, dayOfInstant } from '../../../../core/calendar/civil-day';
import { draftBulletin } from '../../../../features/bulletin/use-cases/draft-bulletin';
import { type BulletinRequest, takeOnBulletin } from '../../../../features/bulletin/use-cases/take-action';
import { numberText, reportName } from '../../../../features/bulletin/words/bulletin-words';
import { bulletinWriter } from '../../../../features/bulletin/words/bulletin-writer';
import { announcer } from '../../../support/announcer';
import { mustBe } from './must-be';
import { nextNumber, REGISTER } from './next-number';
import type { Office, People } from './people';

/** How an issued bulletin is numbered. */
type IssueNumber = Pick<Extract<BulletinRequest, { action: 'issue' }>, 'register' | 'number' | 'printed'>;

/** The bulletins of the rounds, in both forms, as the office and its head issue them. */
export class Bulletins {
  constructor(
    private readonly county: Office,
    private readonly people: People,
  ) {}

  /** The office sends a bulletin for approval, its head approves it, the office issues it today. */
  private async issue(bulletinId: string, numbered: (year: number) => IssueNumber | Promise<IssueNumber>): Promise<void> {
    const [office, head] = [await this.county.person('office'), await this.county.person('officeHead')];
    const take = async (by: typeof office, request: BulletinRequest): Promise<void> =>
      mustBe(await takeOnBulletin(this.county.database, by, bulletinId, request, announcer), 'done');
    const issuedOn = dayOfInstant(this.county.nowMs());
    await take(office, { action: 'submit' });
    await take(head, { action: 'approve', opinion: undefined });
    await take(office, { action: 'issue', issuedOn, ...(await numbered(civilDate(issuedOn).year)) });
  }

  /** The bulletin that a round has drafted (督查专报) is issued. Answers its id. */
  async issueBulletin(period: string, number: number): Promise<string> {
    const { bulletinId } = await this.people.round(period);
    if (bulletinId === null) throw new Error(`the bulletin of ${period} is not drafted`);
    await this.issue(bulletinId, (year) => ({
      register: reportName,
      number,
      printed: numberText('specialReport', reportName, year, number),
    }));
    return bulletinId;
  }

  /** The office drafts the other form, with a red head and a number of the register, on the same figures, and issues it. Answers its id. */
  async issueRedHead(period: string): Promise<string> {
    const { database, sql } = this.county;
    const { dataThroughDay: day } = await this.people.round(period);
    const { actor } = await this.county.person('office');
    const [campaign] = await sql<{ id: string }>('select id from campaign');
    const drafted = await draftBulletin(database, actor, { campaignId: campaign?.id ?? '', day, form: 'redHead' }, bulletinWriter);
    mustBe(drafted, 'drafted');
    await this.issue(drafted.bulletinId, async (year) => {
      const number = await nextNumber(sql, REGISTER, year);
      return { register: REGISTER, number, printed: numberText('redHead', REGISTER, year, number) };
    });
    return drafted.bulletinId;
  }
}
