-- One row for each thing of a customs case that is counted. Rebuilt from the log; never the truth.
CREATE TABLE read.customs_figure (
    case_number text        NOT NULL,
    kind        text        NOT NULL,
    nth         integer     NOT NULL,
    code        text        NOT NULL,
    office      text        NOT NULL,
    at          timestamptz NOT NULL,
    minutes     integer,
    version     integer     NOT NULL,
    parties     text[]      NOT NULL,
    PRIMARY KEY (case_number, kind, nth)
);
CREATE INDEX ON read.customs_figure (at);
COMMENT ON TABLE read.customs_figure IS 'What is counted of customs cases, one thing a row; a further procedure brings further kinds.';
COMMENT ON COLUMN read.customs_figure.case_number IS 'Number of the case. Example: C202609150001.';
COMMENT ON COLUMN read.customs_figure.kind IS 'What is counted: DECLARED, ARRIVED, DECISION, VOIDED, INSPECTION.';
COMMENT ON COLUMN read.customs_figure.nth IS 'Number of the event of the case it comes from.';
COMMENT ON COLUMN read.customs_figure.code IS 'Which of its kind. Example: BEFORE, AFTER (the decision came after the goods).';
COMMENT ON COLUMN read.customs_figure.office IS 'Code of the office it is counted for. Example: CUU.';
COMMENT ON COLUMN read.customs_figure.at IS 'When it was; it is counted in the month, in Beijing, in which this lies.';
COMMENT ON COLUMN read.customs_figure.minutes IS 'How long it took, in whole minutes; null where nothing is measured or a time is known by its day only.';
COMMENT ON COLUMN read.customs_figure.version IS 'Number of the last event of the case that all its rows rest on.';
COMMENT ON COLUMN read.customs_figure.parties IS 'Codes of all parties that may read the case. Nobody else sees the row.';

GRANT SELECT ON read.customs_figure TO ${reader_role};
ALTER TABLE read.customs_figure ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_by_party ON read.customs_figure FOR SELECT TO ${reader_role}
    USING (parties @> ARRAY[current_setting('yidan.party', true)]);
