/** What a connection sees whose statements name no actor, as Postgres takes its settings: everything, for processes that serve everybody. */
export const SEES_EVERYTHING = '-c duban.scope=* -c duban.sees=*';

/** What signing in needs: accounts, links and sessions, and nobody's business. */
export const SEES_THE_DOOR = '-c duban.sees=door';
