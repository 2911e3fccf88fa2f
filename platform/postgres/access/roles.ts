/** The processes that sign in to the database, each with a role of its own (角色): `duban_<process>`. The built-in inbox needs none. */
export const databaseProcesses = ['api', 'worker', 'dispatcher', 'command'] as const;

export type DatabaseProcess = (typeof databaseProcesses)[number];

export const roleOf = (process: DatabaseProcess): string => `duban_${process}`;

/** A member of all four, for an installation that wants one login for everything. */
export const APP_ROLE = 'duban_app';

const makeRole = (role: string): string => `
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;`;

/**
 * Makes the roles that are missing, without a login, and the membership of `duban_app`; what is there keeps its login and password. For a superuser, since
 * roles belong to the whole cluster and not to a database; harmless when repeated, and two at once wait for each other.
 */
export const makeRolesSql = `do $roles$ begin
  perform pg_advisory_xact_lock(7382464);${[APP_ROLE, ...databaseProcesses.map(roleOf)].map(makeRole).join('')}
  grant ${databaseProcesses.map(roleOf).join(', ')} to ${APP_ROLE};
end $roles$;
`;
