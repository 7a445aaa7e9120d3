-- A call that was sent with a key and its answer, so that sent again it is answered again and not done twice.
CREATE TABLE idempotency_key (
  id CHAR(36) CHARACTER SET ascii NOT NULL COMMENT 'also the public id of what the call makes: made again after a crash, it is found and not doubled',
  login VARCHAR(64) NOT NULL,
  call_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as the caller chose it',
  target_sha256 CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'of method, path and query',
  body_sha256 CHAR(64) CHARACTER SET ascii COMMENT 'known once the call is answered',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attempt INT NOT NULL,
  worker VARCHAR(80) NOT NULL COMMENT 'instance that does the call',
  lease_until DATETIME(6) NOT NULL COMMENT 'a running call whose lease has run out may be done again',
  status SMALLINT,
  location VARCHAR(1000),
  content_type VARCHAR(200),
  body MEDIUMBLOB,
  created_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uk_idempotency_key_caller UNIQUE (login, call_key),
  CONSTRAINT ck_idempotency_key_state CHECK (state IN ('RUNNING','ANSWERED')),
  INDEX ix_idempotency_key_age (created_at),
  INDEX ix_idempotency_key_worker (state, worker)
);
