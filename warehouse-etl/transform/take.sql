-- Nothing of this transaction is there yet that emptying the work tables could commit.
-- The oldest entries that are committed now. Older ones may still become visible; they are taken next time.
TRUNCATE TABLE work_taken;
TRUNCATE TABLE work_half_year;
TRUNCATE TABLE work_partner;
TRUNCATE TABLE work_status;
TRUNCATE TABLE work_span;
TRUNCATE TABLE work_line;
TRUNCATE TABLE work_fact;
TRUNCATE TABLE work_event;
TRUNCATE TABLE work_debt;
TRUNCATE TABLE work_finding;
TRUNCATE TABLE work_volume;
INSERT INTO work_taken (change_no, subject, subject_id)
SELECT change_no, subject, subject_id FROM stg_change ORDER BY change_no LIMIT 100000;
