-- The database and its two roles: one owns the tables and migrates them, the other is what the application runs as and
-- may do only what migrations grant it. For a superuser's psql (15 or later), with the passwords in the environment:
--     COUNTERCLAIM_OWNER_PASSWORD=... COUNTERCLAIM_APP_PASSWORD=... psql -d postgres -v ON_ERROR_STOP=1 -f roles.sql
-- May run again: it then sets the passwords anew.

\getenv owner_password COUNTERCLAIM_OWNER_PASSWORD
\getenv app_password COUNTERCLAIM_APP_PASSWORD

SELECT 'CREATE ROLE counterclaim_owner'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counterclaim_owner') \gexec
SELECT 'CREATE ROLE counterclaim_app'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counterclaim_app') \gexec

ALTER ROLE counterclaim_owner
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE counterclaim_app
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

SELECT 'CREATE DATABASE counterclaim OWNER counterclaim_owner TEMPLATE template0 ENCODING ''UTF8'''
       ' LOCALE ''C.UTF-8'' LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'counterclaim') \gexec

REVOKE ALL ON DATABASE counterclaim FROM PUBLIC;
GRANT CONNECT ON DATABASE counterclaim TO counterclaim_app;
