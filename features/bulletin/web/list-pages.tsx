import type { VNode } from 'preact';
import { z } from 'zod';
import { parse, readPart } from '../../../api/http/input/parse';
import { type Page, page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { id, idParams, requiredDay } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import { EmptyState } from '../../../api/ui/components/empty-state';
import { ErrorSummary } from '../../../api/ui/forms/error-summary';
import { Field } from '../../../api/ui/forms/field';
import { type Column, Table } from '../../../api/ui/tables/table';
import { may } from '../../../core/access/may';
import { civilDayOf } from '../../../core/calendar/civil-day';
import { dateText, instantText } from '../../../core/words/days';
import { type BulletinForm } from '../rules/bulletin-state';
import type { Bulletin } from '../use-cases/bulletin-repository';
import { draftBulletin } from '../use-cases/draft-bulletin';
import { lookAtBulletins } from '../use-cases/look-at-bulletin';
import { bulletinFormWords, bulletinStateWords, draftedByText } from '../words/bulletin-words';
import { bulletinWriter } from '../words/bulletin-writer';
import { BULLETINS, bulletinPath, type BulletinWeb, draftPath } from './bulletin-web';

const COLUMNS: readonly Column<Bulletin>[] = [
  { head: '标题', cell: ({ id, title }) => <a href={bulletinPath(id)}>{title}</a> },
  { head: '编号', className: 'nowrap', cell: ({ number }) => number ?? '—' },
  { head: '状态', className: 'nowrap', cell: ({ state }) => bulletinStateWords[state] },
  { head: '起草', cell: ({ draftedBy, draftedAt }) => `${draftedByText(draftedBy)}，${instantText(draftedAt)}` },
  { head: '成文日期', className: 'nowrap', cell: ({ issuedOn }) => (issuedOn === null ? '—' : dateText(issuedOn)) },
];

function firstLine(bulletins: readonly Bulletin[]): string {
  const count = (state: Bulletin['state']) => bulletins.filter((bulletin) => bulletin.state === state).length;
  const waiting = [
    [count('submitted'), '份等待审批'],
    [count('approved'), '份已批准待印发'],
    [count('draft'), '份起草中'],
  ] as const;
  const said = waiting.filter(([of]) => of > 0).map(([of, what]) => `${of} ${what}`);
  return said.length === 0 ? `共 ${bulletins.length} 份通报。` : `${said.join('，')}。`;
}

const NOTHING = {
  title: '还没有通报',
  steps: [{ text: '在“进度”里选一份通知，就能按某一天的数据起草通报。', link: { label: '看进度', href: '/progress' } }],
};

/** 通报: those that the reader may see. */
export const bulletinsPage = ({ database }: BulletinWeb): Page =>
  page({
    method: 'get',
    path: BULLETINS,
    authorisation: 'signedIn',
    audit: 'reads',
    menu: { label: '通报', place: 27, needs: 'readUnit' },
    async handle({ caller }) {
      const bulletins = await lookAtBulletins(database, caller.actor);
      const body = (
        <>
          <h1>通报</h1>
          {bulletins.length === 0 ? (
            <EmptyState {...NOTHING} />
          ) : (
            <>
              <p class="call">{firstLine(bulletins)}</p>
              <Table columns={COLUMNS} rows={bulletins} />
            </>
          )}
        </>
      );
      return { title: '通报', section: BULLETINS, body };
    },
  });

interface DraftViewProps {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly bulletins: readonly Bulletin[];
  readonly mayWrite: boolean;
  readonly entered?: Readonly<Record<string, string>>;
  readonly error?: string | undefined;
}

const FORMS = Object.keys(bulletinFormWords) as BulletinForm[];

const DraftView = ({ campaign, bulletins, mayWrite, entered = {}, error }: DraftViewProps): VNode => {
  const issued = bulletins.filter(({ state }) => state === 'issued');
  return (
    <>
      <p class="crumbs no-print">
        <a href={BULLETINS}>通报</a>
      </p>
      <h1>
        通报 <span class="sub">{campaign.title}</span>
      </h1>
      {error !== undefined && <ErrorSummary title="没有起草" errors={[{ message: error, href: '#day' }]} />}
      {mayWrite && (
        <form method="post" action={draftPath(campaign.id)}>
          <Field
            id="day"
            field={{
              name: 'day',
              label: '数据截至',
              hint: '当天 24:00 已经填报的数会冻结下来，以后的更正不改这份通报',
              type: 'day',
              isRequired: true,
              value: entered['day'],
              error,
            }}
          />
          <Field
            id="form"
            field={{
              name: 'form',
              label: '形式',
              type: 'radios',
              isRequired: true,
              value: entered['form'] ?? 'redHead',
              options: FORMS.map((value) => ({ value, label: bulletinFormWords[value] })),
            }}
          />
          {issued.length > 0 && (
            <Field
              id="corrects"
              field={{
                name: 'corrects',
                label: '更正哪一份（不是更正的不选）',
                type: 'choice',
                value: entered['corrects'],
                options: [
                  { value: '', label: '不是更正' },
                  ...issued.map(({ id, number, title }) => ({ value: id, label: `${number ?? ''} ${title}` })),
                ],
              }}
            />
          )}
          <button type="submit">起草</button>
        </form>
      )}
      {bulletins.length > 0 && <Table columns={COLUMNS} rows={bulletins} />}
      {bulletins.length === 0 && !mayWrite && <EmptyState title="还没有通报" steps={[{ text: '印发以后列在这里。' }]} />}
    </>
  );
};

async function showDraft(
  web: BulletinWeb,
  caller: Parameters<Page['handle']>[0]['caller'] & object,
  campaignId: string,
  more: Pick<DraftViewProps, 'entered' | 'error'> = {},
): Promise<ShownPage> {
  const campaign = await web.campaigns.find(caller.actor, campaignId);
  if (!campaign) throw notFound();
  const bulletins = await lookAtBulletins(web.database, caller.actor, campaignId);
  const body = <DraftView {...{ campaign, bulletins }} mayWrite={may('writeBulletin', caller.access)} {...more} />;
  return { title: '通报', section: BULLETINS, body, ...(more.error !== undefined && { status: 422 }) };
}

/** Bulletins of one notice, and the form that drafts another. */
export const campaignBulletins = (web: BulletinWeb): Page =>
  page({
    method: 'get',
    path: '/campaigns/{id}/bulletins',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    handle: ({ params, caller }) => showDraft(web, caller, params.id),
  });

const draft = z.object({
  day: requiredDay('截至日期'),
  form: z.enum(['redHead', 'specialReport'], '请选一种形式'),
  corrects: z.union([z.literal('').transform(() => undefined), id]).optional(),
});

export const draftPage = (web: BulletinWeb): Page =>
  page({
    method: 'post',
    path: '/campaigns/{id}/bulletins',
    authorisation: { general: 'writeBulletin' },
    audit: 'writes through draftBulletin',
    params: idParams,
    async handle({ params, form, caller }) {
      const entered = parse(z.record(z.string().max(20), z.string().max(100)), form, 'body');
      const read = readPart(draft, entered, 'body');
      if (!read.ok) return showDraft(web, caller, params.id, { entered, error: read.errors.map(({ message }) => message).join('；') });
      const { day, form: of, corrects } = read.value;
      const outcome = await draftBulletin(
        web.database,
        caller.actor,
        { campaignId: params.id, day: civilDayOf(day), form: of, corrects },
        bulletinWriter,
      );
      if (outcome.kind === 'drafted') return { to: bulletinPath(outcome.bulletinId) };
      if (outcome.kind === 'notFound') throw notFound();
      if (outcome.kind === 'notIssued')
        return showDraft(web, caller, params.id, { entered, error: '要更正的通报不在这份通知已印发的通报里' });
      const error = `截至日期应在 ${dateText(outcome.firstDay)} 到 ${dateText(outcome.lastDay)} 之间`;
      return showDraft(web, caller, params.id, { entered, error });
    },
  });
