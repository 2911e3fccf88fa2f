const quote = (text) => `'${String(text).replaceAll("'", "''")}'`;

/** The role that owns the database and runs migrations. */
export const OWNER_ROLE = 'duban_owner';

/** The processes that sign in to the database, each with a role of its own (`platform/postgres/access/roles.ts`). */
export const DATABASE_PROCESSES = ['api', 'worker', 'dispatcher', 'command'];
export const roleOf = (process) => `duban_${process}`;

/** The one role that all processes shared before; now a member of theirs, without a login. */
const APP_ROLE = 'duban_app';

/**
 * SQL that makes the roles with these passwords (`{ owner, api, … }`), or sets the passwords where the roles exist. Run it as a superuser; running it twice is
 * harmless. Two runs at once wait for each other (the advisory lock), since roles belong to the whole cluster.
 */
export function rolesSql(passwords) {
  const role = (name, login) => `
    if not exists (select from pg_roles where rolname = ${quote(name)}) then create role ${name}; end if;
    alter role ${name} with nosuperuser nocreatedb nocreaterole nobypassrls ${login};`;
  const withPassword = (process) => `login password ${quote(passwords[process])}`;
  const roles = [
    role(OWNER_ROLE, withPassword('owner')),
    ...DATABASE_PROCESSES.map((process) => role(roleOf(process), withPassword(process))),
    role(APP_ROLE, 'nologin password null'),
  ];
  return `do $roles$ begin
    perform pg_advisory_xact_lock(7382464);${roles.join('')}
    grant ${DATABASE_PROCESSES.map(roleOf).join(', ')} to ${APP_ROLE};
  end $roles$`;
}
