-- Everything is derived anew by the same statements as every change. The sums start as what the lines add up to now, because
-- from here on they move by differences. Attributes come before the lines that are judged by them; what only the facts have is
-- listed too, so that it goes.
DELETE FROM fact_half_year_volume;
INSERT INTO fact_half_year_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service,
                                   unclassified, line_count)
SELECT half_year, partner_key,
       SUM(IF(bucket = 'COUNTABLE', signed_amount, 0)), SUM(IF(bucket = 'UNDECIDED_PROJECT', signed_amount, 0)),
       SUM(IF(bucket = 'EXCLUDED_PROJECT', signed_amount, 0)), SUM(IF(bucket = 'NOT_OWN', signed_amount, 0)),
       SUM(IF(bucket = 'SERVICE', signed_amount, 0)), SUM(IF(bucket = 'UNCLASSIFIED', signed_amount, 0)), COUNT(*)
FROM fact_purchase_line WHERE is_current GROUP BY half_year, partner_key;

INSERT INTO stg_change (subject, subject_id)
SELECT 'EDITION_ALONE', id FROM stg_program_edition UNION SELECT 'EDITION_ALONE', edition_key FROM dim_edition
UNION SELECT 'EDITION_ALONE', edition_id FROM dim_half_year WHERE edition_id IS NOT NULL;
INSERT INTO stg_change (subject, subject_id)
SELECT 'TERMS', edition_id FROM stg_edition_requirement UNION SELECT 'TERMS', edition_key FROM dim_edition_requirement;
INSERT INTO stg_change (subject, subject_id)
SELECT 'PARTNER', partner_id FROM stg_partner_version UNION SELECT 'PARTNER', partner_key FROM dim_partner;
INSERT INTO stg_change (subject, subject_id)
SELECT 'BUYER', partner_id FROM stg_status_assignment UNION SELECT 'BUYER', partner_id FROM stg_status_suspension
UNION SELECT 'BUYER', partner_key FROM dim_status UNION SELECT 'BUYER', partner_key FROM dim_suspension;
INSERT INTO stg_change (subject, subject_id)
SELECT 'PRODUCT_ALONE', product_id FROM stg_product_version UNION SELECT 'PRODUCT_ALONE', product_id FROM dim_product;
INSERT INTO stg_change (subject, subject_id)
SELECT 'LINE', id FROM stg_purchase_line;
INSERT INTO stg_change (subject, subject_id)
SELECT 'LINE', f.purchase_line_id FROM fact_purchase_line f LEFT JOIN stg_purchase_line l ON l.id = f.purchase_line_id WHERE l.id IS NULL;
INSERT INTO stg_change (subject, subject_id)
SELECT 'EVENT', id FROM stg_marketing_event UNION SELECT 'EVENT', marketing_event_id FROM fact_marketing_event;
INSERT INTO stg_change (subject, subject_id)
SELECT 'DEBT', id FROM stg_receivable UNION SELECT 'DEBT', receivable_id FROM fact_receivable_snapshot;
INSERT INTO stg_change (subject, subject_id)
SELECT 'FINDING', id FROM stg_published_finding UNION SELECT 'FINDING', finding_id FROM fact_requirement_finding;
