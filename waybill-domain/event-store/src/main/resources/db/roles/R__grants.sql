-- Three roles, three fences. Run as the owner of the log; leave this location out where there is a single user.
-- log: may add to the log, and never change or delete what is in it.
GRANT USAGE ON SCHEMA log TO ${log_role}, ${projector_role};
GRANT SELECT, INSERT ON log.event, log.stream, log.number, log.fact_route TO ${log_role};
GRANT SELECT, UPDATE ON log.log_head TO ${log_role};

-- projector: reads the log and owns everything that is derived from it.
GRANT SELECT ON log.event, log.stream, log.log_head, log.number, log.fact_route TO ${projector_role};
CREATE SCHEMA IF NOT EXISTS read;
COMMENT ON SCHEMA read IS 'Everything derived from the log. It can be thrown away and built again.';
ALTER SCHEMA read OWNER TO ${projector_role};

-- reader: sees schema read only, each table by its own grants and row policies.
GRANT USAGE ON SCHEMA read TO ${reader_role};
