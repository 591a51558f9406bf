-- How far the tracking read models have come. Its row is also the latch between a batch and the end of a rebuild.
CREATE TABLE read.tracking_progress (
    only_row    boolean     NOT NULL DEFAULT true CHECK (only_row),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (only_row)
);
COMMENT ON TABLE read.tracking_progress IS 'The last event that the tracking read models show. One row, written first in every batch.';
COMMENT ON COLUMN read.tracking_progress.only_row IS 'Always true: keeps the table at one row.';
COMMENT ON COLUMN read.tracking_progress.position IS 'Position of that event in the log; 0 before the first.';
COMMENT ON COLUMN read.tracking_progress.recorded_at IS 'When that event was recorded.';
INSERT INTO read.tracking_progress (position, recorded_at) VALUES (0, timestamptz 'epoch');
GRANT SELECT ON read.tracking_progress TO ${reader_role};
