import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { parse } from '../../../../api/http/input/parse';
import { page } from '../../../../api/http/page';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { isOfficePart, partOf, POLICY_PARTS, saysTheSame } from '../../rules/policy-part';
import { decideChange, type PolicyDatabase } from '../../use-cases/decide-change';
import { lookAtChange } from '../../use-cases/look-at-policies';
import { lookAtPolicy, previewChange, type PolicyInForce, proposeChange } from '../../use-cases/propose-change';
import { decidedText, decisionRefusalWords, proposalRefusalWords } from '../../words/change-words';
import { partText } from '../../words/policy-words';
import { policyFaultSentence } from '../../../campaign/words/policy-fault-text';
import { SECTION } from '../pages';
import { ChangeForm, type ChangeFormProps } from './change-form';
import { ChangeView, Differences } from './change-view';
import { EffectView } from './effect-view';
import { type Filled, readPartOf } from './read-change';

const part = z.enum(POLICY_PARTS, '没有政策的这一部分');
const shown = (props: ChangeFormProps, more?: Partial<ShownPage>): ShownPage => ({
  title: `提出变更：${partText(props.part)}`,
  section: SECTION,
  body: <ChangeForm {...props} />,
  ...more,
});

/** The policy to change; throws 404 where there is no such running notice, 409 where the part is none that an office changes. */
async function toChange(database: PolicyDatabase, caller: Caller, which: z.output<typeof target>): Promise<PolicyInForce> {
  const found = await lookAtPolicy(database, caller.actor, which.campaign);
  if (!found || found.campaign?.isOpen === false) throw notFound();
  if (!isOfficePart(partOf(found.policy, which.part)))
    throw new HttpProblem(409, 'notOffice', '这一部分按秒计时，供测试用，不能在这里变更');
  return found;
}

const target = z.object({ part: part.default('general'), campaign: id.optional() });

export const changeForm = (database: PolicyDatabase) =>
  page({
    method: 'get',
    path: '/policy/change',
    authorisation: { general: 'proposePolicy' },
    audit: 'reads',
    query: target,
    async handle({ caller, query }) {
      const { campaign, policy } = await toChange(database, caller, query);
      return shown({ part: query.part, campaign, policy });
    },
  });

const step = z.object({ step: z.enum(['propose', 'preview']).catch('propose') });

/** Shows the effect of what was filled in, or proposes it; what is wrong stands beside its field. */
export const propose = (database: PolicyDatabase) =>
  page({
    method: 'post',
    path: '/policy/change',
    authorisation: { general: 'proposePolicy' },
    audit: 'writes through proposeChange',
    async handle({ caller, form }) {
      const filled: Filled = parse(z.record(z.string().max(60), z.string().max(2_000)), form, 'body');
      const which = parse(target, filled, 'body');
      const { campaign, policy } = await toChange(database, caller, which);
      const { after, errors } = readPartOf(which.part, filled, policy);
      const props = { part: which.part, campaign, policy, filled };
      const reason = (filled['reason'] ?? '').trim();
      const isPreview = parse(step, filled, 'body').step === 'preview';
      const missing = isPreview || reason !== '' ? {} : { reason: '请填写理由' };
      const tooLong = reason.length > 500 ? { reason: '理由最多 500 个字' } : {};
      const wrong = { ...errors, ...missing, ...tooLong };
      if (Object.keys(wrong).length > 0) return shown({ ...props, errors: wrong }, { status: 422 });
      const before = partOf(policy, which.part);
      if (isPreview && !saysTheSame(before, after)) {
        const effect = await previewChange(database, caller.actor, { campaignId: which.campaign, after });
        return shown(props, {
          body: (
            <>
              <ChangeForm {...props} />
              <Differences before={before} after={after} />
              <EffectView effect={effect} />
            </>
          ),
        });
      }
      const outcome = await proposeChange(database, caller.actor, { campaignId: which.campaign, after, reason });
      if (outcome.kind === 'proposed') return { to: `/policy/changes/${outcome.id}` };
      if (outcome.kind === 'invalid')
        return shown({ ...props, problem: outcome.faults.map(policyFaultSentence).join('；') }, { status: 422 });
      if (outcome.refusal === 'notFound') throw notFound();
      return shown({ ...props, problem: proposalRefusalWords[outcome.refusal] }, { status: 422 });
    },
  });

const done = z.object({
  done: z.enum(['confirmed', 'rejected', 'withdrawn']).optional().catch(undefined),
  tasks: z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0),
});

export const changePage = (database: PolicyDatabase) =>
  page({
    method: 'get',
    path: '/policy/changes/{id}',
    authorisation: { general: 'readPolicy' },
    audit: 'reads',
    params: idParams,
    query: done,
    async handle({ caller, params, query }) {
      const found = await lookAtChange(database, caller.actor, params.id);
      if (!found) throw notFound();
      return {
        title: `变更：${partText(found.change.after.part)}`,
        section: SECTION,
        message: query.done && decidedText(query.done, query.tasks),
        body: <ChangeView {...found} access={caller.access} accountId={caller.accountId} />,
      };
    },
  });

/** Decides a change and says so on its page. Throws 404, and 403 or 409 for what stands in the way. */
async function decided(
  database: PolicyDatabase,
  caller: Caller,
  changeId: string,
  how: Parameters<typeof decideChange>[3],
): Promise<{ readonly to: string }> {
  const outcome = await decideChange(database, caller, changeId, how);
  if (outcome.kind === 'decided') return { to: `/policy/changes/${changeId}?done=${how.decision}&tasks=${outcome.tasks}` };
  const { refusal } = outcome;
  if (refusal === 'notFound') throw notFound();
  throw new HttpProblem(refusal === 'own' || refusal === 'notOwn' ? 403 : 409, refusal, decisionRefusalWords[refusal]);
}

const decision = z.object({ decision: z.enum(['confirmed', 'rejected'], '只能确认或不同意'), note: optionalText('意见', 500) });

export const decide = (database: PolicyDatabase) =>
  page({
    method: 'post',
    path: '/policy/changes/{id}/decision',
    authorisation: { general: 'confirmPolicy' },
    audit: 'writes through decideChange',
    params: idParams,
    async handle({ caller, params, form }) {
      const { decision: how, note } = parse(decision, form, 'body');
      return decided(database, caller, params.id, { decision: how, note });
    },
  });

export const withdraw = (database: PolicyDatabase) =>
  page({
    method: 'post',
    path: '/policy/changes/{id}/withdrawal',
    authorisation: { general: 'proposePolicy' },
    audit: 'writes through decideChange',
    params: idParams,
    handle: ({ caller, params }) => decided(database, caller, params.id, { decision: 'withdrawn', note: undefined }),
  });
