-- Statuses as they are known now, by the days they are held for. First the days for which another status is held than before:
-- what is no longer known, what is new, and what begins or ends on another day.
INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT d.partner_key, d.valid_from + 0, d.valid_to + 0
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_status d ON d.partner_key = t.subject_id
LEFT JOIN stg_status_assignment a ON a.id = d.status_key AND a.superseded_at = '9999-12-31 23:59:59.999999'
  AND a.partner_id = d.partner_key AND a.direction = d.direction AND a.valid_from = d.valid_from AND a.valid_to = d.valid_to
WHERE a.id IS NULL;

INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT a.partner_id, a.valid_from + 0, a.valid_to + 0
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN stg_status_assignment a ON a.partner_id = t.subject_id AND a.superseded_at = '9999-12-31 23:59:59.999999'
LEFT JOIN dim_status d ON d.status_key = a.id AND d.partner_key = a.partner_id AND d.direction = a.direction
  AND d.valid_from = a.valid_from AND d.valid_to = a.valid_to
WHERE d.status_key IS NULL;

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_suspension d ON d.partner_key = t.subject_id;

INSERT INTO dim_suspension (suspension_key, partner_key, scope, valid_from, valid_to)
SELECT s.id, s.partner_id, s.scope, s.valid_from, s.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN stg_status_suspension s ON s.partner_id = t.subject_id AND s.superseded_at = '9999-12-31 23:59:59.999999';

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_status d ON d.partner_key = t.subject_id;

INSERT INTO dim_status (status_key, partner_key, direction, track, status, individual_threshold, cause, decided_on, valid_from, valid_to)
SELECT a.id, a.partner_id, a.direction, IF(a.direction = 'PROJECT', 'PROJECT', 'SALES'), a.status, a.individual_threshold, a.cause,
       a.decided_on, a.valid_from, a.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN stg_status_assignment a ON a.partner_id = t.subject_id AND a.superseded_at = '9999-12-31 23:59:59.999999';
