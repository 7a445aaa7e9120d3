-- A rebuild lists every line anyhow: then an edition or an article has only its own row derived, not all its lines at once and then
-- again. While there are no facts at all, every line is listed as well.
ALTER TABLE stg_change
  MODIFY subject VARCHAR(16) CHARACTER SET ascii NOT NULL
    COMMENT 'PARTNER, PRODUCT, LINE, DEAL, EVENT, EDITION, TERMS, BUYER, FINDING, DEBT or PICTURE; PRODUCT_ALONE, EDITION_ALONE: without its lines';
UPDATE stg_change SET subject = CONCAT(subject, '_ALONE')
 WHERE subject IN ('EDITION', 'PRODUCT') AND NOT EXISTS (SELECT 1 FROM fact_purchase_line);
