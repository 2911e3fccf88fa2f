import { announcementComposer } from '../../features/bulletin/mail/announcement-letter';
import { documentLetterComposer } from '../../features/evaluation/mail/document-letter';
import { mimeMaker } from '../../platform/smtp/mime';
import { shortLetterMaker } from '../../platform/smtp/short-letter';

const makeLetter = shortLetterMaker({
  publicUrl: 'http://duban.example',
  makeMime: mimeMaker({ name: '督办系统', address: 'duban@example.gov.cn' }),
});

/** Words the letters that announce a bulletin. */
export const announcer = announcementComposer(makeLetter);

/** And those that announce what an evaluation issued. */
export const documentAnnouncer = documentLetterComposer(makeLetter);
