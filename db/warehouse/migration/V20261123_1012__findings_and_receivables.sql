-- What published lists rest on, and what companies owed on the days their creditors said so.
CREATE TABLE stg_published_finding (
  id BIGINT NOT NULL,
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL,
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  edition_code VARCHAR(40) NOT NULL,
  as_of DATE NOT NULL,
  effective_from DATE NOT NULL,
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  decision VARCHAR(6) CHARACTER SET ascii NOT NULL,
  judged_status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  modality VARCHAR(12) CHARACTER SET ascii NOT NULL,
  outcome VARCHAR(24) CHARACTER SET ascii NOT NULL,
  clause VARCHAR(60) NOT NULL,
  required_code VARCHAR(80) CHARACTER SET ascii NOT NULL,
  required_value DECIMAL(19,2),
  actual_code VARCHAR(80) CHARACTER SET ascii NOT NULL,
  actual_value DECIMAL(19,2),
  recorded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE stg_receivable (
  id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  creditor VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  as_of DATE NOT NULL,
  due_on DATE NOT NULL,
  amount DECIMAL(19,2) NOT NULL,
  outstanding DECIMAL(19,2) NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_receivable_picture (creditor, as_of)
);

CREATE TABLE stg_receivable_picture (
  id BIGINT NOT NULL,
  creditor VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  as_of DATE NOT NULL,
  complete BOOLEAN NOT NULL,
  import_id BIGINT,
  recorded_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  INDEX ix_stg_receivable_picture_day (creditor, as_of, superseded_at)
);

CREATE TABLE fact_requirement_finding (
  finding_id BIGINT NOT NULL COMMENT 'id in the book',
  partner_key BIGINT NOT NULL,
  partner_version_key BIGINT COMMENT 'company as it was known on the evaluation date; NULL: it has not arrived yet',
  date_key INT NOT NULL COMMENT 'evaluation date',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL COMMENT 'the half-year reviewed',
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT '2026-H1, and 2026-H1/1 for its first supplement',
  effective_from DATE NOT NULL COMMENT 'first day of the list',
  edition_code VARCHAR(40) NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  decision VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'KEEP, GRANT, LOWER, REVOKE or NONE: of the company in the direction',
  judged_status VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'status whose requirement it is',
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  modality VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'REQUIRED, RECOMMENDED or NOT_REQUIRED',
  outcome VARCHAR(24) CHARACTER SET ascii NOT NULL,
  clause VARCHAR(60) NOT NULL,
  required_code VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'kind of the demand',
  required_value DECIMAL(19,2) COMMENT 'roubles, pieces, persons or months, as the requirement says; NULL: no quantity',
  actual_code VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'kind of what was found',
  actual_value DECIMAL(19,2) COMMENT 'in the same unit; NULL: no quantity',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC: publication',
  PRIMARY KEY (finding_id),
  INDEX ix_fact_requirement_finding_partner (partner_key, date_key),
  INDEX ix_fact_requirement_finding_half_year (half_year, requirement, outcome)
);

CREATE TABLE fact_receivable_snapshot (
  receivable_id BIGINT NOT NULL COMMENT 'id of the version in the book',
  partner_key BIGINT NOT NULL COMMENT 'debtor',
  partner_version_key BIGINT COMMENT 'debtor as it was known on the day; NULL: it has not arrived yet',
  creditor VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'VENDOR, or the code of a distributor',
  document_no VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  date_key INT NOT NULL COMMENT 'day of the picture',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  due_on DATE NOT NULL,
  days_overdue INT NOT NULL COMMENT 'on the day of the picture; 0: not yet due',
  amount DECIMAL(19,2) NOT NULL COMMENT 'roubles',
  outstanding DECIMAL(19,2) NOT NULL COMMENT 'roubles still to be paid',
  picture_complete BOOLEAN COMMENT 'FALSE: rows of the picture were rejected, so nothing follows from what is missing; NULL: not known yet',
  is_current BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when this version was known',
  superseded_at DATETIME(6) NOT NULL COMMENT 'UTC: from when another version was known, or none any more',
  PRIMARY KEY (receivable_id),
  INDEX ix_fact_receivable_snapshot_partner (partner_key, date_key),
  INDEX ix_fact_receivable_snapshot_day (date_key, is_current)
);

ALTER TABLE stg_change
  MODIFY subject VARCHAR(8) CHARACTER SET ascii NOT NULL
    COMMENT 'PARTNER, PRODUCT, LINE, DEAL, EVENT, EDITION, TERMS, BUYER, FINDING, DEBT or PICTURE',
  MODIFY subject_id BIGINT NOT NULL
    COMMENT 'key of the partner, product, edition (EDITION, TERMS) or buyer; id of the line, deal, event, finding, receivable or picture';

CREATE TRIGGER tr_stg_published_finding_insert AFTER INSERT ON stg_published_finding FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('FINDING', NEW.id);
CREATE TRIGGER tr_stg_published_finding_update AFTER UPDATE ON stg_published_finding FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('FINDING', NEW.id);
CREATE TRIGGER tr_stg_published_finding_delete AFTER DELETE ON stg_published_finding FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('FINDING', OLD.id);

CREATE TRIGGER tr_stg_receivable_insert AFTER INSERT ON stg_receivable FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEBT', NEW.id);
CREATE TRIGGER tr_stg_receivable_update AFTER UPDATE ON stg_receivable FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEBT', NEW.id);
CREATE TRIGGER tr_stg_receivable_delete AFTER DELETE ON stg_receivable FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEBT', OLD.id);

CREATE TRIGGER tr_stg_receivable_picture_insert AFTER INSERT ON stg_receivable_picture FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PICTURE', NEW.id);
CREATE TRIGGER tr_stg_receivable_picture_update AFTER UPDATE ON stg_receivable_picture FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PICTURE', NEW.id);
-- A picture that is gone can no longer say which day it was of.
CREATE TRIGGER tr_stg_receivable_picture_delete AFTER DELETE ON stg_receivable_picture FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) SELECT 'DEBT', id FROM stg_receivable WHERE creditor = OLD.creditor AND as_of = OLD.as_of;
