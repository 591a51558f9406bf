-- In which order cases changed, for those who watch them.
ALTER TABLE read.customs_case ADD COLUMN seen bigint;
UPDATE read.customs_case AS c SET seen = numbered.row FROM
    (SELECT case_number, row_number() OVER (ORDER BY case_number) AS row FROM read.customs_case) AS numbered
    WHERE c.case_number = numbered.case_number;
ALTER TABLE read.customs_case ALTER COLUMN seen SET NOT NULL;
CREATE UNIQUE INDEX ON read.customs_case (seen);
CREATE INDEX ON read.customs_case (seen) WHERE open;
COMMENT ON COLUMN read.customs_case.seen IS 'Place among all changes of all rows: position of its last event, or one beyond the row changed before where that is higher.';
