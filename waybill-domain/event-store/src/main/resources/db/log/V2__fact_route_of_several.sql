-- A fact told by the number of a wagon or vehicle may go to several waybills; they are claimed together or not at all.
ALTER TABLE log.fact_route ADD COLUMN ordinal smallint NOT NULL DEFAULT 0;
ALTER TABLE log.fact_route DROP CONSTRAINT fact_route_pkey;
ALTER TABLE log.fact_route ADD CONSTRAINT fact_route_pkey PRIMARY KEY (key, ordinal);
COMMENT ON COLUMN log.fact_route.ordinal IS 'Which of the waybills of this key, from 0; every claim has a 0, so two claims of one key collide.';
