-- Sums move by what the derived lines add now less what they added before (purchase_lines): however many lines a company has,
-- only those derived are read. What a rebuild sums over all lines comes out the same.
INSERT INTO work_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service, unclassified, line_count)
SELECT f.half_year, f.partner_key,
       SUM(IF(f.bucket = 'COUNTABLE', f.signed_amount, 0)), SUM(IF(f.bucket = 'UNDECIDED_PROJECT', f.signed_amount, 0)),
       SUM(IF(f.bucket = 'EXCLUDED_PROJECT', f.signed_amount, 0)), SUM(IF(f.bucket = 'NOT_OWN', f.signed_amount, 0)),
       SUM(IF(f.bucket = 'SERVICE', f.signed_amount, 0)), SUM(IF(f.bucket = 'UNCLASSIFIED', f.signed_amount, 0)), COUNT(*)
FROM work_fact f
WHERE f.is_current
GROUP BY f.half_year, f.partner_key
ON DUPLICATE KEY UPDATE
  countable = work_volume.countable + VALUES(countable), undecided_project = work_volume.undecided_project + VALUES(undecided_project),
  excluded_project = work_volume.excluded_project + VALUES(excluded_project), not_own = work_volume.not_own + VALUES(not_own),
  service = work_volume.service + VALUES(service), unclassified = work_volume.unclassified + VALUES(unclassified),
  line_count = work_volume.line_count + VALUES(line_count);

DELETE FROM work_volume
WHERE countable = 0 AND undecided_project = 0 AND excluded_project = 0 AND not_own = 0 AND service = 0 AND unclassified = 0 AND line_count = 0;

INSERT INTO fact_half_year_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service,
                                   unclassified, line_count)
SELECT w.half_year, w.partner_key, 0, 0, 0, 0, 0, 0, 0
FROM work_volume w LEFT JOIN fact_half_year_volume v ON v.half_year = w.half_year AND v.partner_key = w.partner_key
WHERE v.partner_key IS NULL;

DELETE v FROM work_volume w STRAIGHT_JOIN fact_half_year_volume v ON v.half_year = w.half_year AND v.partner_key = w.partner_key
WHERE v.line_count + w.line_count = 0;

-- ck_fact_half_year_volume_lines guards them.
UPDATE work_volume w STRAIGHT_JOIN fact_half_year_volume v ON v.half_year = w.half_year AND v.partner_key = w.partner_key
SET v.countable = v.countable + w.countable, v.undecided_project = v.undecided_project + w.undecided_project,
    v.excluded_project = v.excluded_project + w.excluded_project, v.not_own = v.not_own + w.not_own,
    v.service = v.service + w.service, v.unclassified = v.unclassified + w.unclassified, v.line_count = v.line_count + w.line_count;
