-- R-6: the register of violations, and measures taken on grounds. Insert-only versions: what was known when a measure was
-- applied can be shown later. Reasons and evidence are for the vendor's eyes (§1.1); neither table is captured.
CREATE TABLE violation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  violation_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'V-000017',
  partner_id BIGINT NOT NULL,
  ground VARCHAR(13) CHARACTER SET ascii NOT NULL COMMENT 'R-6.2',
  happened_on DATE NOT NULL COMMENT 'Europe/Moscow',
  description VARCHAR(2000) NOT NULL,
  evidence VARCHAR(2000) NOT NULL COMMENT 'what proves it: letters, documents, addresses',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'who wrote this version',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_violation_key UNIQUE (violation_no, superseded_at),
  CONSTRAINT fk_violation_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_violation_ground CHECK (ground IN ('PROGRAM_TERMS','OVERDUE','ETHICS')),
  CONSTRAINT ck_violation_state CHECK (state IN ('REPORTED','CONFIRMED','DISMISSED')),
  INDEX ix_violation_partner (partner_id, superseded_at)
);

CREATE TABLE measure (
  id BIGINT NOT NULL AUTO_INCREMENT,
  measure_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'M-000005',
  partner_id BIGINT NOT NULL,
  kind VARCHAR(13) CHARACTER SET ascii NOT NULL COMMENT 'R-6.1',
  direction VARCHAR(10) CHARACTER SET ascii COMMENT 'NULL: all of the partner',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer in force',
  leads_percent INT COMMENT 'share of leads still passed on, for REDUCE_LEADS',
  ground VARCHAR(13) CHARACTER SET ascii NOT NULL,
  violation_no VARCHAR(20) CHARACTER SET ascii COMMENT 'NULL: overdue receivables as the creditors report them',
  reason VARCHAR(2000) NOT NULL,
  evidence VARCHAR(2000) NOT NULL,
  decided_on DATE NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  lifted_by VARCHAR(64) CHARACTER SET ascii,
  lifted_reason VARCHAR(2000),
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_measure_key UNIQUE (measure_no, superseded_at),
  CONSTRAINT fk_measure_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_measure_kind CHECK (kind IN ('LOWER','SUSPEND','REDUCE_LEADS','SUSPEND_LEADS','EXCLUDE')),
  CONSTRAINT ck_measure_ground CHECK (ground IN ('PROGRAM_TERMS','OVERDUE','ETHICS')),
  CONSTRAINT ck_measure_period CHECK (valid_from < valid_to),
  CONSTRAINT ck_measure_leads CHECK ((kind = 'REDUCE_LEADS') = (leads_percent IS NOT NULL) AND (leads_percent IS NULL OR leads_percent BETWEEN 1 AND 99)),
  INDEX ix_measure_partner (partner_id, superseded_at)
);

CREATE SEQUENCE seq_violation START WITH 1 INCREMENT BY 1 CACHE 1;
CREATE SEQUENCE seq_measure START WITH 1 INCREMENT BY 1 CACHE 1;

CREATE TRIGGER tr_violation_update AFTER UPDATE ON violation FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.violation_no <=> OLD.violation_no AND NEW.partner_id <=> OLD.partner_id AND NEW.ground <=> OLD.ground AND NEW.happened_on <=> OLD.happened_on AND NEW.description <=> OLD.description AND NEW.evidence <=> OLD.evidence AND NEW.state <=> OLD.state AND NEW.decided_by <=> OLD.decided_by AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 violation: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_violation_delete BEFORE DELETE ON violation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 violation: versions are never deleted';

CREATE TRIGGER tr_measure_update AFTER UPDATE ON measure FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.measure_no <=> OLD.measure_no AND NEW.partner_id <=> OLD.partner_id AND NEW.kind <=> OLD.kind AND NEW.direction <=> OLD.direction AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to AND NEW.leads_percent <=> OLD.leads_percent AND NEW.ground <=> OLD.ground AND NEW.violation_no <=> OLD.violation_no AND NEW.reason <=> OLD.reason AND NEW.evidence <=> OLD.evidence AND NEW.decided_on <=> OLD.decided_on AND NEW.decided_by <=> OLD.decided_by AND NEW.lifted_by <=> OLD.lifted_by AND NEW.lifted_reason <=> OLD.lifted_reason AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 measure: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_measure_delete BEFORE DELETE ON measure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 measure: versions are never deleted';
