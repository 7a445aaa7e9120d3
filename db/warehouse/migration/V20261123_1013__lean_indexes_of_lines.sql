-- Sums move by differences and no longer read the lines of a company, and no transform looks lines up by day or article. Each index
-- of the largest table is written with every line, so only those stay that something reads.
ALTER TABLE fact_purchase_line
  DROP INDEX ix_fact_purchase_line_volume,
  DROP INDEX ix_fact_purchase_line_product,
  DROP INDEX ix_fact_purchase_line_date,
  ADD INDEX ix_fact_purchase_line_half_year (half_year, partner_key);
