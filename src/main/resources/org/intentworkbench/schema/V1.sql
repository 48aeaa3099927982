-- Imports and what came of them. An undone import keeps its rows until the workspace is closed.
create table import (
    id bigint generated always as identity (start with 1 no cache) primary key,
    file varchar not null,
    kind varchar(16) not null,
    encoding varchar(32) not null,
    delimiter varchar(1) not null,
    row_count bigint default 0 not null,
    accepted bigint default 0 not null,
    refused bigint default 0 not null,
    duplicates bigint default 0 not null,
    positives bigint default 0 not null,
    stored bigint default 0 not null,
    label varchar not null,
    sha256 varchar(64) default '' not null,
    imported timestamp(3) with time zone not null,
    seconds double precision default 0 not null,
    undone boolean default false not null
);

create table import_column (
    import_id bigint not null references import (id) on delete cascade,
    column_index integer not null,
    name varchar not null,
    role varchar(16) not null,
    type varchar(16) not null,
    primary key (import_id, column_index)
);

-- Cells of one column, up to 65,536 in a chunk, compressed. column_index -1 holds the lines of the file, -2 whether a
-- row was there already in an earlier import. A chunk longer than one binary value goes on in further pieces.
create table chunk (
    import_id bigint not null references import (id) on delete cascade,
    column_index integer not null,
    chunk_index integer not null,
    piece integer not null,
    row_count integer not null,
    bytes varbinary(1048576) not null,
    primary key (import_id, column_index, chunk_index, piece)
);

create table refused (
    import_id bigint not null references import (id) on delete cascade,
    number bigint not null,
    line bigint not null,
    column_name varchar not null,
    cell varchar not null,
    reason varchar(64) not null,
    detail varchar not null,
    primary key (import_id, number)
);

create table vector_model (
    id integer generated always as identity (start with 1 no cache) primary key,
    name varchar not null unique
);

create table vector (
    model_id integer not null references vector_model (id),
    hash binary(32) not null,
    numbers varbinary(262144) not null,
    primary key (model_id, hash)
);

create table run (
    id bigint generated always as identity (start with 1 no cache) primary key,
    name varchar not null,
    finished timestamp(3) with time zone not null,
    summary varchar not null,
    result binary large object not null,
    deleted boolean default false not null
);

create table segment (
    number bigint generated always as identity (start with 1 no cache) primary key,
    name varchar not null unique,
    subject varchar(16) not null,
    conditions varchar not null
);

create table setting (
    name varchar primary key,
    content varchar not null
);
