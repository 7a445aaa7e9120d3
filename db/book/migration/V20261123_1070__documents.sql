-- Finished documents, kept as they were handed out. The bytes lie in files named by their SHA-256; here stands what they are. A row is
-- written once and never changed: a document that was given to somebody can be proven for good. Names of companies stay in the book,
-- so nothing of this travels to the warehouse.
CREATE TABLE document (
  id BIGINT NOT NULL AUTO_INCREMENT,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  partner_id BIGINT COMMENT 'NULL: of no company',
  half_year CHAR(7) CHARACTER SET ascii COMMENT 'NULL: of no half-year',
  list_no VARCHAR(20) CHARACTER SET ascii COMMENT 'published list (R-5.1) the document follows; a supplement asks for another document',
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  format VARCHAR(4) CHARACTER SET ascii NOT NULL,
  media_type VARCHAR(100) CHARACTER SET ascii NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL COMMENT 'bytes',
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'of the bytes, hexadecimal',
  parameters JSON NOT NULL COMMENT 'what it was asked with, names in order',
  known_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: what the book knew when it was made',
  made_at DATETIME(6) NOT NULL COMMENT 'UTC',
  made_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login of who asked first, or system',
  PRIMARY KEY (id),
  CONSTRAINT uk_document_public UNIQUE (public_id),
  CONSTRAINT uk_document_once UNIQUE (kind, partner_id, half_year, list_no, language, format),
  CONSTRAINT fk_document_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_document_kind CHECK (kind IN ('STATEMENT', 'CERTIFICATE', 'STATUS_LIST', 'REPORT')),
  CONSTRAINT ck_document_format CHECK (format IN ('PDF', 'XLSX', 'CSV')),
  CONSTRAINT ck_document_statement CHECK (kind <> 'STATEMENT' OR (partner_id IS NOT NULL AND half_year IS NOT NULL AND list_no IS NOT NULL)),
  INDEX ix_document_sha256 (sha256)
);

-- Every handing out, for good.
CREATE TABLE document_access (
  id BIGINT NOT NULL AUTO_INCREMENT,
  document_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  login VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'who, or system',
  way VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'over what: REST, a PAGE, as a REPORT, a LETTER',
  PRIMARY KEY (id),
  CONSTRAINT fk_document_access_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_document_access_way CHECK (way IN ('REST', 'PAGE', 'REPORT', 'LETTER'))
);

-- From which moment of the book statements of a published list may be made: the warehouse must have seen everything before it.
CREATE TABLE statement_point (
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL,
  book_at DATETIME(6) NOT NULL COMMENT 'UTC, clock of the database, read after the publication was committed',
  PRIMARY KEY (list_no)
);

-- Which companies have been told that their statement of a list is there; each once, whatever is interrupted.
CREATE TABLE statement_delivery (
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL,
  partner_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL COMMENT 'the one in Russian',
  delivered_at DATETIME(6) NOT NULL COMMENT 'UTC: when the letter was queued',
  PRIMARY KEY (list_no, partner_id),
  CONSTRAINT fk_statement_delivery_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT fk_statement_delivery_document FOREIGN KEY (document_id) REFERENCES document (id)
);

CREATE TRIGGER tr_document_update AFTER UPDATE ON document FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP070 document: what was handed out is not changed';
CREATE TRIGGER tr_document_delete BEFORE DELETE ON document FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP070 document: what was handed out is not deleted';
CREATE TRIGGER tr_document_access_update AFTER UPDATE ON document_access FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP070 document_access: a handing out is not changed';
CREATE TRIGGER tr_document_access_delete BEFORE DELETE ON document_access FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP070 document_access: a handing out is not deleted';
