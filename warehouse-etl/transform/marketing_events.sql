INSERT IGNORE INTO work_event (marketing_event_id)
SELECT subject_id FROM work_taken WHERE subject = 'EVENT';

INSERT IGNORE INTO work_event (marketing_event_id)
SELECT f.marketing_event_id FROM work_span s
STRAIGHT_JOIN fact_marketing_event f ON f.partner_key = s.partner_key AND f.date_key >= s.from_key AND f.date_key < s.to_key;

INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year)
SELECT DISTINCT e.held_on + 0, e.held_on, DATE_FORMAT(e.held_on, '%Y-%m'), CONCAT(YEAR(e.held_on), '-Q', QUARTER(e.held_on)),
       CONCAT(YEAR(e.held_on), IF(MONTH(e.held_on) <= 6, '-H1', '-H2')), YEAR(e.held_on)
FROM work_event w STRAIGHT_JOIN stg_marketing_event e ON e.id = w.marketing_event_id
WHERE e.held_on NOT BETWEEN '2015-01-01' AND '2040-12-31';

DELETE f FROM work_event w LEFT JOIN stg_marketing_event e ON e.id = w.marketing_event_id
STRAIGHT_JOIN fact_marketing_event f ON f.marketing_event_id = w.marketing_event_id
WHERE e.id IS NULL;

INSERT INTO fact_marketing_event (marketing_event_id, partner_key, partner_version_key, sales_status_key, project_status_key, date_key,
  half_year, event_no, title, kind, held_on, agreed_on, state, attendees, budget, is_current, recorded_at, superseded_at)
SELECT STRAIGHT_JOIN e.id, e.partner_id, v.partner_version_key,
       (SELECT MAX(k.status_key) FROM dim_status k
         WHERE k.partner_key = e.partner_id AND k.track = 'SALES' AND k.valid_from <= e.held_on AND k.valid_to > e.held_on),
       (SELECT MAX(k.status_key) FROM dim_status k
         WHERE k.partner_key = e.partner_id AND k.track = 'PROJECT' AND k.valid_from <= e.held_on AND k.valid_to > e.held_on),
       e.held_on + 0, CONCAT(YEAR(e.held_on), IF(MONTH(e.held_on) <= 6, '-H1', '-H2')), e.event_no, e.title, e.kind, e.held_on,
       e.agreed_on, e.state, e.attendees, e.budget, e.superseded_at = '9999-12-31 23:59:59.999999', e.recorded_at, e.superseded_at
FROM work_event w
STRAIGHT_JOIN stg_marketing_event e ON e.id = w.marketing_event_id
LEFT JOIN dim_partner v ON v.partner_key = e.partner_id AND v.valid_from <= e.held_on AND e.held_on < v.valid_to
ON DUPLICATE KEY UPDATE
  partner_key = VALUES(partner_key), partner_version_key = VALUES(partner_version_key), sales_status_key = VALUES(sales_status_key),
  project_status_key = VALUES(project_status_key), date_key = VALUES(date_key), half_year = VALUES(half_year),
  event_no = VALUES(event_no), title = VALUES(title), kind = VALUES(kind), held_on = VALUES(held_on), agreed_on = VALUES(agreed_on),
  state = VALUES(state), attendees = VALUES(attendees), budget = VALUES(budget), is_current = VALUES(is_current),
  recorded_at = VALUES(recorded_at), superseded_at = VALUES(superseded_at);
