-- The log: everything that was ever recorded, in one order, never changed.
CREATE SCHEMA IF NOT EXISTS log;
COMMENT ON SCHEMA log IS 'What was recorded, in the order it was recorded. Rows are added, never changed or deleted.';

CREATE TABLE log.event (
    position    bigint      NOT NULL,
    stream      bigint      NOT NULL,
    version     integer     NOT NULL,
    type        smallint    NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    metadata    bytea       NOT NULL,
    hash        bytea       NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (position),
    CONSTRAINT event_stream_version_key UNIQUE (stream, version)
);
COMMENT ON TABLE log.event IS 'One row for each event. Two indexes, no more: they are the price of every append.';
COMMENT ON COLUMN log.event.position IS 'Place in the whole log, from 1, without gaps, in the order of commit over all nodes.';
COMMENT ON COLUMN log.event.stream IS 'Which history this event belongs to: log.stream.id.';
COMMENT ON COLUMN log.event.version IS 'Place in its stream, from 0, without gaps. Two writers of one version: the unique key lets one through.';
COMMENT ON COLUMN log.event.type IS 'Number of the kind of event in the stored form. Never used again for another kind.';
COMMENT ON COLUMN log.event.occurred_at IS 'When it happened in the world, as told.';
COMMENT ON COLUMN log.event.recorded_at IS 'When the log took it. Never earlier than the row before, whichever node wrote.';
COMMENT ON COLUMN log.event.payload IS 'The segments of the event one after the other; together they parse as one protobuf message.';
COMMENT ON COLUMN log.event.metadata IS 'Form byte, the 16 secret bytes of the event, then for each segment its group and its length.';
COMMENT ON COLUMN log.event.hash IS 'SHA-256 over the hash of the row before in the stream and this row; the first row starts from 32 zero bytes.';

CREATE TABLE log.stream (
    id   bigint NOT NULL,
    name text   NOT NULL,
    CONSTRAINT stream_pkey PRIMARY KEY (id),
    CONSTRAINT stream_name_key UNIQUE (name)
);
COMMENT ON TABLE log.stream IS 'One row for each history kept, written together with its first event.';
COMMENT ON COLUMN log.stream.id IS 'A number that grows with time, so that new streams are neighbours in the index.';
COMMENT ON COLUMN log.stream.name IS 'What the world calls it, for instance the number of a waybill.';

CREATE TABLE log.log_head (
    only_row    boolean     NOT NULL DEFAULT true,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT log_head_pkey PRIMARY KEY (only_row),
    CONSTRAINT log_head_only_row CHECK (only_row)
) WITH (fillfactor = 10);
COMMENT ON TABLE log.log_head IS 'The end of the log. One row; whoever appends holds it until the commit, and so the order is one.';
COMMENT ON COLUMN log.log_head.only_row IS 'Always true: keeps the table at one row.';
COMMENT ON COLUMN log.log_head.position IS 'Position of the last event; 0 when there is none.';
COMMENT ON COLUMN log.log_head.recorded_at IS 'When the last event was recorded. The next one is never earlier.';
INSERT INTO log.log_head (position, recorded_at) VALUES (0, timestamptz 'epoch');

CREATE TABLE log.number (
    prefix     text        NOT NULL,
    serial     integer     NOT NULL,
    party      text        NOT NULL,
    request_id text        NOT NULL,
    created    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT number_pkey PRIMARY KEY (prefix, serial),
    CONSTRAINT number_party_request_key UNIQUE (party, request_id),
    CONSTRAINT number_serial_from_one CHECK (serial > 0)
);
COMMENT ON TABLE log.number IS 'Numbers given out. A number once given is never given again.';
COMMENT ON COLUMN log.number.prefix IS 'The part of the number before the serial; serials count for each prefix by itself.';
COMMENT ON COLUMN log.number.serial IS 'The next free serial of the prefix at the time, from 1.';
COMMENT ON COLUMN log.number.party IS 'Who asked for the number.';
COMMENT ON COLUMN log.number.request_id IS 'The name the party gave its request; asking again under it gives the same number.';
COMMENT ON COLUMN log.number.created IS 'When the number was given out.';

CREATE TABLE log.fact_route (
    key        text        NOT NULL,
    waybill    text        NOT NULL,
    leg        text,
    unit       text,
    claimed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fact_route_pkey PRIMARY KEY (key)
);
COMMENT ON TABLE log.fact_route IS 'Where a fact told by alias went the first time. Its revisions, voids and repeats follow it.';
COMMENT ON COLUMN log.fact_route.key IS 'Identity of the fact without its revision.';
COMMENT ON COLUMN log.fact_route.waybill IS 'Name of the stream the fact went to.';
COMMENT ON COLUMN log.fact_route.leg IS 'The leg meant, where the alias named one.';
COMMENT ON COLUMN log.fact_route.unit IS 'The unit meant, where the alias named one.';
COMMENT ON COLUMN log.fact_route.claimed_at IS 'When the first telling claimed this way.';
