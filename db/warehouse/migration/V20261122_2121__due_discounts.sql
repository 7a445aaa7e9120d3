-- What a purchase from a distributor counts for is the buyer's due discount (R-2.3), and that is made here from the same rows
-- as in the book: discounts of editions, suspensions of statuses, extra discounts. Words about people do not travel.
CREATE TABLE stg_edition_discount (
  edition_id BIGINT NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  percent DECIMAL(5,2) COMMENT 'NULL: agreed for each project',
  sort_order INT NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (edition_id, status, product_group)
);

CREATE TABLE stg_status_suspension (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'a direction, or ALL',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer suspended',
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_status_suspension_partner (partner_id, superseded_at)
);

CREATE TABLE stg_extra_discount (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer valid',
  points DECIMAL(5,2) NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_extra_discount_partner (partner_id, superseded_at)
);

ALTER TABLE stg_change
  MODIFY subject VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PARTNER, PRODUCT, LINE, DEAL, EVENT, EDITION or BUYER',
  MODIFY subject_id BIGINT NOT NULL COMMENT 'key of the partner, product, edition or buyer; id of the line, deal or event version';

-- What a buyer holds or was granted changed: its lines bought from distributors count anew.
CREATE TRIGGER tr_stg_status_assignment_insert AFTER INSERT ON stg_status_assignment FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_status_assignment_update AFTER UPDATE ON stg_status_assignment FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_status_assignment_delete AFTER DELETE ON stg_status_assignment FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', OLD.partner_id);

CREATE TRIGGER tr_stg_status_suspension_insert AFTER INSERT ON stg_status_suspension FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_status_suspension_update AFTER UPDATE ON stg_status_suspension FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_status_suspension_delete AFTER DELETE ON stg_status_suspension FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', OLD.partner_id);

CREATE TRIGGER tr_stg_extra_discount_insert AFTER INSERT ON stg_extra_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_extra_discount_update AFTER UPDATE ON stg_extra_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', NEW.partner_id);
CREATE TRIGGER tr_stg_extra_discount_delete AFTER DELETE ON stg_extra_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('BUYER', OLD.partner_id);

CREATE TRIGGER tr_stg_edition_discount_insert AFTER INSERT ON stg_edition_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_discount_update AFTER UPDATE ON stg_edition_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_discount_delete AFTER DELETE ON stg_edition_discount FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', OLD.edition_id);

-- Lines from distributors are few among many: they are found by the index alone.
ALTER TABLE fact_purchase_line
  ADD COLUMN due_discount_percent DECIMAL(5,2) COMMENT 'of a line from a distributor: what it counts by; NULL: it counts with its amount',
  ADD COLUMN due_edition_id BIGINT COMMENT 'edition of the shipping day, of a line from a distributor',
  MODIFY signed_amount DECIMAL(19,2) NOT NULL COMMENT 'what the line counts for, returns negative: what sums add up',
  DROP INDEX ix_fact_purchase_line_partner,
  ADD INDEX ix_fact_purchase_line_partner (partner_key, date_key, seller_key),
  ADD INDEX ix_fact_purchase_line_seller (seller_key, date_key),
  ADD INDEX ix_fact_purchase_line_edition (due_edition_id);

-- What is already here is derived anew once.
INSERT INTO stg_change (subject, subject_id) SELECT 'LINE', id FROM stg_purchase_line WHERE seller_id IS NOT NULL;
