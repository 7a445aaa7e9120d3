-- Made once for each connection; they hold what one transaction works on, and only within it.
CREATE TEMPORARY TABLE IF NOT EXISTS work_taken (
  change_no BIGINT NOT NULL,
  subject VARCHAR(16) CHARACTER SET ascii NOT NULL,
  subject_id BIGINT NOT NULL,
  PRIMARY KEY (change_no),
  INDEX ix_work_taken_subject (subject, subject_id)
);
CREATE TEMPORARY TABLE IF NOT EXISTS work_half_year (half_year CHAR(7) CHARACTER SET ascii NOT NULL, PRIMARY KEY (half_year));
CREATE TEMPORARY TABLE IF NOT EXISTS work_partner (
  partner_version_key BIGINT NOT NULL,
  partner_key BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  is_current BOOLEAN NOT NULL,
  PRIMARY KEY (partner_version_key)
);
CREATE TEMPORARY TABLE IF NOT EXISTS work_status (
  status_key BIGINT NOT NULL,
  partner_key BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  individual_threshold DECIMAL(19,2),
  cause VARCHAR(20) CHARACTER SET ascii NOT NULL,
  decided_on DATE,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  PRIMARY KEY (status_key)
);
-- Days (yyyymmdd, the second one no longer) of a company for which another version of it or another status holds now.
CREATE TEMPORARY TABLE IF NOT EXISTS work_span (
  partner_key BIGINT NOT NULL,
  from_key INT NOT NULL,
  to_key INT NOT NULL,
  PRIMARY KEY (partner_key, from_key, to_key)
);
CREATE TEMPORARY TABLE IF NOT EXISTS work_line (purchase_line_id BIGINT NOT NULL, PRIMARY KEY (purchase_line_id));
CREATE TEMPORARY TABLE IF NOT EXISTS work_event (marketing_event_id BIGINT NOT NULL, PRIMARY KEY (marketing_event_id));
CREATE TEMPORARY TABLE IF NOT EXISTS work_debt (receivable_id BIGINT NOT NULL, PRIMARY KEY (receivable_id));
CREATE TEMPORARY TABLE IF NOT EXISTS work_finding (finding_id BIGINT NOT NULL, PRIMARY KEY (finding_id));
-- By how much the sums move.
CREATE TEMPORARY TABLE IF NOT EXISTS work_volume (
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  partner_key BIGINT NOT NULL,
  countable DECIMAL(21,2) NOT NULL,
  undecided_project DECIMAL(21,2) NOT NULL,
  excluded_project DECIMAL(21,2) NOT NULL,
  not_own DECIMAL(21,2) NOT NULL,
  service DECIMAL(21,2) NOT NULL,
  unclassified DECIMAL(21,2) NOT NULL,
  line_count INT NOT NULL,
  PRIMARY KEY (half_year, partner_key)
);
