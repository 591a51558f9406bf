-- One row for each unit on each leg, to find and count by. Rebuilt from the log; never the truth.
CREATE TABLE read.tracking_unit (
    waybill      text        NOT NULL,
    leg          integer     NOT NULL,
    unit         text        NOT NULL,
    progress     text        NOT NULL
        CHECK (progress IN ('PLANNED', 'BOOKED', 'IN_CUSTODY', 'UNDER_WAY', 'ARRIVED', 'HANDED_ON')),
    since        timestamptz,
    since_offset smallint,
    place        text,
    place_at     timestamptz,
    stands_since timestamptz,
    parties      text[]      NOT NULL,
    PRIMARY KEY (waybill, leg, unit)
) WITH (fillfactor = 80);
COMMENT ON TABLE read.tracking_unit IS 'One row for each unit on each leg of a waybill.';
COMMENT ON COLUMN read.tracking_unit.waybill IS 'Number of the waybill, 20 characters.';
COMMENT ON COLUMN read.tracking_unit.leg IS 'Number of the leg, from 1.';
COMMENT ON COLUMN read.tracking_unit.unit IS 'Number of the unit. Example: DEMU3000025.';
COMMENT ON COLUMN read.tracking_unit.progress IS 'How far the unit has come on the leg.';
COMMENT ON COLUMN read.tracking_unit.since IS 'Event time of the fact that brought it there; the end of the day if only a day was told.';
COMMENT ON COLUMN read.tracking_unit.since_offset IS 'Minutes east of UTC as told; empty if only a day was told.';
COMMENT ON COLUMN read.tracking_unit.place IS 'Last place heard of on this leg, scheme and code. Example: UNLOCODE:CNAKL.';
COMMENT ON COLUMN read.tracking_unit.place_at IS 'When it was there.';
COMMENT ON COLUMN read.tracking_unit.stands_since IS 'Since when it stands although it should move; empty if it does not.';
COMMENT ON COLUMN read.tracking_unit.parties IS 'Codes of all parties that have a part in the waybill. Nobody else sees the row.';

GRANT SELECT ON read.tracking_unit TO ${reader_role};
ALTER TABLE read.tracking_unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.tracking_unit FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
