-- Which tables, with which columns, the warehouse has been filled with. The source follows changes and never looks back by
-- itself; the supervisor asks for the rows of what is newly captured.
CREATE TABLE etl_capture (
  table_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
  column_names TEXT CHARACTER SET ascii COMMENT 'by name, comma between; NULL: as they are when next looked at',
  captured_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'UTC',
  PRIMARY KEY (table_name)
);

-- A warehouse that is at work already has these.
INSERT INTO etl_capture (table_name)
SELECT filled.table_name FROM (
  SELECT 'watermark' AS table_name UNION ALL SELECT 'partner' UNION ALL SELECT 'partner_version' UNION ALL SELECT 'product'
  UNION ALL SELECT 'product_version' UNION ALL SELECT 'purchase_line' UNION ALL SELECT 'deal' UNION ALL SELECT 'status_assignment'
  UNION ALL SELECT 'agreement' UNION ALL SELECT 'partner_report' UNION ALL SELECT 'marketing_event' UNION ALL SELECT 'program_edition'
  UNION ALL SELECT 'edition_requirement' UNION ALL SELECT 'edition_volume_rule' UNION ALL SELECT 'edition_discount'
  UNION ALL SELECT 'status_suspension' UNION ALL SELECT 'extra_discount'
) filled
WHERE EXISTS (SELECT 1 FROM stg_watermark);
