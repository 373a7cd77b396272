/**
 * What makes the tables, in order. One that was released is never changed: another is added. They run on
 * PostgreSQL from version 13, and on PGlite.
 *
 * Ids are compared by their bytes (`collate "C"`): the order of a page must not depend on a locale.
 */
export const migrations: readonly string[] = [
  `create table openboat_records (
    issuer text collate "C" not null,
    collection text collate "C" not null,
    id text collate "C" not null,
    key text collate "C",
    "group" text collate "C",
    body text not null,
    primary key (issuer, collection, id)
  );
  create unique index openboat_records_key on openboat_records (issuer, collection, key)
    where key is not null;
  create index openboat_records_group on openboat_records (issuer, collection, "group", id)
    where "group" is not null;
  -- Signatures and hashes do not compress, and trying costs more than signing did.
  alter table openboat_records alter column body set storage external;`,
  // A badge is a little more than the 2 KB above which a row is cut into pieces, each with an index entry.
  `alter table openboat_records set (toast_tuple_target = 8160);`,
]
