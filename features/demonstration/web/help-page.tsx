import { page } from '../../../api/http/page';
import type { Routes } from '../../../api/http/routes';
import { HelpView } from './help-view';

/** 看演示: what the demonstration shows, and who starts it. */
export const demonstrationRoutes = (isDemonstration: boolean): Routes => ({
  endpoints: [],
  pages: [
    page({
      method: 'get',
      path: '/help/demo',
      authorisation: 'signedIn',
      audit: 'reads',
      handle: () => Promise.resolve({ title: '看演示', section: '/', body: <HelpView isDemonstration={isDemonstration} /> }),
    }),
  ],
});
