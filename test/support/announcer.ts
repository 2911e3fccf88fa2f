import { announcementComposer } from '../../features/bulletin/mail/announcement-letter';
import { mimeMaker } from '../../platform/smtp/mime';

/** Words the letters that announce a bulletin. */
export const announcer = announcementComposer({
  publicUrl: 'http://duban.example',
  makeMime: mimeMaker({ name: '督办系统', address: 'duban@example.gov.cn' }),
});
