-- How far each follower of the log has come. Axon reads and writes it; the column names are its own.
CREATE TABLE read.token_entry (
    processorname varchar(255) NOT NULL,
    segment       integer      NOT NULL,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    PRIMARY KEY (processorname, segment)
);
COMMENT ON TABLE read.token_entry IS 'One row for each follower of the log: the place it has reached, and which node owns it now.';
COMMENT ON COLUMN read.token_entry.processorname IS 'Name of the follower. Example: tracking.';
COMMENT ON COLUMN read.token_entry.segment IS 'Part of the follower; there is only part 0.';
COMMENT ON COLUMN read.token_entry.token IS 'The place in the log, spelled by Axon. Written in the same transaction as the rows it covers.';
COMMENT ON COLUMN read.token_entry.tokentype IS 'Kind of place, as Axon calls it.';
COMMENT ON COLUMN read.token_entry.timestamp IS 'When it was written last; an owner silent for long loses it.';
COMMENT ON COLUMN read.token_entry.owner IS 'Node that owns it now.';
