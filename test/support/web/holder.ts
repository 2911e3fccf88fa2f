import { issueSignInLink } from '../../../features/accounts/use-cases/issue-sign-in-link';
import { systemActor } from '../../../core/access/actor';
import type { Duty } from '../../../core/directory/unit';
import type { Visitor, Web } from './web';

/** Somebody of the county office who holds these duties from now on: his account, his address, and a link for him. */
export async function newHolder(web: Web, name: string, duties: readonly Duty[]) {
  const [account] = await web.opened.owner<{ id: string }>(
    `with p as (insert into person (name, email) values ($1::text, $1 || '@county.example') returning id, name),
       held as (insert into duty_holding (person_id, unit_id, duty) select p.id, unit.id, duty from p, unit, unnest($2::text[]) duty where unit.code = 'OFF')
     insert into account (person_id, name) select id, name from p returning id`,
    [name, duties],
  );
  if (!account) throw new Error(`no account for ${name}`);
  const link = async (): Promise<string> => `/sign-in/${await issueSignInLink(web.opened.database, systemActor('test'), account.id, 30)}`;
  return {
    accountId: account.id,
    email: `${name}@county.example`,
    link,
    async signIn(visitor: Visitor = web.visitor()): Promise<Visitor> {
      const answer = await visitor.submit(await link());
      if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
      return visitor;
    },
  };
}
