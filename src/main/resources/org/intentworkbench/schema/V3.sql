-- What is worked out or edited about texts and takes long to make again: topics, maps, prompts of signals.
-- The bytes are their owner's, who also knows whether they still fit the data.
create table if not exists text_work (
    name varchar(64) primary key,
    content blob not null
);
