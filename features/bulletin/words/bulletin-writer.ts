import type { BulletinWriter } from '../use-cases/draft-bulletin';
import { bulletinText, bulletinTitle } from './bulletin-sentences';
import { usualAddressees } from './bulletin-words';
import { correctionText, correctionTitle } from './correction-words';

/** How a bulletin is drafted, whoever asks for it. */
export const bulletinWriter: BulletinWriter = {
  title: bulletinTitle,
  text: bulletinText,
  addressees: usualAddressees,
  correctionTitle,
  correctionText,
};
