-- A company between two versions (the closed one has arrived, the open one not yet) keeps what is known of it.
INSERT INTO dim_partner (partner_id, code, legal_name, short_name, inn, kpp, ogrn, country, region, website, directions,
                         cooperation_since, agreement_no, agreement_signed_on, manager, inferred)
SELECT p.id, p.code, v.legal_name, v.short_name, v.inn, v.kpp, v.ogrn, v.country, v.region, v.website, v.directions,
       v.cooperation_since, v.agreement_no, v.agreement_signed_on, v.manager, FALSE
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PARTNER') t
JOIN stg_partner p ON p.id = t.subject_id
JOIN stg_partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
ORDER BY v.id
ON DUPLICATE KEY UPDATE
  code = VALUES(code), legal_name = VALUES(legal_name), short_name = VALUES(short_name), inn = VALUES(inn), kpp = VALUES(kpp),
  ogrn = VALUES(ogrn), country = VALUES(country), region = VALUES(region), website = VALUES(website),
  directions = VALUES(directions), cooperation_since = VALUES(cooperation_since), agreement_no = VALUES(agreement_no),
  agreement_signed_on = VALUES(agreement_signed_on), manager = VALUES(manager), inferred = FALSE;
