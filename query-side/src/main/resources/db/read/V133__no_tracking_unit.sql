-- Nothing read it; where each unit stands is in the waybill itself and, for lists, in read.waybill_list.
DROP TABLE read.tracking_unit;
