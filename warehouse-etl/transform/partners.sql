-- Versions of companies by Moscow days (type 2): the last one recorded on a day speaks for it and until the next, the first for
-- all days before as well. Moscow has been three hours ahead of UTC, without a summer time, for as long as books are kept.
-- Only the order of recording counts, so a company whose old version is closed before its successor arrives keeps it.
INSERT INTO work_partner (partner_version_key, partner_key, valid_from, valid_to, is_current)
SELECT id, partner_id,
       IF(day = first_day AND (next_day IS NULL OR next_day > day), '1000-01-01', day),
       COALESCE(next_day, '9999-12-31'), next_day IS NULL
FROM (SELECT v.id, v.partner_id, DATE(v.recorded_at + INTERVAL 3 HOUR) AS day,
             MIN(DATE(v.recorded_at + INTERVAL 3 HOUR)) OVER (PARTITION BY v.partner_id) AS first_day,
             LEAD(DATE(v.recorded_at + INTERVAL 3 HOUR)) OVER (PARTITION BY v.partner_id ORDER BY v.recorded_at, v.id) AS next_day
      FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PARTNER') t
      JOIN stg_partner p ON p.id = t.subject_id
      JOIN stg_partner_version v ON v.partner_id = p.id) versions;

-- Days for which another version speaks now than before: only facts of those days are derived again.
INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT d.partner_key, d.valid_from + 0, d.valid_to + 0
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PARTNER') t
JOIN dim_partner d ON d.partner_key = t.subject_id
LEFT JOIN work_partner w ON w.partner_version_key = d.partner_version_key
WHERE w.partner_version_key IS NULL;

INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT w.partner_key, w.valid_from + 0, w.valid_to + 0
FROM work_partner w LEFT JOIN dim_partner d ON d.partner_version_key = w.partner_version_key
WHERE d.partner_version_key IS NULL;

INSERT IGNORE INTO work_span (partner_key, from_key, to_key)
SELECT w.partner_key, LEAST(w.valid_from, d.valid_from) + 0, GREATEST(w.valid_from, d.valid_from) + 0
FROM work_partner w JOIN dim_partner d ON d.partner_version_key = w.partner_version_key AND d.valid_from <> w.valid_from
UNION
SELECT w.partner_key, LEAST(w.valid_to, d.valid_to) + 0, GREATEST(w.valid_to, d.valid_to) + 0
FROM work_partner w JOIN dim_partner d ON d.partner_version_key = w.partner_version_key AND d.valid_to <> w.valid_to;

DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PARTNER') t
JOIN dim_partner d ON d.partner_key = t.subject_id;

INSERT INTO dim_partner (partner_version_key, partner_key, code, legal_name, short_name, inn, kpp, ogrn, country, region, website,
                         directions, cooperation_since, agreement_no, agreement_signed_on, manager, valid_from, valid_to, is_current)
SELECT w.partner_version_key, w.partner_key, p.code, v.legal_name, v.short_name, v.inn, v.kpp, v.ogrn, v.country, v.region, v.website,
       v.directions, v.cooperation_since, v.agreement_no, v.agreement_signed_on, v.manager, w.valid_from, w.valid_to, w.is_current
FROM work_partner w
JOIN stg_partner_version v ON v.id = w.partner_version_key
JOIN stg_partner p ON p.id = w.partner_key;
