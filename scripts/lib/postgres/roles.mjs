const quote = (text) => `'${String(text).replaceAll("'", "''")}'`;

/** The role that owns the database and runs migrations, and the role the processes log in with, which owns nothing. */
export const OWNER_ROLE = 'duban_owner';
export const APP_ROLE = 'duban_app';

/**
 * SQL that makes both roles with these passwords, or sets the passwords where the roles exist. Run it as a superuser; running it twice is harmless.
 * Two runs at once wait for each other (the advisory lock), since roles belong to the whole cluster.
 */
export function rolesSql({ ownerPassword, appPassword }) {
  const role = (name, password) => `
    if not exists (select from pg_roles where rolname = ${quote(name)}) then create role ${name}; end if;
    alter role ${name} with login nosuperuser nocreatedb nocreaterole nobypassrls password ${quote(password)};`;
  return `do $roles$ begin
    perform pg_advisory_xact_lock(7382464);${role(OWNER_ROLE, ownerPassword)}${role(APP_ROLE, appPassword)}
  end $roles$`;
}
