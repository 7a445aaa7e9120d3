-- The oldest entries that are committed now. Older ones may still become visible; they are taken next time.
DELETE FROM work_taken;
DELETE FROM work_half_year;
DELETE FROM work_partner;
DELETE FROM work_span;
DELETE FROM work_line;
DELETE FROM work_event;
DELETE FROM work_debt;
DELETE FROM work_finding;
DELETE FROM work_volume;
INSERT INTO work_taken (change_no, subject, subject_id)
SELECT change_no, subject, subject_id FROM stg_change ORDER BY change_no LIMIT 100000;
