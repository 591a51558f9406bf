-- Keys of people. Deleting a row erases the person: nothing sealed with it can be read again, and every hash still holds.
CREATE TABLE keys.subject_key (
    subject     text        NOT NULL,
    key_id      bigint      NOT NULL,
    fingerprint bytea       NOT NULL,
    wrapped     bytea       NOT NULL,
    created     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT subject_key_pkey PRIMARY KEY (subject, key_id),
    CONSTRAINT subject_key_fingerprint_key UNIQUE (fingerprint)
);
COMMENT ON TABLE keys.subject_key IS 'One row for each key of each person named in the log. Leave this schema out of dumps that are kept.';
COMMENT ON COLUMN keys.subject_key.subject IS 'A random name without meaning; sealed values bear it.';
COMMENT ON COLUMN keys.subject_key.key_id IS 'Which key of the subject.';
COMMENT ON COLUMN keys.subject_key.fingerprint IS 'Keyed fingerprint of who told the name and the name; finds the row to erase. Says nothing without the master key.';
COMMENT ON COLUMN keys.subject_key.wrapped IS 'The key itself, sealed by the master key of the exchange.';
COMMENT ON COLUMN keys.subject_key.created IS 'When the person was first named.';

GRANT USAGE ON SCHEMA keys TO ${log_role}, ${projector_role}, ${reader_role};
GRANT SELECT, INSERT, DELETE ON keys.subject_key TO ${log_role};
GRANT SELECT ON keys.subject_key TO ${projector_role}, ${reader_role};
