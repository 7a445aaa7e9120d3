-- Made once for each connection; they hold keys only, and only within one transaction.
CREATE TEMPORARY TABLE IF NOT EXISTS work_taken (
  change_no BIGINT NOT NULL,
  subject VARCHAR(8) CHARACTER SET ascii NOT NULL,
  subject_id BIGINT NOT NULL,
  PRIMARY KEY (change_no),
  INDEX ix_work_taken_subject (subject, subject_id)
);
CREATE TEMPORARY TABLE IF NOT EXISTS work_half_year (half_year CHAR(7) CHARACTER SET ascii NOT NULL, PRIMARY KEY (half_year));
CREATE TEMPORARY TABLE IF NOT EXISTS work_line (purchase_line_id BIGINT NOT NULL, PRIMARY KEY (purchase_line_id));
CREATE TEMPORARY TABLE IF NOT EXISTS work_volume (
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  partner_key BIGINT NOT NULL,
  PRIMARY KEY (half_year, partner_key)
);
