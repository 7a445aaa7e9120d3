INSERT IGNORE INTO work_finding (finding_id)
SELECT subject_id FROM work_taken WHERE subject = 'FINDING';

INSERT IGNORE INTO work_finding (finding_id)
SELECT f.finding_id FROM work_span s
STRAIGHT_JOIN fact_requirement_finding f ON f.partner_key = s.partner_key AND f.date_key >= s.from_key AND f.date_key < s.to_key;

DELETE f FROM work_finding w LEFT JOIN stg_published_finding p ON p.id = w.finding_id
STRAIGHT_JOIN fact_requirement_finding f ON f.finding_id = w.finding_id
WHERE p.id IS NULL;

INSERT INTO fact_requirement_finding (finding_id, partner_key, partner_version_key, date_key, half_year, list_no, effective_from,
  edition_code, direction, decision, judged_status, requirement, modality, outcome, clause, required_code, required_value, actual_code,
  actual_value, recorded_at)
SELECT STRAIGHT_JOIN p.id, p.partner_id, v.partner_version_key, p.as_of + 0, p.half_year, p.list_no, p.effective_from, p.edition_code,
       p.direction, p.decision, p.judged_status, p.requirement, p.modality, p.outcome, p.clause, p.required_code, p.required_value,
       p.actual_code, p.actual_value, p.recorded_at
FROM work_finding w
STRAIGHT_JOIN stg_published_finding p ON p.id = w.finding_id
LEFT JOIN dim_partner v ON v.partner_key = p.partner_id AND v.valid_from <= p.as_of AND p.as_of < v.valid_to
ON DUPLICATE KEY UPDATE
  partner_key = VALUES(partner_key), partner_version_key = VALUES(partner_version_key), date_key = VALUES(date_key),
  half_year = VALUES(half_year), list_no = VALUES(list_no), effective_from = VALUES(effective_from), edition_code = VALUES(edition_code),
  direction = VALUES(direction), decision = VALUES(decision), judged_status = VALUES(judged_status), requirement = VALUES(requirement),
  modality = VALUES(modality), outcome = VALUES(outcome), clause = VALUES(clause), required_code = VALUES(required_code),
  required_value = VALUES(required_value), actual_code = VALUES(actual_code), actual_value = VALUES(actual_value),
  recorded_at = VALUES(recorded_at);
