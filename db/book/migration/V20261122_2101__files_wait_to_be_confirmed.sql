CREATE TABLE import_preview (
  public_id CHAR(36) CHARACTER SET ascii NOT NULL COMMENT 'also the name of the waiting file',
  file_name VARCHAR(255) NOT NULL,
  content_type VARCHAR(100) NOT NULL,
  size_bytes BIGINT NOT NULL,
  uploaded_by VARCHAR(64) NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (public_id),
  INDEX ix_import_preview_sender (uploaded_by, uploaded_at),
  INDEX ix_import_preview_uploaded (uploaded_at)
) COMMENT 'files sent to be looked at; nothing of them is in the book yet';
