-- Which edition each half-year is judged by (R-8.1: the one in force on its first day). The half-years that used a changed
-- edition before, or use one now, have all their lines derived again.
INSERT IGNORE INTO work_half_year (half_year)
SELECT h.half_year FROM dim_half_year h JOIN work_taken t ON t.subject = 'EDITION' AND t.subject_id = h.edition_id;

UPDATE dim_half_year h
SET h.edition_id = (SELECT e.id FROM stg_program_edition e
                    WHERE e.state IN ('IN_FORCE', 'SUPERSEDED') AND e.in_force_from <= h.first_day AND h.first_day < e.in_force_to
                    ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM work_taken t WHERE t.subject = 'EDITION');

UPDATE dim_half_year h
SET h.edition_code = (SELECT e.code FROM stg_program_edition e WHERE e.id = h.edition_id)
WHERE EXISTS (SELECT 1 FROM work_taken t WHERE t.subject = 'EDITION');

INSERT IGNORE INTO work_half_year (half_year)
SELECT h.half_year FROM dim_half_year h JOIN work_taken t ON t.subject = 'EDITION' AND t.subject_id = h.edition_id;

INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_half_year w JOIN dim_half_year h ON h.half_year = w.half_year
JOIN stg_purchase_line l ON l.shipped_on BETWEEN h.first_day AND h.last_day;
