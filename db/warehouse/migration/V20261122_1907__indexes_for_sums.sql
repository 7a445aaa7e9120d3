-- Sums are read from the index alone; without it each transaction of a large import reads every line of every touched
-- partner and half-year from the table. The day of change serves people, not transforms, and needs no index.
ALTER TABLE fact_purchase_line
  ADD INDEX ix_fact_purchase_line_volume (half_year, partner_key, is_current, bucket, signed_amount),
  DROP INDEX ix_fact_purchase_line_half_year,
  DROP INDEX ix_fact_purchase_line_partner,
  ADD INDEX ix_fact_purchase_line_partner (partner_key, date_key);
ALTER TABLE stg_partner_version DROP INDEX ix_stg_partner_version_changed;
ALTER TABLE stg_product_version DROP INDEX ix_stg_product_version_changed;
ALTER TABLE stg_purchase_line DROP INDEX ix_stg_purchase_line_changed;
ALTER TABLE stg_deal DROP INDEX ix_stg_deal_changed;
ALTER TABLE stg_status_assignment DROP INDEX ix_stg_status_assignment_changed;
ALTER TABLE stg_agreement DROP INDEX ix_stg_agreement_changed;
ALTER TABLE stg_partner_report DROP INDEX ix_stg_partner_report_changed;
ALTER TABLE stg_marketing_event DROP INDEX ix_stg_marketing_event_changed;
