-- The star whose keys are the book's own ids, so that a rebuild gives the same rows byte for byte. Companies and statuses are
-- kept by the days they were true for (type 7: a fact names both the version of its day and the company itself). Everything here
-- is derived: what was there goes, and the supervisor derives it anew from staging.
DROP TABLE dim_partner;
CREATE TABLE dim_partner (
  partner_version_key BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL COMMENT 'id of the company in the book, the same for all its versions',
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
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
  manager VARCHAR(64) CHARACTER SET ascii COMMENT 'login of the personal manager',
  valid_from DATE NOT NULL COMMENT 'Moscow day it was recorded on; 1000-01-01 for the first',
  valid_to DATE NOT NULL COMMENT 'first day it no longer speaks for; equal to valid_from: another one was recorded the same day',
  is_current BOOLEAN NOT NULL,
  PRIMARY KEY (partner_version_key),
  INDEX ix_dim_partner_partner (partner_key, valid_from, valid_to),
  INDEX ix_dim_partner_code (code)
);

DROP TABLE dim_product;
CREATE TABLE dim_product (
  product_key BIGINT NOT NULL COMMENT 'id of the version in the book',
  product_id BIGINT NOT NULL COMMENT 'id of the article in the book',
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(300) NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer valid',
  PRIMARY KEY (product_key),
  INDEX ix_dim_product_period (product_id, valid_from, valid_to),
  INDEX ix_dim_product_code (code)
);

CREATE TABLE dim_status (
  status_key BIGINT NOT NULL COMMENT 'id of the assignment in the book',
  partner_key BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'RETAIL, WHOLESALE or PROJECT',
  track VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'SALES or PROJECT: a company holds one status of each at a time',
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  individual_threshold DECIMAL(19,2) COMMENT 'roubles; NULL: that of the edition',
  cause VARCHAR(20) CHARACTER SET ascii NOT NULL,
  decided_on DATE,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer held',
  PRIMARY KEY (status_key),
  INDEX ix_dim_status_partner (partner_key, track, valid_from, valid_to),
  INDEX ix_dim_status_period (valid_from, valid_to)
);

CREATE TABLE dim_suspension (
  suspension_key BIGINT NOT NULL COMMENT 'id of the suspension in the book',
  partner_key BIGINT NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'a direction, or ALL',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer suspended',
  PRIMARY KEY (suspension_key),
  INDEX ix_dim_suspension_partner (partner_key, valid_from)
);

CREATE TABLE dim_edition (
  edition_key BIGINT NOT NULL COMMENT 'id of the edition in the book',
  code VARCHAR(40) NOT NULL,
  title_ru VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  state VARCHAR(12) NOT NULL COMMENT 'DRAFT, IN_FORCE or SUPERSEDED',
  in_force_from DATE COMMENT 'NULL while a draft',
  in_force_to DATE NOT NULL COMMENT 'first day no longer in force',
  PRIMARY KEY (edition_key)
);

CREATE TABLE dim_edition_requirement (
  edition_key BIGINT NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  modality VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'REQUIRED, RECOMMENDED or NOT_REQUIRED',
  threshold_amount DECIMAL(19,2) COMMENT 'roubles, net of VAT',
  threshold_count INT COMMENT 'pieces, persons or months, as the requirement says',
  individual BOOLEAN NOT NULL COMMENT 'the vendor may set the amount for one company',
  clause VARCHAR(60) NOT NULL,
  sort_order INT NOT NULL,
  PRIMARY KEY (edition_key, status, requirement)
);

DROP TABLE fact_purchase_line;
CREATE TABLE fact_purchase_line (
  purchase_line_id BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL COMMENT 'buyer',
  partner_version_key BIGINT COMMENT 'buyer as it was known on the day; NULL: the company has not arrived yet',
  sales_status_key BIGINT COMMENT 'held on the day in RETAIL or WHOLESALE, suspended or not; NULL: none',
  project_status_key BIGINT COMMENT 'held on the day in PROJECT; NULL: none',
  seller_key BIGINT COMMENT 'a distributor; NULL: the vendor',
  product_key BIGINT COMMENT 'attributes as of the shipping day; NULL: none known for that day yet',
  date_key INT NOT NULL COMMENT 'shipping day; of a return its own day',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  source VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  line_no INT NOT NULL,
  document_type VARCHAR(10) CHARACTER SET ascii NOT NULL,
  original_document_no VARCHAR(60) COLLATE utf8mb4_bin,
  project_deal_no VARCHAR(60) COLLATE utf8mb4_bin,
  deal_decision VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'NO_DEAL, COUNTED, EXCLUDED or UNDECIDED',
  quantity DECIMAL(15,3) NOT NULL,
  list_price DECIMAL(19,2) NOT NULL,
  discount_percent DECIMAL(5,2) NOT NULL,
  amount DECIMAL(19,2) NOT NULL COMMENT 'as in the document, positive for returns too',
  due_discount_percent DECIMAL(5,2) COMMENT 'of a line from a distributor: what it counts by; NULL: it counts with its amount',
  due_edition_id BIGINT COMMENT 'edition of the shipping day, of a line from a distributor',
  signed_amount DECIMAL(19,2) NOT NULL COMMENT 'what the line counts for, returns negative: what sums add up',
  bucket VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'of edition_volume_rule; UNCLASSIFIED: no edition in force or no product known for the day',
  is_current BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when this version was known',
  superseded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (purchase_line_id),
  INDEX ix_fact_purchase_line_partner (partner_key, date_key, seller_key),
  INDEX ix_fact_purchase_line_seller (seller_key, date_key),
  INDEX ix_fact_purchase_line_product (product_key),
  INDEX ix_fact_purchase_line_date (date_key),
  INDEX ix_fact_purchase_line_edition (due_edition_id),
  INDEX ix_fact_purchase_line_document (source, document_no, line_no),
  INDEX ix_fact_purchase_line_volume (half_year, partner_key, is_current, bucket, signed_amount)
);

-- Sums move by the difference of what was derived. A count below zero would mean that they no longer follow from the lines:
-- then nothing is committed and the state of the transform says so.
DELETE FROM fact_half_year_volume;
ALTER TABLE fact_half_year_volume ADD CONSTRAINT ck_fact_half_year_volume_lines CHECK (line_count >= 0);

DROP TABLE fact_marketing_event;
CREATE TABLE fact_marketing_event (
  marketing_event_id BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL,
  partner_version_key BIGINT COMMENT 'company as it was known on the day; NULL: it has not arrived yet',
  sales_status_key BIGINT COMMENT 'held on the day in RETAIL or WHOLESALE, suspended or not; NULL: none',
  project_status_key BIGINT COMMENT 'held on the day in PROJECT; NULL: none',
  date_key INT NOT NULL COMMENT 'day it is held on',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  event_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(300) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  held_on DATE NOT NULL,
  agreed_on DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attendees INT,
  budget DECIMAL(19,2),
  is_current BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (marketing_event_id),
  INDEX ix_fact_marketing_event_partner (partner_key, date_key),
  INDEX ix_fact_marketing_event_half_year (half_year, is_current)
);

-- Requirements of editions reach their dimension without deriving lines: they judge companies, not purchases.
ALTER TABLE stg_change
  MODIFY subject VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PARTNER, PRODUCT, LINE, DEAL, EVENT, EDITION, TERMS or BUYER',
  MODIFY subject_id BIGINT NOT NULL COMMENT 'key of the partner, product, edition (EDITION, TERMS) or buyer; id of the line, deal or event version';
CREATE TRIGGER tr_stg_edition_requirement_insert AFTER INSERT ON stg_edition_requirement FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('TERMS', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_requirement_update AFTER UPDATE ON stg_edition_requirement FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('TERMS', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_requirement_delete AFTER DELETE ON stg_edition_requirement FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('TERMS', OLD.edition_id);

-- A deal that is gone can no longer say which lines it had.
DROP TRIGGER tr_stg_deal_delete;
CREATE TRIGGER tr_stg_deal_delete AFTER DELETE ON stg_deal FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) SELECT 'LINE', id FROM stg_purchase_line WHERE project_deal_no = OLD.deal_no;

-- Until all of it is derived, reports say that the warehouse is not filled.
DELETE FROM etl_freshness;
INSERT INTO stg_change (subject, subject_id) SELECT 'EDITION', id FROM stg_program_edition;
INSERT INTO stg_change (subject, subject_id) SELECT 'TERMS', id FROM stg_program_edition;
INSERT INTO stg_change (subject, subject_id) SELECT 'PARTNER', id FROM stg_partner;
INSERT INTO stg_change (subject, subject_id) SELECT DISTINCT 'BUYER', partner_id FROM stg_status_assignment;
INSERT INTO stg_change (subject, subject_id) SELECT DISTINCT 'BUYER', partner_id FROM stg_status_suspension;
INSERT INTO stg_change (subject, subject_id) SELECT 'PRODUCT', id FROM stg_product;
INSERT INTO stg_change (subject, subject_id) SELECT 'LINE', id FROM stg_purchase_line;
INSERT INTO stg_change (subject, subject_id) SELECT 'EVENT', id FROM stg_marketing_event;
