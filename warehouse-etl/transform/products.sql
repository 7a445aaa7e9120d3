-- A period that the open versions no longer name disappears, unless the article has no open version at all: then the closed
-- one has only arrived before its successor.
DELETE d FROM dim_product d
JOIN (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PRODUCT') t ON t.subject_id = d.product_id
WHERE EXISTS (SELECT 1 FROM stg_product_version v
              WHERE v.product_id = d.product_id AND v.superseded_at = '9999-12-31 23:59:59.999999')
  AND NOT EXISTS (SELECT 1 FROM stg_product_version v
                  WHERE v.product_id = d.product_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                    AND v.valid_from = d.valid_from);

INSERT INTO dim_product (product_id, code, name, product_group, kind, own_manufacture, valid_from, valid_to)
SELECT p.id, p.code, v.name, v.product_group, v.kind, v.own_manufacture, v.valid_from, v.valid_to
FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'PRODUCT') t
JOIN stg_product p ON p.id = t.subject_id
JOIN stg_product_version v ON v.product_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
ORDER BY v.id
ON DUPLICATE KEY UPDATE
  code = VALUES(code), name = VALUES(name), product_group = VALUES(product_group), kind = VALUES(kind),
  own_manufacture = VALUES(own_manufacture), valid_to = VALUES(valid_to);

INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t JOIN stg_purchase_line l ON l.product_id = t.subject_id WHERE t.subject = 'PRODUCT';
