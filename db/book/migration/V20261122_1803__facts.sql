-- Facts are insert-only versions: recorded_at says from when a version was known, superseded_at until when. A correction
-- closes the open version and adds another; nothing else may change (triggers and grants below).
-- "As known at K" is: recorded_at <= K AND superseded_at > K.

-- Identities: rows without content, so that facts can refer to a company or an article across all its versions.
CREATE TABLE partner (
  id BIGINT NOT NULL AUTO_INCREMENT,
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_partner_code UNIQUE (code)
);

CREATE TABLE product (
  id BIGINT NOT NULL AUTO_INCREMENT,
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_product_code UNIQUE (code)
);

CREATE TABLE partner_version (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  legal_name VARCHAR(300) NOT NULL,
  short_name VARCHAR(200) NOT NULL,
  inn VARCHAR(12) CHARACTER SET ascii NOT NULL,
  kpp VARCHAR(9) CHARACTER SET ascii,
  ogrn VARCHAR(15) CHARACTER SET ascii,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  region VARCHAR(120) NOT NULL,
  website VARCHAR(300),
  directions VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'RETAIL+WHOLESALE+PROJECT',
  cooperation_since DATE,
  agreement_no VARCHAR(60),
  agreement_signed_on DATE,
  manager VARCHAR(64) CHARACTER SET ascii COMMENT 'login of the personal manager',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_partner_version_key UNIQUE (partner_id, superseded_at),
  CONSTRAINT fk_partner_version_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  INDEX ix_partner_version_inn (inn, superseded_at),
  INDEX ix_partner_version_name (superseded_at, short_name)
);

CREATE TABLE product_version (
  id BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT NOT NULL,
  valid_from DATE NOT NULL DEFAULT '1000-01-01',
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer valid',
  name VARCHAR(300) NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_product_version_key UNIQUE (product_id, valid_from, superseded_at),
  CONSTRAINT fk_product_version_product FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT ck_product_version_period CHECK (valid_from < valid_to)
);

CREATE TABLE purchase_line (
  id BIGINT NOT NULL AUTO_INCREMENT,
  source VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  line_no INT NOT NULL,
  document_type VARCHAR(10) CHARACTER SET ascii NOT NULL,
  partner_id BIGINT NOT NULL,
  shipped_on DATE NOT NULL COMMENT 'Europe/Moscow; of a return: its own date',
  product_id BIGINT NOT NULL,
  quantity DECIMAL(15,3) NOT NULL,
  list_price DECIMAL(19,2) NOT NULL COMMENT 'roubles a piece, net of VAT',
  discount_percent DECIMAL(5,2) NOT NULL,
  amount DECIMAL(19,2) NOT NULL COMMENT 'net shipping price of the line, positive for returns too',
  project_deal_no VARCHAR(60) COLLATE utf8mb4_bin,
  seller_id BIGINT COMMENT 'a distributor; NULL: the vendor',
  original_document_no VARCHAR(60) COLLATE utf8mb4_bin,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_purchase_line_key UNIQUE (source, document_no, line_no, superseded_at),
  CONSTRAINT fk_purchase_line_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT fk_purchase_line_product FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT fk_purchase_line_seller FOREIGN KEY (seller_id) REFERENCES partner (id),
  CONSTRAINT ck_purchase_line_type CHECK (document_type IN ('SHIPMENT','RETURN')),
  CONSTRAINT ck_purchase_line_amount CHECK (amount >= 0 AND quantity > 0),
  INDEX ix_purchase_line_partner (partner_id, shipped_on),
  INDEX ix_purchase_line_shipped (shipped_on),
  INDEX ix_purchase_line_deal (project_deal_no)
);

CREATE TABLE deal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  deal_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  partner_id BIGINT NOT NULL,
  end_customer VARCHAR(300) NOT NULL,
  registered_on DATE NOT NULL,
  valid_to DATE COMMENT 'last day of protection',
  own_prices BOOLEAN NOT NULL,
  counts BOOLEAN COMMENT 'R-2.4; NULL: not decided',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_deal_key UNIQUE (deal_no, superseded_at),
  CONSTRAINT fk_deal_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TABLE status_assignment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  track VARCHAR(10) CHARACTER SET ascii AS (CASE WHEN direction = 'PROJECT' THEN 'PROJECT' ELSE 'SALES' END) PERSISTENT COMMENT 'R-1.1: RETAIL and WHOLESALE exclude each other',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer held',
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  individual_threshold DECIMAL(19,2) COMMENT 'R-2.2, roubles',
  decided_on DATE,
  note VARCHAR(1000),
  cause VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'HISTORY',
  decided_by VARCHAR(64) CHARACTER SET ascii,
  PERIOD FOR valid_period (valid_from, valid_to),
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_status_assignment_key UNIQUE (partner_id, direction, valid_from, superseded_at),
  CONSTRAINT fk_status_assignment_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_status_assignment_status CHECK (status IN ('AUTHORIZED','SILVER','GOLD','DISTRIBUTOR','PROJECT')),
  CONSTRAINT uk_status_assignment_track UNIQUE (partner_id, track, superseded_at, valid_period WITHOUT OVERLAPS)
);

CREATE TABLE agreement (
  id BIGINT NOT NULL AUTO_INCREMENT,
  agreement_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  partner_id BIGINT NOT NULL,
  signed_on DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer in force',
  directions VARCHAR(40) CHARACTER SET ascii NOT NULL,
  territory VARCHAR(300),
  reports VARCHAR(12) CHARACTER SET ascii COMMENT 'NULL: no calendar agreed',
  report_due_days INT COMMENT 'days after the end of the period',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_agreement_key UNIQUE (agreement_no, superseded_at),
  CONSTRAINT fk_agreement_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  INDEX ix_agreement_partner (partner_id)
);

CREATE TABLE partner_report (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  period VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT '2026-03, 2026-Q1 or 2026-H1',
  submitted_on DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_partner_report_key UNIQUE (partner_id, period, superseded_at),
  CONSTRAINT fk_partner_report_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TABLE marketing_event (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  event_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(300) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  held_on DATE NOT NULL,
  agreed_on DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attendees INT,
  budget DECIMAL(19,2),
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_marketing_event_key UNIQUE (partner_id, event_no, superseded_at),
  CONSTRAINT fk_marketing_event_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_marketing_event_state CHECK (state IN ('PLANNED','AGREED','HELD','CONFIRMED','REJECTED','CANCELLED')),
  INDEX ix_marketing_event_held (held_on)
);

CREATE TABLE certificate (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  certificate_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  person_id BIGINT NOT NULL,
  track VARCHAR(10) CHARACTER SET ascii NOT NULL,
  issued_on DATE NOT NULL,
  valid_until DATE NOT NULL COMMENT 'last day of validity',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_certificate_key UNIQUE (partner_id, certificate_no, superseded_at),
  CONSTRAINT fk_certificate_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT fk_certificate_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_certificate_track CHECK (track IN ('SALES','TECHNICAL'))
);

CREATE TABLE customer_reference (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  reference_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  customer VARCHAR(300) NOT NULL,
  received_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_customer_reference_key UNIQUE (partner_id, reference_no, superseded_at),
  CONSTRAINT fk_customer_reference_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_customer_reference_state CHECK (state IN ('SUBMITTED','ACCEPTED','REJECTED'))
);

CREATE TABLE evidence (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE COMMENT 'last day; NULL: until further notice',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  note VARCHAR(1000),
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_evidence_key UNIQUE (partner_id, requirement, valid_from, superseded_at),
  CONSTRAINT fk_evidence_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_evidence_state CHECK (state IN ('ACCEPTED','REJECTED'))
);

CREATE TABLE dealer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  dealer_inn VARCHAR(12) CHARACTER SET ascii NOT NULL,
  name VARCHAR(300) NOT NULL,
  since DATE NOT NULL,
  until DATE COMMENT 'last day; NULL: still a dealer',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_dealer_key UNIQUE (partner_id, dealer_inn, superseded_at),
  CONSTRAINT fk_dealer_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  INDEX ix_dealer_inn (dealer_inn)
);
