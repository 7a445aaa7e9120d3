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
-- Lines as derived, before they become facts.
CREATE TEMPORARY TABLE IF NOT EXISTS work_fact (
  purchase_line_id BIGINT NOT NULL,
  partner_key BIGINT NOT NULL,
  partner_version_key BIGINT,
  sales_status_key BIGINT,
  project_status_key BIGINT,
  seller_key BIGINT,
  product_key BIGINT,
  date_key INT NOT NULL,
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  source VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  line_no INT NOT NULL,
  document_type VARCHAR(10) CHARACTER SET ascii NOT NULL,
  original_document_no VARCHAR(60) COLLATE utf8mb4_bin,
  project_deal_no VARCHAR(60) COLLATE utf8mb4_bin,
  deal_decision VARCHAR(10) CHARACTER SET ascii NOT NULL,
  quantity DECIMAL(15,3) NOT NULL,
  list_price DECIMAL(19,2) NOT NULL,
  discount_percent DECIMAL(5,2) NOT NULL,
  amount DECIMAL(19,2) NOT NULL,
  due_discount_percent DECIMAL(5,2),
  due_edition_id BIGINT,
  signed_amount DECIMAL(19,2) NOT NULL,
  bucket VARCHAR(20) CHARACTER SET ascii NOT NULL,
  is_current BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (purchase_line_id)
);
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
