-- What was found when the warehouse was compared with the book. Nothing of it decides anything in the book; it is the proof
-- that reports print, and what an operator reads when the two differ.
CREATE TABLE reconciliation (
  id BIGINT NOT NULL,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  cause VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PERSON asked, HOURLY, or a scheduled REPORT needs it',
  due_at DATETIME(6) COMMENT 'UTC, HOURLY: the hour it is of',
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login, or system',
  requested_at DATETIME(6) NOT NULL COMMENT 'UTC, as all moments here',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  phase VARCHAR(9) CHARACTER SET ascii NOT NULL COMMENT 'where the run goes on after an interruption',
  pass TINYINT NOT NULL DEFAULT 1 COMMENT '2: compared again after a repair',
  known_at DATETIME(6) COMMENT 'knowledge clock: both sides are compared as known then',
  book_at DATETIME(6) COMMENT 'clock of the book''s database just after known_at was read: all that was committed before is compared',
  wait_until DATETIME(6) COMMENT 'the phase fails when what it waits for is not there by then',
  rows_compared BIGINT NOT NULL DEFAULT 0,
  found BIGINT NOT NULL DEFAULT 0 COMMENT 'differences of the first pass',
  remaining BIGINT NOT NULL DEFAULT 0 COMMENT 'differences of the last pass',
  order_ids TEXT CHARACTER SET ascii COMMENT 'orders given for the repair, comma between',
  repaired_at DATETIME(6) COMMENT 'when the last of them was carried out',
  failure VARCHAR(60) CHARACTER SET ascii COMMENT 'FAILED: code of the sentence',
  failure_args JSON,
  finished_at DATETIME(6),
  running BOOLEAN AS (IF(state = 'RUNNING', TRUE, NULL)) PERSISTENT COMMENT 'one at a time',
  PRIMARY KEY (id),
  CONSTRAINT uk_reconciliation_public UNIQUE (public_id),
  CONSTRAINT uk_reconciliation_due UNIQUE (due_at),
  CONSTRAINT uk_reconciliation_running UNIQUE (running),
  CONSTRAINT ck_reconciliation_cause CHECK (cause IN ('PERSON', 'HOURLY', 'REPORT')),
  CONSTRAINT ck_reconciliation_state CHECK (state IN ('RUNNING', 'EQUAL', 'DIFFERENT', 'FAILED')),
  CONSTRAINT ck_reconciliation_phase CHECK (phase IN ('WAITING', 'COMPARING', 'REPAIRING', 'DONE')),
  INDEX ix_reconciliation_requested (requested_at)
);

-- One table of one pass. Sums are of the rows known at known_at, counts and checksums of all versions recorded by then.
CREATE TABLE reconciliation_table (
  reconciliation_id BIGINT NOT NULL,
  pass TINYINT NOT NULL,
  position INT NOT NULL,
  table_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
  rows_book BIGINT NOT NULL,
  rows_warehouse BIGINT NOT NULL,
  sum_book DECIMAL(25,2) COMMENT 'NULL: nothing to add up',
  sum_warehouse DECIMAL(25,2),
  checksum_book CHAR(16) CHARACTER SET ascii COMMENT 'hexadecimal; NULL: derived sums have none',
  checksum_warehouse CHAR(16) CHARACTER SET ascii,
  differences BIGINT NOT NULL,
  outcome VARCHAR(9) CHARACTER SET ascii NOT NULL COMMENT 'MOVING: kept changing while it was looked at',
  seconds DECIMAL(9,3) NOT NULL,
  PRIMARY KEY (reconciliation_id, pass, position),
  CONSTRAINT fk_reconciliation_table_run FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id) ON DELETE CASCADE,
  CONSTRAINT ck_reconciliation_table_outcome CHECK (outcome IN ('EQUAL', 'DIFFERENT', 'MOVING'))
);

-- The first thousand differences of a pass, each naming its row where one is to blame.
CREATE TABLE reconciliation_difference (
  reconciliation_id BIGINT NOT NULL,
  pass TINYINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii NOT NULL,
  table_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
  partner_code VARCHAR(40) COLLATE utf8mb4_bin COMMENT 'NULL: the row is of no company',
  half_year CHAR(7) CHARACTER SET ascii COMMENT 'NULL: the row is of no half-year',
  measure VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'column or sum that differs; row: all of it',
  row_id BIGINT COMMENT 'id of the version in the book',
  row_key VARCHAR(300) COMMENT 'by what people know it, such as document and line',
  book VARCHAR(300) COMMENT 'NULL: nothing there',
  warehouse VARCHAR(300),
  PRIMARY KEY (reconciliation_id, pass, position),
  CONSTRAINT fk_reconciliation_difference_run FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id) ON DELETE CASCADE,
  CONSTRAINT ck_reconciliation_difference_kind CHECK (kind IN ('MISSING', 'EXTRA', 'OTHER', 'SUM', 'SETASIDE'))
);
