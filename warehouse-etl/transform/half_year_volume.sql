-- Sums of every partner and half-year of which a line was derived, over all its current lines.
INSERT IGNORE INTO work_volume (half_year, partner_key)
SELECT f.half_year, f.partner_key FROM work_line w JOIN fact_purchase_line f ON f.purchase_line_id = w.purchase_line_id;

INSERT INTO fact_half_year_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service,
                                   unclassified, line_count)
SELECT w.half_year, w.partner_key,
       COALESCE(SUM(CASE WHEN f.bucket = 'COUNTABLE' THEN f.signed_amount END), 0),
       COALESCE(SUM(CASE WHEN f.bucket = 'UNDECIDED_PROJECT' THEN f.signed_amount END), 0),
       COALESCE(SUM(CASE WHEN f.bucket = 'EXCLUDED_PROJECT' THEN f.signed_amount END), 0),
       COALESCE(SUM(CASE WHEN f.bucket = 'NOT_OWN' THEN f.signed_amount END), 0),
       COALESCE(SUM(CASE WHEN f.bucket = 'SERVICE' THEN f.signed_amount END), 0),
       COALESCE(SUM(CASE WHEN f.bucket = 'UNCLASSIFIED' THEN f.signed_amount END), 0),
       COUNT(f.purchase_line_id)
FROM work_volume w
LEFT JOIN fact_purchase_line f ON f.partner_key = w.partner_key AND f.half_year = w.half_year AND f.is_current = TRUE
GROUP BY w.half_year, w.partner_key
ON DUPLICATE KEY UPDATE
  countable = VALUES(countable), undecided_project = VALUES(undecided_project), excluded_project = VALUES(excluded_project),
  not_own = VALUES(not_own), service = VALUES(service), unclassified = VALUES(unclassified), line_count = VALUES(line_count);
