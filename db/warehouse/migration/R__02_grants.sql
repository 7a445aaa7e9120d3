-- Rights of the accounts, said again at every change.
-- Sinks write staging and nothing else; the list of changes is written by triggers with the owner's rights.
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_watermark TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner_version TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_product TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_product_version TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_purchase_line TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_deal TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_status_assignment TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_agreement TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner_report TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_marketing_event TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_program_edition TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_requirement TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_volume_rule TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_extra_discount TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_status_suspension TO '${sinkUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_discount TO '${sinkUser}'@'%';

-- The supervisor owns the contents of dimensions, facts and its own state. Staging it reads; it writes there only in a stopped
-- sink's place, when it looks for the record that the sink cannot write, and touches rows that are to be derived anew.
GRANT CREATE TEMPORARY TABLES ON ${flyway:defaultSchema}.* TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_watermark TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner_version TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_product TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_product_version TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_purchase_line TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_deal TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_status_assignment TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_agreement TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_partner_report TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_marketing_event TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_program_edition TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_requirement TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_volume_rule TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_extra_discount TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_status_suspension TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON stg_edition_discount TO '${etlUser}'@'%';
GRANT SELECT, INSERT, DELETE ON stg_change TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_date TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_half_year TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_partner TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_product TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_status TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_suspension TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_edition TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dim_edition_requirement TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON fact_purchase_line TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON fact_half_year_volume TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON fact_marketing_event TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_freshness TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_state TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_run TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_connector TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_throughput TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_source TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON etl_order TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON etl_reject TO '${etlUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON etl_capture TO '${etlUser}'@'%';

-- The application reads what is derived, not what arrives.
GRANT SELECT ON dim_date TO '${readerUser}'@'%';
GRANT SELECT ON dim_half_year TO '${readerUser}'@'%';
GRANT SELECT ON dim_partner TO '${readerUser}'@'%';
GRANT SELECT ON dim_partner_current TO '${readerUser}'@'%';
GRANT SELECT ON dim_product TO '${readerUser}'@'%';
GRANT SELECT ON dim_status TO '${readerUser}'@'%';
GRANT SELECT ON dim_suspension TO '${readerUser}'@'%';
GRANT SELECT ON dim_edition TO '${readerUser}'@'%';
GRANT SELECT ON dim_edition_requirement TO '${readerUser}'@'%';
GRANT SELECT ON fact_purchase_line TO '${readerUser}'@'%';
GRANT SELECT ON fact_half_year_volume TO '${readerUser}'@'%';
GRANT SELECT ON fact_marketing_event TO '${readerUser}'@'%';
GRANT SELECT ON etl_freshness TO '${readerUser}'@'%';
GRANT SELECT ON etl_state TO '${readerUser}'@'%';
GRANT SELECT ON etl_run TO '${readerUser}'@'%';
GRANT SELECT ON etl_connector TO '${readerUser}'@'%';
GRANT SELECT ON etl_throughput TO '${readerUser}'@'%';
GRANT SELECT ON etl_source TO '${readerUser}'@'%';
GRANT SELECT ON etl_reject TO '${readerUser}'@'%';
GRANT SELECT ON etl_capture TO '${readerUser}'@'%';
-- It asks and never carries out.
GRANT SELECT, INSERT (id, kind, target, row_ids, requested_by) ON etl_order TO '${readerUser}'@'%';
GRANT SELECT ON v_freshness TO '${readerUser}'@'%';
GRANT SELECT ON v_half_year_volume TO '${readerUser}'@'%';
GRANT SELECT ON flyway_schema_history TO '${readerUser}'@'%';
