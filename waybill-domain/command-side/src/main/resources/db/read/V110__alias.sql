-- Under which numbers the yard knows waybills, and when. Derived from the log by its own follower; never the truth.
CREATE TABLE read.alias (
    waybill  text        NOT NULL,
    scheme   text        NOT NULL,
    value    text        NOT NULL,
    unit     text        NOT NULL DEFAULT '',
    leg      smallint    NOT NULL DEFAULT 0,
    from_at  timestamptz NOT NULL,
    to_at    timestamptz NOT NULL DEFAULT 'infinity',
    left_at  timestamptz NOT NULL DEFAULT 'infinity',
    position bigint      NOT NULL,
    CONSTRAINT alias_pkey PRIMARY KEY (waybill, scheme, value, unit, leg, from_at)
);
COMMENT ON TABLE read.alias IS 'One row for each while in which a number meant a waybill. A row no longer true keeps an empty while.';
COMMENT ON COLUMN read.alias.waybill IS 'Number of the waybill.';
COMMENT ON COLUMN read.alias.scheme IS 'Kind of number. Example: PLATE.';
COMMENT ON COLUMN read.alias.value IS 'The number in the one way its kind is written. Example: 新B0D101.';
COMMENT ON COLUMN read.alias.unit IS 'The unit it meant; empty for the waybill as a whole.';
COMMENT ON COLUMN read.alias.leg IS 'The leg it belongs to; 0 for none.';
COMMENT ON COLUMN read.alias.from_at IS 'First instant of the while.';
COMMENT ON COLUMN read.alias.to_at IS 'First instant after it; infinity while it goes on.';
COMMENT ON COLUMN read.alias.left_at IS 'When the vehicle went off with the unit; a unit it takes later is another trip. Infinity if not known.';
COMMENT ON COLUMN read.alias.position IS 'Place in the log that this row was last written for.';
CREATE INDEX alias_value ON read.alias (value text_pattern_ops, scheme, from_at);
CREATE INDEX alias_tail ON read.alias (reverse(value) text_pattern_ops);

CREATE TABLE read.alias_holder (
    waybill text   NOT NULL,
    parties text[] NOT NULL,
    CONSTRAINT alias_holder_pkey PRIMARY KEY (waybill)
);
COMMENT ON TABLE read.alias_holder IS 'One row for each waybill in read.alias. Who has no part in it learns nothing of its numbers.';
COMMENT ON COLUMN read.alias_holder.waybill IS 'Number of the waybill.';
COMMENT ON COLUMN read.alias_holder.parties IS 'Every party with a part in it.';

CREATE TABLE read.alias_reached (
    only_row boolean NOT NULL DEFAULT true,
    position bigint  NOT NULL,
    CONSTRAINT alias_reached_pkey PRIMARY KEY (only_row),
    CONSTRAINT alias_reached_only_row CHECK (only_row)
) WITH (fillfactor = 10);
COMMENT ON TABLE read.alias_reached IS 'The last event that read.alias shows. One row.';
COMMENT ON COLUMN read.alias_reached.only_row IS 'Always true: keeps the table at one row.';
COMMENT ON COLUMN read.alias_reached.position IS 'Position of that event in the log; 0 before the first.';
INSERT INTO read.alias_reached (position) VALUES (0);

ALTER TABLE read.unmatched_fact ALTER COLUMN addressed_to DROP NOT NULL;
ALTER TABLE read.unmatched_fact ADD COLUMN alias_scheme text;
ALTER TABLE read.unmatched_fact ADD COLUMN alias_value text;
COMMENT ON COLUMN read.unmatched_fact.addressed_to IS 'Number of the waybill it was told for; null if it was told for an alias.';
COMMENT ON COLUMN read.unmatched_fact.alias_scheme IS 'Kind of the alias it was told for.';
COMMENT ON COLUMN read.unmatched_fact.alias_value IS 'The alias it was told for.';
CREATE INDEX unmatched_fact_alias ON read.unmatched_fact (alias_value, alias_scheme) WHERE alias_value IS NOT NULL;
