-- Periods of articles as they are known now. While the last known version is closed and its successor has not arrived, what was
-- known last stays.
DELETE d FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject IN ('PRODUCT', 'PRODUCT_ALONE')) t
JOIN dim_product d ON d.product_id = t.subject_id;

INSERT INTO dim_product (product_key, product_id, code, name, product_group, kind, own_manufacture, valid_from, valid_to)
SELECT v.id, p.id, p.code, v.name, v.product_group, v.kind, v.own_manufacture, v.valid_from, v.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject IN ('PRODUCT', 'PRODUCT_ALONE')) t
JOIN stg_product p ON p.id = t.subject_id
JOIN stg_product_version v ON v.product_id = p.id
WHERE v.superseded_at = (SELECT MAX(m.superseded_at) FROM stg_product_version m WHERE m.product_id = p.id);

INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PRODUCT') t
STRAIGHT_JOIN stg_purchase_line l ON l.product_id = t.subject_id;
