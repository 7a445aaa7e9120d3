-- R-5: the half-year review. A review is evaluated as known at one moment; its proposals are then fixed, and people decide on
-- them until a director approves. What is published is frozen (triggers below).
CREATE TABLE review (
  id BIGINT NOT NULL,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(13) CHARACTER SET ascii NOT NULL COMMENT 'MAIN, or SUPPLEMENTARY to a published one',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  as_of DATE NOT NULL COMMENT 'evaluation date, Europe/Moscow',
  known_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: all facts count as known then',
  edition_code VARCHAR(40) NOT NULL,
  findings_hash CHAR(64) CHARACTER SET ascii COMMENT 'SHA-256 over the canonical findings of all proposals',
  partners INT NOT NULL DEFAULT 0 COMMENT 'companies evaluated',
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  evaluated_at DATETIME(6),
  approved_by VARCHAR(64) CHARACTER SET ascii,
  approved_at DATETIME(6),
  published_by VARCHAR(64) CHARACTER SET ascii,
  published_at DATETIME(6) COMMENT 'UTC, knowledge clock',
  effective_from DATE COMMENT 'the Moscow day after publication',
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_review_public UNIQUE (public_id),
  CONSTRAINT ck_review_state CHECK (state IN ('RUNNING','PROPOSED','APPROVED','PUBLISHED','REPLACED','FAILED')),
  CONSTRAINT ck_review_kind CHECK (kind IN ('MAIN','SUPPLEMENTARY')),
  INDEX ix_review_half_year (half_year, state)
);

CREATE TABLE review_proposal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  review_id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  held_status VARCHAR(12) CHARACTER SET ascii COMMENT 'on the evaluation date in this direction; NULL: none',
  held_threshold DECIMAL(19,2) COMMENT 'individual amount of the status held, roubles',
  suspended BOOLEAN NOT NULL,
  proposal VARCHAR(6) CHARACTER SET ascii NOT NULL,
  proposed_status VARCHAR(12) CHARACTER SET ascii COMMENT 'status after the decision; NULL: none, or unchanged',
  judged_status VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'status the summary below speaks of',
  countable DECIMAL(19,2) NOT NULL,
  undecided DECIMAL(19,2) NOT NULL COMMENT 'project deals without a decision, roubles',
  threshold DECIMAL(19,2),
  required_rows INT NOT NULL,
  met_rows INT NOT NULL,
  provisional BOOLEAN NOT NULL COMMENT 'R-5.3: what is not known yet may change it',
  content MEDIUMBLOB NOT NULL COMMENT 'canonical JSON of findings, grounds and what is not known, gzip',
  content_hash CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the JSON',
  decision VARCHAR(6) CHARACTER SET ascii COMMENT 'NULL: nobody has decided',
  decided_status VARCHAR(12) CHARACTER SET ascii,
  individual_threshold DECIMAL(19,2) COMMENT 'R-2.2, set with the decision, roubles',
  reason VARCHAR(1000),
  decided_by VARCHAR(64) CHARACTER SET ascii,
  decided_at DATETIME(6),
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_review_proposal UNIQUE (review_id, partner_id, direction),
  CONSTRAINT fk_review_proposal_review FOREIGN KEY (review_id) REFERENCES review (id),
  CONSTRAINT fk_review_proposal_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_review_proposal CHECK (proposal IN ('KEEP','GRANT','LOWER','REVOKE','NONE')),
  CONSTRAINT ck_review_decision CHECK (decision IS NULL OR decision IN ('KEEP','GRANT','LOWER','REVOKE','NONE'))
);

-- The same review asked again: with the same knowledge, which must give the same hash (R-5.4), or with another.
CREATE TABLE review_check (
  id BIGINT NOT NULL,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  review_id BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  known_at DATETIME(6) NOT NULL,
  findings_hash CHAR(64) CHARACTER SET ascii,
  differences MEDIUMTEXT COMMENT 'JSON: proposals that come out otherwise',
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uk_review_check_public UNIQUE (public_id),
  CONSTRAINT fk_review_check_review FOREIGN KEY (review_id) REFERENCES review (id),
  CONSTRAINT ck_review_check_state CHECK (state IN ('RUNNING','DONE','FAILED'))
);

-- The published list (R-5.1), as it was printed: names too, whatever a company is called later.
CREATE TABLE status_list (
  id BIGINT NOT NULL,
  review_id BIGINT NOT NULL,
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT '2026-H1, and 2026-H1/1 for its first supplement',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  published_at DATETIME(6) NOT NULL,
  effective_from DATE NOT NULL,
  edition_code VARCHAR(40) NOT NULL,
  findings_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_status_list_no UNIQUE (list_no),
  CONSTRAINT fk_status_list_review FOREIGN KEY (review_id) REFERENCES review (id)
);

CREATE TABLE status_list_entry (
  list_id BIGINT NOT NULL,
  entry_no INT NOT NULL,
  partner_id BIGINT NOT NULL,
  partner_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  partner_name VARCHAR(200) NOT NULL,
  region VARCHAR(120) NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  decision VARCHAR(6) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COMMENT 'after the decision; NULL: none',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer held; 9999-12-31: until the next list',
  PRIMARY KEY (list_id, entry_no),
  CONSTRAINT fk_status_list_entry_list FOREIGN KEY (list_id) REFERENCES status_list (id),
  CONSTRAINT fk_status_list_entry_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TRIGGER tr_review_proposal_update BEFORE UPDATE ON review_proposal FOR EACH ROW BEGIN
  IF (SELECT state FROM review WHERE id = OLD.review_id) NOT IN ('RUNNING','PROPOSED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 review_proposal: an approved review is not changed';
  END IF;
  IF NOT (NEW.content_hash <=> OLD.content_hash AND NEW.proposal <=> OLD.proposal AND NEW.review_id = OLD.review_id
      AND NEW.partner_id = OLD.partner_id AND NEW.direction = OLD.direction) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 review_proposal: what was found is not changed';
  END IF;
END;
CREATE TRIGGER tr_review_proposal_delete BEFORE DELETE ON review_proposal FOR EACH ROW BEGIN
  IF (SELECT state FROM review WHERE id = OLD.review_id) <> 'RUNNING' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 review_proposal: an evaluated review stays';
  END IF;
END;
CREATE TRIGGER tr_review_update BEFORE UPDATE ON review FOR EACH ROW BEGIN
  IF OLD.state IN ('PUBLISHED','REPLACED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 review: a published review is not changed';
  END IF;
  IF NOT (NEW.half_year = OLD.half_year AND NEW.kind = OLD.kind AND NEW.as_of = OLD.as_of AND NEW.known_at = OLD.known_at
      AND NEW.edition_code = OLD.edition_code AND (OLD.findings_hash IS NULL OR NEW.findings_hash <=> OLD.findings_hash)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 review: its frame is not changed';
  END IF;
END;
