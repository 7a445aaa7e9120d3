-- One row for each version of a purchase line; is_current marks the version that is known now.
CREATE TABLE fact_purchase_line (
  purchase_line_id BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL,
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
  signed_amount DECIMAL(19,2) NOT NULL COMMENT 'returns negative: what sums add up',
  bucket VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'of edition_volume_rule; UNCLASSIFIED: no edition in force or no product known for the day',
  is_current BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when this version was known',
  superseded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (purchase_line_id),
  INDEX ix_fact_purchase_line_partner (partner_key, half_year, is_current),
  INDEX ix_fact_purchase_line_half_year (half_year, is_current, partner_key),
  INDEX ix_fact_purchase_line_product (product_key),
  INDEX ix_fact_purchase_line_date (date_key),
  INDEX ix_fact_purchase_line_document (source, document_no, line_no)
);

-- The sums of the current versions, kept in step with the lines: a report over ten thousand partners reads only this.
CREATE TABLE fact_half_year_volume (
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  partner_key BIGINT NOT NULL,
  countable DECIMAL(19,2) NOT NULL COMMENT 'net of returns',
  undecided_project DECIMAL(19,2) NOT NULL,
  excluded_project DECIMAL(19,2) NOT NULL,
  not_own DECIMAL(19,2) NOT NULL,
  service DECIMAL(19,2) NOT NULL,
  unclassified DECIMAL(19,2) NOT NULL,
  line_count INT NOT NULL,
  PRIMARY KEY (half_year, partner_key),
  INDEX ix_fact_half_year_volume_partner (partner_key)
);

CREATE TABLE fact_marketing_event (
  marketing_event_id BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL,
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
  INDEX ix_fact_marketing_event_partner (partner_key, half_year, is_current),
  INDEX ix_fact_marketing_event_half_year (half_year, is_current)
);
