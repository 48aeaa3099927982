-- Texts whose end a model did not read, because they are longer than its token limit. Every statement stands a second
-- run.
create table if not exists vector_cut (
    model_id integer not null references vector_model (id),
    hash binary(32) not null,
    primary key (model_id, hash)
);
