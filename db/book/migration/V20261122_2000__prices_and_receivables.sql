-- Official price list (R-7.2): recommended end-customer prices, per territory. A price holds until the next one of the
-- same article and territory.
CREATE TABLE price_list_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT NOT NULL,
  territory VARCHAR(60) COLLATE utf8mb4_bin NOT NULL COMMENT 'a country code, as RU',
  valid_from DATE NOT NULL,
  list_price DECIMAL(19,2) NOT NULL COMMENT 'roubles a piece, net of VAT',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_price_list_entry_key UNIQUE (product_id, territory, valid_from, superseded_at),
  CONSTRAINT fk_price_list_entry_product FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT ck_price_list_entry_price CHECK (list_price >= 0)
);

-- Extra discount for extra competence (R-7.3), in percentage points on top of the status' discount.
CREATE TABLE extra_discount (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer valid',
  points DECIMAL(5,2) NOT NULL,
  competence VARCHAR(300) NOT NULL,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_extra_discount_key UNIQUE (partner_id, product_group, valid_from, superseded_at),
  CONSTRAINT fk_extra_discount_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_extra_discount_period CHECK (valid_from < valid_to),
  CONSTRAINT ck_extra_discount_points CHECK (points > 0 AND points <= 100)
);

-- What a company owes, as its creditors report it: each file is the full picture of a creditor at its as_of, so a document
-- is open on a day when the creditor's newest picture up to that day has it. History by as_of needs no closing rows.
CREATE TABLE receivable (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  creditor VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'VENDOR, or the code of a distributor',
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  as_of DATE NOT NULL COMMENT 'day of the picture, Europe/Moscow',
  due_on DATE NOT NULL,
  amount DECIMAL(19,2) NOT NULL COMMENT 'roubles',
  outstanding DECIMAL(19,2) NOT NULL COMMENT 'roubles still to be paid',
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known, or none any more',
  PRIMARY KEY (id),
  CONSTRAINT uk_receivable_key UNIQUE (partner_id, creditor, document_no, as_of, superseded_at),
  CONSTRAINT fk_receivable_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_receivable_amounts CHECK (amount >= 0 AND outstanding >= 0 AND outstanding <= amount),
  INDEX ix_receivable_picture (creditor, as_of)
);
