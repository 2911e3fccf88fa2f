import { page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { idParams } from '../../../../api/http/schemas';
import { readLetter, type WrittenLetterDatabase } from '../../use-cases/written/read-letter';
import { LetterTextView } from './letter-view';

/** One letter: to whom, what it said, and what became of it. */
export const letterPage = (database: WrittenLetterDatabase) =>
  page({
    method: 'get',
    path: '/letters/{id}',
    authorisation: { general: 'readLetterText' },
    audit: 'writes through readLetter',
    params: idParams,
    async handle({ params, caller }) {
      const letter = await readLetter(database, caller.actor, params.id);
      if (!letter) throw notFound();
      return { title: '信件正文', section: '/letters', body: <LetterTextView letter={letter} /> };
    },
  });
