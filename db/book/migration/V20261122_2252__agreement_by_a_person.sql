-- What a person says of an agreement: a whole version of it, with individual conditions and the signed file, beside the versions that
-- files bring into agreement. While such a version is open it holds, whatever files say (ADR 0076). A table of its own: agreement is
-- captured for the warehouse, and conditions, reasons and files stay in the book.
CREATE TABLE agreement_amendment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  agreement_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  partner_id BIGINT NOT NULL,
  signed_on DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer in force',
  directions VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'RETAIL+WHOLESALE+PROJECT',
  territory VARCHAR(300),
  reports VARCHAR(12) CHARACTER SET ascii COMMENT 'NULL: no calendar agreed',
  report_due_days INT COMMENT 'days after the end of the period',
  conditions VARCHAR(4000) COMMENT 'individual conditions, in words; shown to the partner',
  file_name VARCHAR(255) COMMENT 'of the signed paper as it was sent',
  file_size BIGINT COMMENT 'bytes',
  file_sha256 CHAR(64) CHARACTER SET ascii COMMENT 'the kept file is found by it',
  reason VARCHAR(1000) NOT NULL COMMENT 'for the vendor only',
  decided_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known, or the file''s word held again',
  PRIMARY KEY (id),
  CONSTRAINT uk_agreement_amendment_key UNIQUE (agreement_no, superseded_at),
  CONSTRAINT fk_agreement_amendment_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_agreement_amendment_period CHECK (signed_on < valid_to),
  CONSTRAINT ck_agreement_amendment_reports CHECK (reports IS NULL OR reports IN ('NONE','MONTHLY','QUARTERLY','HALF_YEARLY')),
  CONSTRAINT ck_agreement_amendment_file CHECK ((file_name IS NULL) = (file_sha256 IS NULL) AND (file_name IS NULL) = (file_size IS NULL)),
  INDEX ix_agreement_amendment_partner (partner_id)
);

CREATE TRIGGER tr_agreement_amendment_update AFTER UPDATE ON agreement_amendment FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.agreement_no <=> OLD.agreement_no AND NEW.partner_id <=> OLD.partner_id AND NEW.signed_on <=> OLD.signed_on AND NEW.valid_to <=> OLD.valid_to AND NEW.directions <=> OLD.directions AND NEW.territory <=> OLD.territory AND NEW.reports <=> OLD.reports AND NEW.report_due_days <=> OLD.report_due_days AND NEW.conditions <=> OLD.conditions AND NEW.file_name <=> OLD.file_name AND NEW.file_size <=> OLD.file_size AND NEW.file_sha256 <=> OLD.file_sha256 AND NEW.reason <=> OLD.reason AND NEW.decided_by <=> OLD.decided_by AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 agreement_amendment: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_agreement_amendment_delete BEFORE DELETE ON agreement_amendment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 agreement_amendment: versions are never deleted';
