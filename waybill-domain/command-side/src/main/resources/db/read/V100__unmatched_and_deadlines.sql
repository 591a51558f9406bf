-- What the writing side looks up while it works. Derived from the log by its own follower; never the truth.
CREATE TABLE read.unmatched_fact (
    stream       text        NOT NULL,
    version      integer     NOT NULL,
    addressed_to text        NOT NULL,
    party        text        NOT NULL,
    kept_at      timestamptz NOT NULL,
    CONSTRAINT unmatched_fact_pkey PRIMARY KEY (stream, version)
);
COMMENT ON TABLE read.unmatched_fact IS 'One row for each fact that waits for its waybill.';
COMMENT ON COLUMN read.unmatched_fact.stream IS 'Name of the stream that keeps it.';
COMMENT ON COLUMN read.unmatched_fact.version IS 'Its version in that stream.';
COMMENT ON COLUMN read.unmatched_fact.addressed_to IS 'Number of the waybill it was told for.';
COMMENT ON COLUMN read.unmatched_fact.party IS 'Who told it; counts towards the quota of that party.';
COMMENT ON COLUMN read.unmatched_fact.kept_at IS 'When the exchange learned it; it expires some time after.';
CREATE INDEX unmatched_fact_addressed_to ON read.unmatched_fact (addressed_to);
CREATE INDEX unmatched_fact_party ON read.unmatched_fact (party);
CREATE INDEX unmatched_fact_kept_at ON read.unmatched_fact (kept_at);

CREATE TABLE read.deadline (
    stream      text        NOT NULL,
    deadline_id text        NOT NULL,
    due         timestamptz NOT NULL,
    CONSTRAINT deadline_pkey PRIMARY KEY (stream, deadline_id)
);
COMMENT ON TABLE read.deadline IS 'One row for each act of time that is still to come.';
COMMENT ON COLUMN read.deadline.stream IS 'Number of the waybill it is about.';
COMMENT ON COLUMN read.deadline.deadline_id IS 'Which one; also the request id under which the act is asked for.';
COMMENT ON COLUMN read.deadline.due IS 'When time will have run out.';
CREATE INDEX deadline_due ON read.deadline (due);
