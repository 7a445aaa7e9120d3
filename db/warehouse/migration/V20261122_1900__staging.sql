-- Staging: the captured tables of the book, row for row and under the same keys, written by the sinks alone. Columns with
-- words about people (notes, names of end customers, who decided) do not travel and are missing here.
-- changed_at (UTC: the sinks' sessions run in UTC) tells an operator when a row last changed; no transform relies on it.
CREATE TABLE stg_watermark (
  id TINYINT NOT NULL,
  touched_at DATETIME(6) NOT NULL COMMENT 'UTC',
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE stg_partner (
  id BIGINT NOT NULL,
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE stg_partner_version (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  legal_name VARCHAR(300) NOT NULL,
  short_name VARCHAR(200) NOT NULL,
  inn VARCHAR(12) CHARACTER SET ascii NOT NULL,
  kpp VARCHAR(9) CHARACTER SET ascii,
  ogrn VARCHAR(15) CHARACTER SET ascii,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  region VARCHAR(120) NOT NULL,
  website VARCHAR(300),
  directions VARCHAR(40) CHARACTER SET ascii NOT NULL,
  cooperation_since DATE,
  agreement_no VARCHAR(60),
  agreement_signed_on DATE,
  manager VARCHAR(64) CHARACTER SET ascii,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_partner_version_partner (partner_id, superseded_at),
  INDEX ix_stg_partner_version_changed (changed_at)
);

CREATE TABLE stg_product (
  id BIGINT NOT NULL,
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE stg_product_version (
  id BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer valid',
  name VARCHAR(300) NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_product_version_product (product_id, superseded_at),
  INDEX ix_stg_product_version_changed (changed_at)
);

CREATE TABLE stg_purchase_line (
  id BIGINT NOT NULL,
  source VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  line_no INT NOT NULL,
  document_type VARCHAR(10) CHARACTER SET ascii NOT NULL,
  partner_id BIGINT NOT NULL,
  shipped_on DATE NOT NULL,
  product_id BIGINT NOT NULL,
  quantity DECIMAL(15,3) NOT NULL,
  list_price DECIMAL(19,2) NOT NULL,
  discount_percent DECIMAL(5,2) NOT NULL,
  amount DECIMAL(19,2) NOT NULL COMMENT 'positive for returns too',
  project_deal_no VARCHAR(60) COLLATE utf8mb4_bin,
  seller_id BIGINT,
  original_document_no VARCHAR(60) COLLATE utf8mb4_bin,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_purchase_line_product (product_id),
  INDEX ix_stg_purchase_line_deal (project_deal_no),
  INDEX ix_stg_purchase_line_shipped (shipped_on),
  INDEX ix_stg_purchase_line_changed (changed_at)
);

CREATE TABLE stg_deal (
  id BIGINT NOT NULL,
  deal_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  partner_id BIGINT NOT NULL,
  registered_on DATE NOT NULL,
  valid_to DATE,
  own_prices BOOLEAN NOT NULL,
  counts BOOLEAN,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_deal_no (deal_no, superseded_at),
  INDEX ix_stg_deal_changed (changed_at)
);

CREATE TABLE stg_status_assignment (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer held',
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  individual_threshold DECIMAL(19,2),
  decided_on DATE,
  cause VARCHAR(20) CHARACTER SET ascii NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_status_assignment_partner (partner_id, superseded_at, valid_from),
  INDEX ix_stg_status_assignment_changed (changed_at)
);

CREATE TABLE stg_agreement (
  id BIGINT NOT NULL,
  agreement_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  partner_id BIGINT NOT NULL,
  signed_on DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer in force',
  directions VARCHAR(40) CHARACTER SET ascii NOT NULL,
  territory VARCHAR(300),
  reports VARCHAR(12) CHARACTER SET ascii,
  report_due_days INT,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_agreement_partner (partner_id, superseded_at),
  INDEX ix_stg_agreement_changed (changed_at)
);

CREATE TABLE stg_partner_report (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  period VARCHAR(8) CHARACTER SET ascii NOT NULL,
  submitted_on DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_partner_report_partner (partner_id, superseded_at),
  INDEX ix_stg_partner_report_changed (changed_at)
);

CREATE TABLE stg_marketing_event (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  event_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(300) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  held_on DATE NOT NULL,
  agreed_on DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attendees INT,
  budget DECIMAL(19,2),
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_marketing_event_partner (partner_id, superseded_at),
  INDEX ix_stg_marketing_event_changed (changed_at)
);

CREATE TABLE stg_program_edition (
  id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  title_ru VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  state VARCHAR(12) NOT NULL,
  in_force_from DATE,
  in_force_to DATE NOT NULL COMMENT 'first day no longer in force',
  version BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE stg_edition_requirement (
  edition_id BIGINT NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  modality VARCHAR(12) CHARACTER SET ascii NOT NULL,
  threshold_amount DECIMAL(19,2),
  threshold_count INT,
  individual BOOLEAN NOT NULL,
  site_optional BOOLEAN NOT NULL,
  clause VARCHAR(60) NOT NULL,
  sort_order INT NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (edition_id, status, requirement)
);

CREATE TABLE stg_edition_volume_rule (
  edition_id BIGINT NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  product_kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  deal_decision VARCHAR(10) CHARACTER SET ascii NOT NULL,
  bucket VARCHAR(20) CHARACTER SET ascii NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (edition_id, own_manufacture, product_kind, deal_decision)
);
