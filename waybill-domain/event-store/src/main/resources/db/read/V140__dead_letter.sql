-- Events that a follower of the log could not take in, and those of the same stream that wait behind them. The events
-- themselves stay in the log and nowhere else.
CREATE TABLE read.dead_letter (
    follower    text        NOT NULL,
    position    bigint      NOT NULL,
    stream      text        NOT NULL,
    version     integer     NOT NULL,
    recorded_at timestamptz NOT NULL,
    problem     text,
    since       timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (follower, position)
);
COMMENT ON TABLE read.dead_letter IS 'One row for each event that a follower of the log has left out for now.';
COMMENT ON COLUMN read.dead_letter.follower IS 'Name of the follower, as in token_entry.';
COMMENT ON COLUMN read.dead_letter.position IS 'Place of the event in the log.';
COMMENT ON COLUMN read.dead_letter.stream IS 'Name of its stream: number of a waybill, or of a fact kept aside.';
COMMENT ON COLUMN read.dead_letter.version IS 'Its version in that stream.';
COMMENT ON COLUMN read.dead_letter.recorded_at IS 'When the log recorded it.';
COMMENT ON COLUMN read.dead_letter.problem IS 'Why it could not be taken in; null if it only waits behind another of its stream.';
COMMENT ON COLUMN read.dead_letter.since IS 'When the follower left it out.';
COMMENT ON COLUMN read.dead_letter.attempts IS 'How often it was tried again since.';
CREATE INDEX dead_letter_stream ON read.dead_letter (follower, stream, position);
