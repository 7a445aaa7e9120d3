-- Register of deviations (R-7.3): shipped lines whose price, discount or amount is not what was due. Derived from the facts
-- as known at price_deviation_state.known_to and made again from them whenever they change; nothing in it is entered.
CREATE TABLE price_deviation (
  line_id BIGINT NOT NULL COMMENT 'the open version of purchase_line',
  partner_id BIGINT NOT NULL,
  seller_id BIGINT,
  shipped_on DATE NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii COMMENT 'on the shipping date; NULL: article not known for that day',
  price_class VARCHAR(10) CHARACTER SET ascii COMMENT 'LIST_PRICE or NO_PRICE; NULL: as due',
  discount_class VARCHAR(10) CHARACTER SET ascii COMMENT 'DISCOUNT, TRANSITION or NOT_AGREED; NULL: as due',
  amount_class VARCHAR(10) CHARACTER SET ascii COMMENT 'AMOUNT; NULL: quantity, price and discount give the amount',
  due_list_price DECIMAL(19,2) COMMENT 'of the official list for the buyer''s country; NULL: none, or a deal''s own prices',
  due_column VARCHAR(12) CHARACTER SET ascii COMMENT 'status whose column gives the discount; NULL: discount as due',
  due_percent DECIMAL(5,2) COMMENT 'NULL: no price agreed, no edition, or a deal''s own prices',
  extra_points DECIMAL(5,2) COMMENT 'of due_percent, for extra competence; NULL: discount as due',
  points DECIMAL(5,2) COMMENT 'discount given less the one due',
  roubles DECIMAL(19,2) NOT NULL COMMENT 'amount less what was due; negative: the buyer paid less',
  PRIMARY KEY (line_id),
  INDEX ix_price_deviation_shipped (shipped_on, line_id),
  INDEX ix_price_deviation_partner (partner_id, shipped_on)
);

CREATE TABLE price_deviation_state (
  id TINYINT NOT NULL,
  known_to DATETIME(6) NOT NULL COMMENT 'UTC: changes known up to then are in the register',
  last_line_id BIGINT NOT NULL COMMENT 'lines up to this one have been judged',
  PRIMARY KEY (id),
  CONSTRAINT ck_price_deviation_state_one CHECK (id = 1)
);
INSERT INTO price_deviation_state (id, known_to, last_line_id) VALUES (1, '2000-01-01 00:00:00.000000', 0);

-- Why a line deviates, as a person said it. It belongs to one version of the line: a correction of the line opens it again.
CREATE TABLE deviation_explanation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  line_id BIGINT NOT NULL COMMENT 'version of purchase_line',
  text VARCHAR(1000) NOT NULL,
  author VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_deviation_explanation_key UNIQUE (line_id, superseded_at),
  CONSTRAINT fk_deviation_explanation_line FOREIGN KEY (line_id) REFERENCES purchase_line (id)
);

CREATE TRIGGER tr_deviation_explanation_update AFTER UPDATE ON deviation_explanation FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.line_id <=> OLD.line_id AND NEW.text <=> OLD.text AND NEW.author <=> OLD.author
      AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 deviation_explanation: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_deviation_explanation_delete BEFORE DELETE ON deviation_explanation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 deviation_explanation: versions are never deleted';
