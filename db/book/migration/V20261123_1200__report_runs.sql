-- A report made in the background: asked for by a person, or due by a schedule. How far it is stands here and not in a browser. What it
-- was asked with never changes, and once it has ended nothing does; the document it made bears the public id of the run.
CREATE TABLE report_run (
  id BIGINT NOT NULL AUTO_INCREMENT,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  report VARCHAR(40) CHARACTER SET ascii NOT NULL,
  format VARCHAR(4) CHARACTER SET ascii NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  parameters JSON NOT NULL COMMENT 'what it was asked with, names in order',
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login in whose name it is made',
  requested_at DATETIME(6) NOT NULL COMMENT 'UTC',
  schedule_id BIGINT COMMENT 'NULL: asked for by a person',
  due_at DATETIME(6) COMMENT 'UTC: moment of the schedule it is of',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  stage VARCHAR(8) CHARACTER SET ascii COMMENT 'what is being done of a RUNNING one: ROWS are laid out, PAGES are written; NULL: nothing yet',
  done BIGINT NOT NULL DEFAULT 0 COMMENT 'rows or pages',
  total BIGINT NOT NULL DEFAULT 0 COMMENT 'rows or pages in all; 0: not known',
  cancel_requested_at DATETIME(6) COMMENT 'UTC',
  cancelled_by VARCHAR(64) CHARACTER SET ascii,
  document CHAR(36) CHARACTER SET ascii COMMENT 'public id of what it made',
  sha256 CHAR(64) CHARACTER SET ascii COMMENT 'of the bytes of the document, hexadecimal',
  problem_code VARCHAR(60) CHARACTER SET ascii COMMENT 'why a FAILED one failed; what a QUEUED one waits for',
  problem_args JSON,
  started_at DATETIME(6) COMMENT 'UTC',
  finished_at DATETIME(6) COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uk_report_run_public UNIQUE (public_id),
  CONSTRAINT uk_report_run_due UNIQUE (schedule_id, due_at),
  CONSTRAINT fk_report_run_document FOREIGN KEY (document) REFERENCES document (public_id),
  CONSTRAINT ck_report_run_format CHECK (format IN ('PDF','XLSX','CSV')),
  CONSTRAINT ck_report_run_state CHECK (state IN ('QUEUED','RUNNING','DONE','FAILED','CANCELLED')),
  CONSTRAINT ck_report_run_stage CHECK (stage IN ('ROWS','PAGES')),
  CONSTRAINT ck_report_run_due CHECK ((schedule_id IS NULL) = (due_at IS NULL)),
  CONSTRAINT ck_report_run_document CHECK ((state = 'DONE') = (document IS NOT NULL) AND (document IS NULL) = (sha256 IS NULL)),
  CONSTRAINT ck_report_run_ended CHECK ((state IN ('DONE','FAILED','CANCELLED')) = (finished_at IS NOT NULL)),
  INDEX ix_report_run_person (requested_by, id),
  INDEX ix_report_run_state (state, id)
);

CREATE TRIGGER tr_report_run_update AFTER UPDATE ON report_run FOR EACH ROW BEGIN
  IF OLD.finished_at IS NOT NULL OR NOT (OLD.report = NEW.report AND OLD.format = NEW.format AND OLD.language = NEW.language
      AND OLD.parameters = NEW.parameters AND OLD.requested_by = NEW.requested_by AND OLD.schedule_id <=> NEW.schedule_id AND OLD.due_at <=> NEW.due_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP120 report_run: what was asked for is not changed, nor what has ended';
  END IF;
END;
CREATE TRIGGER tr_report_run_delete BEFORE DELETE ON report_run FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP120 report_run: a run is not deleted';
