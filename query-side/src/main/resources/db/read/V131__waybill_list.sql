-- One row for each waybill as it stands in lists. What is owed changes with the time even if nothing is told: the row says
-- at which instants, and what is owed from each on, so that it is judged when it is read.
CREATE TABLE read.waybill_list (
    waybill      text          NOT NULL,
    open         boolean       NOT NULL,
    arrival_at   timestamptz   NOT NULL,
    late_after   timestamptz   NOT NULL,
    turns        timestamptz[] NOT NULL,
    waits_for    text[]        NOT NULL,
    stands_since timestamptz[] NOT NULL,
    brief        bytea         NOT NULL,
    parties      text[]        NOT NULL,
    PRIMARY KEY (waybill),
    CHECK (cardinality(waits_for) = cardinality(turns) + 1),
    CHECK (cardinality(stands_since) = cardinality(turns) + 1)
) WITH (fillfactor = 80);
CREATE INDEX ON read.waybill_list USING gin (parties) WHERE open;
CREATE INDEX ON read.waybill_list USING gin (parties) WHERE NOT open;
CREATE INDEX ON read.waybill_list (arrival_at DESC, waybill DESC) WHERE NOT open;
COMMENT ON TABLE read.waybill_list IS 'One row for each waybill: what lists show, and what they are filtered and ordered by.';
COMMENT ON COLUMN read.waybill_list.waybill IS 'Number of the waybill, 20 characters.';
COMMENT ON COLUMN read.waybill_list.open IS 'Neither closed nor void.';
COMMENT ON COLUMN read.waybill_list.arrival_at IS 'When it comes or came, or is planned to; infinity if nobody has said.';
COMMENT ON COLUMN read.waybill_list.late_after IS 'It is late at any time after this; infinity if it is there or nobody has planned.';
COMMENT ON COLUMN read.waybill_list.turns IS 'The instants from which on something else is owed though nothing is told, in order.';
COMMENT ON COLUMN read.waybill_list.waits_for IS 'Codes of those who owe something, before the first turn and from each turn on, parted by commas; a hyphen for nobody.';
COMMENT ON COLUMN read.waybill_list.stands_since IS 'Since when units stand because of what is owed, before the first turn and from each turn on; infinity if none does.';
COMMENT ON COLUMN read.waybill_list.brief IS 'yidan.tracking.v1.WaybillView without its history and what else no list shows.';
COMMENT ON COLUMN read.waybill_list.parties IS 'Codes of all parties that have a part in it. Nobody else sees the row.';

GRANT SELECT ON read.waybill_list TO ${reader_role};
ALTER TABLE read.waybill_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.waybill_list FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
