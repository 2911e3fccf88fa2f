import { z } from 'zod';
import type { Caller } from '../../../../../api/http/caller';
import { readPart } from '../../../../../api/http/input/parse';
import { page, type PageAnswer } from '../../../../../api/http/page';
import { optionalText, requiredText } from '../../../../../api/http/schemas';
import { chooseAliases } from '../../../rules/choose-aliases';
import { changeRefusalWords } from '../../../words/draft-words';
import { issueProblemSentence } from '../../../words/issue-problem-text';
import { carryOut, draftParams, type IntakeWeb, openDraft, SECTION, textIn, version } from '../intake-web';
import { UnitsView } from './units-view';

interface Refused {
  readonly status: number;
  readonly name: string;
  readonly typed: string;
  readonly message: string;
}

async function showUnits(web: IntakeWeb, caller: Caller, id: string, refused?: Refused) {
  const looked = await openDraft(web, caller, id);
  return { title: '对应单位', section: SECTION, status: refused?.status, body: <UnitsView looked={looked} refused={refused} /> };
}

/** The names of a draft that the directory does not know, each with a choice. */
export const draftUnitsPage = (web: IntakeWeb) =>
  page({
    method: 'get',
    path: '/intake/{id}/units',
    authorisation: { general: 'issueNotice' },
    audit: 'reads',
    params: draftParams,
    handle: ({ params, caller }) => showUnits(web, caller, params.id),
  });

const choice = z.object({ version, name: requiredText('写法', 200), unit: optionalText('单位', 200), nearest: optionalText('单位', 200) });

/** Takes the choice of a unit for a name; it is remembered when the draft is issued. */
export const draftUnitsForm = (web: IntakeWeb) =>
  page({
    method: 'post',
    path: '/intake/{id}/units',
    authorisation: { general: 'issueNotice' },
    audit: 'writes through changeDraft',
    params: draftParams,
    async handle({ params: { id }, form, caller }): Promise<PageAnswer> {
      const given = { ...(form as Readonly<Record<string, unknown>> | undefined) };
      const read = readPart(choice, form, 'body');
      const [name, typed] = [textIn(given['name']), textIn(given['unit'])];
      const refuse = (status: number, message: string) => showUnits(web, caller, id, { status, name, typed, message });
      if (!read.ok) return refuse(422, read.errors[0]?.message ?? '填写的内容有误');
      const { units } = await openDraft(web, caller, id);
      const unit = read.value.unit ?? read.value.nearest;
      if (unit === undefined) return refuse(422, '请选一个单位，或者写出它的名称、代码');
      const { chosen, problems } = chooseAliases([{ alias: read.value.name, unit }], units);
      const [problem] = problems;
      if (problem) return refuse(422, issueProblemSentence(problem));
      const code = [...chosen.values()][0]?.code ?? unit;
      const refusal = await carryOut(web, caller, { id, version: read.value.version }, { kind: 'unit', name: read.value.name, code });
      if (refusal) return refuse(409, changeRefusalWords[refusal]);
      const { unknown } = await openDraft(web, caller, id);
      return { to: unknown.length > 0 ? `/intake/${id}/units` : `/intake/${id}?done=unit` };
    },
  });
