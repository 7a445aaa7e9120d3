-- Editions and what they ask for, as they are.
DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject IN ('EDITION', 'EDITION_ALONE')) t
JOIN dim_edition d ON d.edition_key = t.subject_id;

INSERT INTO dim_edition (edition_key, code, title_ru, title_en, state, in_force_from, in_force_to)
SELECT e.id, e.code, e.title_ru, e.title_en, e.state, e.in_force_from, e.in_force_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject IN ('EDITION', 'EDITION_ALONE')) t
JOIN stg_program_edition e ON e.id = t.subject_id;

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'TERMS') t
JOIN dim_edition_requirement d ON d.edition_key = t.subject_id;

INSERT INTO dim_edition_requirement (edition_key, status, requirement, modality, threshold_amount, threshold_count, individual, clause,
                                     sort_order)
SELECT r.edition_id, r.status, r.requirement, r.modality, r.threshold_amount, r.threshold_count, r.individual, r.clause, r.sort_order
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'TERMS') t
JOIN stg_edition_requirement r ON r.edition_id = t.subject_id;

-- Which edition each half-year is judged by (R-8.1: the one in force on its first day). The half-years that used a changed
-- edition before, or use one now, have all their lines derived again.
INSERT IGNORE INTO work_half_year (half_year)
SELECT h.half_year FROM dim_half_year h JOIN work_taken t ON t.subject = 'EDITION' AND t.subject_id = h.edition_id;

UPDATE dim_half_year h
SET h.edition_id = (SELECT e.id FROM stg_program_edition e
                    WHERE e.state IN ('IN_FORCE', 'SUPERSEDED') AND e.in_force_from <= h.first_day AND h.first_day < e.in_force_to
                    ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM work_taken t WHERE t.subject IN ('EDITION', 'EDITION_ALONE'));

UPDATE dim_half_year h
SET h.edition_code = (SELECT e.code FROM stg_program_edition e WHERE e.id = h.edition_id)
WHERE EXISTS (SELECT 1 FROM work_taken t WHERE t.subject IN ('EDITION', 'EDITION_ALONE'));

INSERT IGNORE INTO work_half_year (half_year)
SELECT h.half_year FROM dim_half_year h JOIN work_taken t ON t.subject = 'EDITION' AND t.subject_id = h.edition_id;

INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_half_year w STRAIGHT_JOIN dim_half_year h ON h.half_year = w.half_year
STRAIGHT_JOIN stg_purchase_line l ON l.shipped_on BETWEEN h.first_day AND h.last_day;

-- Lines from distributors go by the edition of their own day: those valued by a changed edition, and those of its days now.
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT f.purchase_line_id FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'EDITION') t
STRAIGHT_JOIN fact_purchase_line f ON f.due_edition_id = t.subject_id;

INSERT IGNORE INTO work_line (purchase_line_id)
SELECT f.purchase_line_id FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'EDITION') t
STRAIGHT_JOIN stg_program_edition e ON e.id = t.subject_id AND e.state IN ('IN_FORCE', 'SUPERSEDED')
STRAIGHT_JOIN fact_purchase_line f FORCE INDEX (ix_fact_purchase_line_seller) ON f.seller_key IS NOT NULL
  AND f.date_key >= e.in_force_from + 0 AND f.date_key < e.in_force_to + 0;
