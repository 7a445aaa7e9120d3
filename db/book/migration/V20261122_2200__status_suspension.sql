-- R-1.3: a status, or all of a partner's statuses, suspended for a time: it stays assigned, discounts and benefits do not.
-- Insert-only versions like the assignments themselves. The reason is for the vendor's eyes (§1.1) and is not captured.
CREATE TABLE status_suspension (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'a direction, or ALL',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer suspended',
  ground VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'why: RENEWAL (§3.2), or a ground of R-6.2',
  reason VARCHAR(1000) NOT NULL COMMENT 'internal',
  decided_on DATE NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_status_suspension_key UNIQUE (partner_id, scope, valid_from, superseded_at),
  CONSTRAINT fk_status_suspension_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_status_suspension_scope CHECK (scope IN ('ALL','RETAIL','WHOLESALE','PROJECT')),
  CONSTRAINT ck_status_suspension_period CHECK (valid_from < valid_to)
);

CREATE TRIGGER tr_status_suspension_update AFTER UPDATE ON status_suspension FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.scope <=> OLD.scope AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to AND NEW.ground <=> OLD.ground AND NEW.reason <=> OLD.reason AND NEW.decided_on <=> OLD.decided_on AND NEW.decided_by <=> OLD.decided_by AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 status_suspension: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_status_suspension_delete BEFORE DELETE ON status_suspension FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 status_suspension: versions are never deleted';
