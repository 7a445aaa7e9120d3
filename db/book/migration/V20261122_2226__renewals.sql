-- R-3.4, R-4.4: the yearly renewal of authorized and silver. A run is evaluated as known at one moment, looked at, and then applied as a
-- whole; its findings stay as they were. What it could not renew waits for a person. Reasons are for the vendor's eyes (§1.1): not captured.
CREATE TABLE renewal_run (
  id BIGINT NOT NULL,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  year INT NOT NULL COMMENT 'whose January decides',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  known_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: all facts count as known then',
  findings_hash CHAR(64) CHARACTER SET ascii COMMENT 'SHA-256 over a line for each row',
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  evaluated_at DATETIME(6),
  applied_by VARCHAR(64) CHARACTER SET ascii,
  applied_on DATE COMMENT 'Europe/Moscow',
  applied_at DATETIME(6) COMMENT 'UTC, knowledge clock',
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_renewal_run_public UNIQUE (public_id),
  CONSTRAINT ck_renewal_run_state CHECK (state IN ('RUNNING','READY','APPLYING','APPLIED','STALE','REPLACED','FAILED')),
  INDEX ix_renewal_run_year (year, state)
);

CREATE TABLE renewal_row (
  id BIGINT NOT NULL AUTO_INCREMENT,
  run_id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  outcome VARCHAR(8) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL COMMENT 'first day of the new term',
  valid_to DATE NOT NULL COMMENT 'first day no longer in it',
  suspended BOOLEAN NOT NULL COMMENT 'the status rests already',
  required_rows INT NOT NULL,
  met_rows INT NOT NULL,
  content MEDIUMBLOB NOT NULL COMMENT 'canonical JSON of the findings, gzip',
  content_hash CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the JSON',
  decision VARCHAR(7) CHARACTER SET ascii COMMENT 'of a person, on what was not renewed; NULL: nobody has decided',
  decided_on DATE,
  decided_by VARCHAR(64) CHARACTER SET ascii,
  reason VARCHAR(1000),
  effective_from DATE COMMENT 'first day of what was decided',
  decided_known_at DATETIME(6) COMMENT 'UTC, knowledge clock',
  PRIMARY KEY (id),
  CONSTRAINT uk_renewal_row UNIQUE (run_id, partner_id, status),
  CONSTRAINT fk_renewal_row_run FOREIGN KEY (run_id) REFERENCES renewal_run (id),
  CONSTRAINT fk_renewal_row_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_renewal_row_outcome CHECK (outcome IN ('RENEW','SUSPEND','PROLONG','LOWER')),
  CONSTRAINT ck_renewal_row_decision CHECK (decision IS NULL OR outcome = 'SUSPEND' AND decision = 'RESUMED'
                                            OR outcome = 'LOWER' AND decision IN ('LOWERED','KEPT')),
  CONSTRAINT ck_renewal_row_period CHECK (valid_from < valid_to)
);

CREATE TRIGGER tr_renewal_run_update AFTER UPDATE ON renewal_run FOR EACH ROW BEGIN
  IF OLD.state IN ('APPLIED','REPLACED','STALE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP005 renewal_run: what was applied or given up is not changed';
  END IF;
  IF NOT (NEW.year = OLD.year AND NEW.known_at = OLD.known_at AND (OLD.findings_hash IS NULL OR NEW.findings_hash <=> OLD.findings_hash)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP005 renewal_run: its frame is not changed';
  END IF;
END;
CREATE TRIGGER tr_renewal_row_update AFTER UPDATE ON renewal_row FOR EACH ROW BEGIN
  IF OLD.decision IS NOT NULL OR NOT (NEW.run_id = OLD.run_id AND NEW.partner_id = OLD.partner_id AND NEW.status = OLD.status
      AND NEW.outcome = OLD.outcome AND NEW.valid_from = OLD.valid_from AND NEW.valid_to = OLD.valid_to AND NEW.suspended = OLD.suspended
      AND NEW.content_hash = OLD.content_hash AND NEW.content = OLD.content) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP005 renewal_row: findings and decisions are not changed';
  END IF;
END;
CREATE TRIGGER tr_renewal_row_delete BEFORE DELETE ON renewal_row FOR EACH ROW BEGIN
  IF (SELECT state FROM renewal_run WHERE id = OLD.run_id) <> 'RUNNING' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP005 renewal_row: an evaluated run stays';
  END IF;
END;
