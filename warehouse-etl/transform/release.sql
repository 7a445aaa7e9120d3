-- Exactly what was taken, in the same transaction as the facts made from it. Each entry is looked up by its key: a scan
-- would run into the lock of an entry that a sink has added and not committed yet, and wait for it.
DELETE c FROM work_taken t STRAIGHT_JOIN stg_change c FORCE INDEX (PRIMARY) ON c.change_no = t.change_no;
