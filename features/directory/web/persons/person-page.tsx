import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { personOf } from '../../rules/duties/find-persons';
import { DIRECTORY, type DirectoryWeb } from '../directory-web';
import { mayChange, viewOf } from '../show-unit';
import { PersonView } from './person-view';

/** One person: his duties and areas in the units that the reader sees; whoever has none there is not found. */
export const personPage = (web: DirectoryWeb): Page =>
  page({
    method: 'get',
    path: '/directory/persons/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const view = await viewOf(web, caller);
      const person = personOf(view, params.id);
      if (!person) throw notFound();
      return { title: person.name, section: DIRECTORY, body: <PersonView person={person} view={view} mayChange={mayChange(caller)} /> };
    },
  });
