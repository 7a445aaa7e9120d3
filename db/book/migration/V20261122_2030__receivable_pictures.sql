-- Which pictures of receivables there are, and whether each came whole. A document missing from a whole picture is closed;
-- from one with rejected rows nothing can be concluded, so the last whole picture before it still speaks.
CREATE TABLE receivable_picture (
  id BIGINT NOT NULL AUTO_INCREMENT,
  creditor VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  as_of DATE NOT NULL,
  complete BOOLEAN NOT NULL,
  import_id BIGINT COMMENT 'the import that brought the version; NULL: made in the console',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this version was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when another version was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_receivable_picture_key UNIQUE (creditor, as_of, superseded_at)
);

CREATE TRIGGER tr_receivable_picture_update AFTER UPDATE ON receivable_picture FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.creditor <=> OLD.creditor AND NEW.as_of <=> OLD.as_of AND NEW.complete <=> OLD.complete
      AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 receivable_picture: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_receivable_picture_delete BEFORE DELETE ON receivable_picture FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 receivable_picture: versions are never deleted';
