-- What the supervisor knows about itself; read by the console. All moments UTC.
CREATE TABLE etl_freshness (
  id TINYINT NOT NULL,
  seen_at DATETIME(6) NOT NULL COMMENT 'everything the book committed before this moment is in the facts',
  published_at DATETIME(6) NOT NULL COMMENT 'when that became known',
  PRIMARY KEY (id),
  CONSTRAINT ck_etl_freshness_one CHECK (id = 1)
);

CREATE TABLE etl_state (
  transform VARCHAR(40) CHARACTER SET ascii NOT NULL,
  last_change_no BIGINT NOT NULL DEFAULT 0 COMMENT 'highest entry of stg_change taken so far',
  last_run_at DATETIME(6) COMMENT 'last run that had something to do',
  last_rows BIGINT NOT NULL DEFAULT 0,
  last_seconds DECIMAL(9,3) NOT NULL DEFAULT 0,
  total_rows BIGINT NOT NULL DEFAULT 0,
  error VARCHAR(1000) COMMENT 'NULL: the last run succeeded',
  failed_at DATETIME(6),
  PRIMARY KEY (transform)
);

CREATE TABLE etl_run (
  run_id BIGINT NOT NULL AUTO_INCREMENT,
  started_at DATETIME(6) NOT NULL,
  seconds DECIMAL(9,3) NOT NULL,
  changes BIGINT NOT NULL COMMENT 'entries of stg_change taken',
  line_rows BIGINT NOT NULL COMMENT 'purchase lines derived anew',
  error VARCHAR(1000) COMMENT 'NULL: committed',
  PRIMARY KEY (run_id),
  INDEX ix_etl_run_started (started_at)
);

CREATE TABLE etl_connector (
  name VARCHAR(100) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'SOURCE or SINK',
  state VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'as Connect says; MISSING: not registered, UNREACHABLE: Connect does not answer',
  tasks INT NOT NULL,
  failed_tasks INT NOT NULL,
  restarts INT NOT NULL COMMENT 'restarts asked for since it last ran',
  lag BIGINT COMMENT 'records of the topic not in staging yet; NULL for the source or when not known',
  error VARCHAR(1000),
  checked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name)
);
