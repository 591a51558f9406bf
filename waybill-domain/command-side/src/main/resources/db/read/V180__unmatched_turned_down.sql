-- A fact that its waybill did not take waits on, for a person to say where it belongs.
ALTER TABLE read.unmatched_fact ADD COLUMN turned_down text;
COMMENT ON COLUMN read.unmatched_fact.turned_down IS 'Code of why the waybill did not take it, if it was tried.';
CREATE INDEX unmatched_fact_of_party ON read.unmatched_fact (party, kept_at, stream, version);
DROP INDEX read.unmatched_fact_party;
