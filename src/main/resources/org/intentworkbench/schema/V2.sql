-- What else an import was told, so that its recipe can be used again. Every statement stands a second run.
alter table import add column if not exists left_out bigint default 0 not null;
alter table import add column if not exists strays_missing bigint default 0 not null;
alter table import add column if not exists preset varchar default '' not null;
alter table import add column if not exists zone varchar default 'UTC' not null;
alter table import add column if not exists session_gap integer default 0 not null;
alter table import add column if not exists session_midnight boolean default false not null;
alter table import add column if not exists format varchar(16) default 'DELIMITED' not null;
alter table import add column if not exists header_row integer default 1 not null;
alter table import add column if not exists sheet varchar default '' not null;
alter table import add column if not exists entry varchar default '' not null;

-- From here on columns to be ignored are kept too, with the role IGNORE; they have no cells.
alter table import_column add column if not exists reading varchar(16) default 'PLAIN' not null;
alter table import_column add column if not exists unit varchar default '' not null;
alter table import_column add column if not exists strays varchar(16) default 'REFUSE' not null;
alter table import_column add column if not exists strays_missing bigint default 0 not null;

-- Codes of kinds that were said; a code without a kind was left out.
create table if not exists import_kind (
    import_id bigint not null references import (id) on delete cascade,
    number integer not null,
    code varchar not null,
    kind varchar(16),
    primary key (import_id, number)
);

-- The cells of refused rows are chunks of the column -3, in the order of the table refused.

-- Steps that set suspect events aside. An undone step is kept until the workspace is closed.
create table if not exists quarantine (
    number bigint generated always as identity (start with 1 no cache) primary key,
    made timestamp(3) with time zone not null,
    undone boolean default false not null
);

-- Which stored rows of an import a step set aside, by the rule that caught them first.
create table if not exists quarantine_rows (
    quarantine_number bigint not null references quarantine (number) on delete cascade,
    import_id bigint not null references import (id) on delete cascade,
    rule varchar(32) not null,
    piece integer not null,
    row_count bigint not null,
    bytes varbinary(1048576) not null,
    primary key (quarantine_number, import_id, rule, piece)
);

-- Figures of a column, kept once they were computed.
create table if not exists profile (
    import_id bigint not null references import (id) on delete cascade,
    column_index integer not null,
    bytes varbinary(1048576) not null,
    primary key (import_id, column_index)
);
