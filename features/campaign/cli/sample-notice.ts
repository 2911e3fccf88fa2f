import path from 'node:path';
import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';

const SAMPLES = path.join(__dirname, '..', '..', '..', 'samples');

/** The invented county's files, as they lie beside the program. */
export const sampleFiles = {
  notice: path.join(SAMPLES, 'notice.txt'),
  units: path.join(SAMPLES, 'county', 'units.csv'),
  contacts: path.join(SAMPLES, 'county', 'contacts.csv'),
};

/** The template with dates around today: `{{today}}`, `{{year}}`, `{{day+21}}`. */
export const fillDates = (template: string, today: CivilDay): string =>
  template
    .replaceAll('{{today}}', dateText(today))
    .replaceAll('{{year}}', String(civilDate(today).year))
    .replace(/\{\{day([+-]\d+)\}\}/g, (_match, days: string) => dateText(today + Number(days)));
