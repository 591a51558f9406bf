-- One row for each number a waybill has or had, for as long as it meant it. Rebuilt from the log; never the truth.
CREATE TABLE read.waybill_find (
    waybill text        NOT NULL,
    scheme  text        NOT NULL,
    shown   text        NOT NULL,
    unit    text        NOT NULL,
    leg     integer     NOT NULL,
    from_at timestamptz NOT NULL,
    value   text        COLLATE "C" NOT NULL,
    to_at   timestamptz NOT NULL,
    left_at timestamptz NOT NULL,
    parties text[]      NOT NULL,
    PRIMARY KEY (waybill, scheme, shown, unit, leg, from_at)
) WITH (fillfactor = 80);
CREATE INDEX ON read.waybill_find (value);
CREATE INDEX ON read.waybill_find (reverse(value) COLLATE "C");
COMMENT ON TABLE read.waybill_find IS 'One row for each number a waybill, a unit or a leg of it has or had, and its own number.';
COMMENT ON COLUMN read.waybill_find.waybill IS 'Number of the waybill, 20 characters.';
COMMENT ON COLUMN read.waybill_find.scheme IS 'Kind of the number; WAYBILL for the number of the waybill itself.';
COMMENT ON COLUMN read.waybill_find.shown IS 'The number as it was told. Example: QG-2007.';
COMMENT ON COLUMN read.waybill_find.unit IS 'Unit that bears it or is on it; empty for the whole waybill.';
COMMENT ON COLUMN read.waybill_find.leg IS 'Leg it is of; 0 if it is not of one leg.';
COMMENT ON COLUMN read.waybill_find.from_at IS 'The first instant at which it means the waybill.';
COMMENT ON COLUMN read.waybill_find.value IS 'The number in capital letters and digits side by side, as it is searched. Example: QG2007.';
COMMENT ON COLUMN read.waybill_find.to_at IS 'The first instant at which it does no longer; infinity while it goes on.';
COMMENT ON COLUMN read.waybill_find.left_at IS 'When the vehicle went off with the unit; infinity if it did not. What it takes later is another trip.';
COMMENT ON COLUMN read.waybill_find.parties IS 'Codes of all parties that have a part in the waybill. Nobody else sees the row.';

GRANT SELECT ON read.waybill_find TO ${reader_role};
ALTER TABLE read.waybill_find ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.waybill_find FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
