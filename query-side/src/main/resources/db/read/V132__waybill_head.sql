-- One row for each waybill: how new it is and who may see it. What a reader sees is folded from the log when it is read.
-- Rebuilt from the log; never the truth.
DROP TABLE IF EXISTS read.waybill_head;
CREATE TABLE read.waybill_head (
    waybill     text        NOT NULL,
    revision    bigint      NOT NULL,
    position    bigint      NOT NULL,
    stage       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    parties     text[]      NOT NULL,
    PRIMARY KEY (waybill)
) WITH (fillfactor = 80);
COMMENT ON TABLE read.waybill_head IS 'One row for each waybill, written for every event of it, shown or not.';
COMMENT ON COLUMN read.waybill_head.waybill IS 'Number of the waybill, 20 characters.';
COMMENT ON COLUMN read.waybill_head.revision IS 'Number of its last event, from 0.';
COMMENT ON COLUMN read.waybill_head.position IS 'Place of that event in the log.';
COMMENT ON COLUMN read.waybill_head.stage IS 'How far the whole has come.';
COMMENT ON COLUMN read.waybill_head.recorded_at IS 'When that event was recorded.';
COMMENT ON COLUMN read.waybill_head.parties IS 'Codes of all parties that have a part in it, by role or by leg. Nobody else sees the row.';

GRANT SELECT ON read.waybill_head TO ${reader_role};
ALTER TABLE read.waybill_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.waybill_head FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
