-- Which waybills are under joint supervision, so that only their facts are read for customs. Never the truth.
CREATE TABLE read.supervised_waybill (
    waybill text NOT NULL,
    CONSTRAINT supervised_waybill_pkey PRIMARY KEY (waybill)
);
COMMENT ON TABLE read.supervised_waybill IS 'One row for each waybill whose facts a customs case is told of.';
COMMENT ON COLUMN read.supervised_waybill.waybill IS 'Number of the waybill.';
