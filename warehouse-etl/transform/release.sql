-- Exactly what was taken, in the same transaction as the facts made from it.
DELETE c FROM stg_change c JOIN work_taken t ON t.change_no = c.change_no;
