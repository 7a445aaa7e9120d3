INSERT INTO dim_partner (partner_id)
SELECT DISTINCT e.partner_id FROM work_taken t JOIN stg_marketing_event e ON e.id = t.subject_id
LEFT JOIN dim_partner p ON p.partner_id = e.partner_id
WHERE t.subject = 'EVENT' AND p.partner_id IS NULL;

INSERT INTO fact_marketing_event (marketing_event_id, partner_key, date_key, half_year, event_no, title, kind, held_on, agreed_on,
  state, attendees, budget, is_current, recorded_at, superseded_at)
SELECT e.id, p.partner_key, YEAR(e.held_on) * 10000 + MONTH(e.held_on) * 100 + DAY(e.held_on),
       CONCAT(YEAR(e.held_on), IF(MONTH(e.held_on) <= 6, '-H1', '-H2')), e.event_no, e.title, e.kind, e.held_on, e.agreed_on,
       e.state, e.attendees, e.budget, e.superseded_at = '9999-12-31 23:59:59.999999', e.recorded_at, e.superseded_at
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'EVENT') t
JOIN stg_marketing_event e ON e.id = t.subject_id
JOIN dim_partner p ON p.partner_id = e.partner_id
ON DUPLICATE KEY UPDATE is_current = VALUES(is_current), superseded_at = VALUES(superseded_at);
