-- One row for each customs case, as it is now. Rebuilt from the log; never the truth.
CREATE TABLE read.customs_case (
    case_number text    NOT NULL PRIMARY KEY,
    version     integer NOT NULL,
    open        boolean NOT NULL,
    turn        integer NOT NULL,
    due         timestamptz NOT NULL,
    view        bytea   NOT NULL,
    known_by    text[]  NOT NULL,
    formerly    text[]  NOT NULL,
    parties     text[]  NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX ON read.customs_case USING gin (known_by);
CREATE INDEX ON read.customs_case USING gin (formerly);
CREATE INDEX ON read.customs_case (turn, due) WHERE open;
COMMENT ON TABLE read.customs_case IS 'One row for each customs case: what is known of it now, and what its goods are known by at the gate.';
COMMENT ON COLUMN read.customs_case.case_number IS 'Number of the case. Example: C202609150001.';
COMMENT ON COLUMN read.customs_case.version IS 'Number of the last event of the case that is in the row.';
COMMENT ON COLUMN read.customs_case.open IS 'Whether more may come.';
COMMENT ON COLUMN read.customs_case.turn IS 'Place in the work list of what it waits for; what keeps goods standing comes first.';
COMMENT ON COLUMN read.customs_case.due IS 'When the goods came to the gate, or else when they are expected there.';
COMMENT ON COLUMN read.customs_case.view IS 'The case as yidan.customs.v1.CaseView.';
COMMENT ON COLUMN read.customs_case.known_by IS 'Plates, boxes, waybills and the case itself, in capital letters and digits side by side.';
COMMENT ON COLUMN read.customs_case.formerly IS 'Plates and boxes that were declared before and replaced.';
COMMENT ON COLUMN read.customs_case.parties IS 'Codes of all parties that may read it. Nobody else sees the row.';

GRANT SELECT ON read.customs_case TO ${reader_role};
ALTER TABLE read.customs_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.customs_case FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
