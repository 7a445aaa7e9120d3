-- Statuses as they are known now, by the days they are held for: read once, so that what arrives meanwhile waits for its own entry.
INSERT INTO work_status (status_key, partner_key, direction, status, individual_threshold, cause, decided_on, valid_from, valid_to)
SELECT a.id, a.partner_id, a.direction, a.status, a.individual_threshold, a.cause, a.decided_on, a.valid_from, a.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
STRAIGHT_JOIN stg_status_assignment a ON a.partner_id = t.subject_id AND a.superseded_at = '9999-12-31 23:59:59.999999';

-- The days for which another status is held than before: what is no longer known, and what is new.
INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT d.partner_key, d.valid_from + 0, d.valid_to + 0
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_status d ON d.partner_key = t.subject_id
LEFT JOIN work_status w ON w.status_key = d.status_key AND w.partner_key = d.partner_key AND w.direction = d.direction
  AND w.valid_from = d.valid_from AND w.valid_to = d.valid_to
WHERE w.status_key IS NULL;

INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT w.partner_key, w.valid_from + 0, w.valid_to + 0
FROM work_status w
LEFT JOIN dim_status d ON d.status_key = w.status_key AND d.partner_key = w.partner_key AND d.direction = w.direction
  AND d.valid_from = w.valid_from AND d.valid_to = w.valid_to
WHERE d.status_key IS NULL;

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_suspension d ON d.partner_key = t.subject_id;

INSERT INTO dim_suspension (suspension_key, partner_key, scope, valid_from, valid_to)
SELECT s.id, s.partner_id, s.scope, s.valid_from, s.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
STRAIGHT_JOIN stg_status_suspension s ON s.partner_id = t.subject_id AND s.superseded_at = '9999-12-31 23:59:59.999999';

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_status d ON d.partner_key = t.subject_id;

INSERT INTO dim_status (status_key, partner_key, direction, track, status, individual_threshold, cause, decided_on, valid_from, valid_to)
SELECT status_key, partner_key, direction, IF(direction = 'PROJECT', 'PROJECT', 'SALES'), status, individual_threshold, cause,
       decided_on, valid_from, valid_to
FROM work_status;
