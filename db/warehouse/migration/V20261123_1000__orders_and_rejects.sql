-- What people and the application ask of the supervisor, which alone talks to Kafka and Connect. An order is carried out in the
-- order of its number; asking again for what is still waiting adds nothing (uk_etl_order_waiting). All moments UTC.
CREATE TABLE etl_order (
  order_no BIGINT NOT NULL AUTO_INCREMENT,
  id UUID NOT NULL COMMENT 'name outside',
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'RESTART a connector; RESNAPSHOT a table; RESEND rows; DERIVE facts of rows anew; RETRY or DISMISS a reject',
  target VARCHAR(100) CHARACTER SET ascii NOT NULL COMMENT 'name of the connector, of the table, or number of the reject; ALL',
  row_ids MEDIUMTEXT CHARACTER SET ascii COMMENT 'RESEND, DERIVE: keys in the book, comma between; at most 10 000',
  state VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'WAITING' COMMENT 'WAITING, RUNNING, DONE or FAILED',
  waiting BOOLEAN AS (IF(state IN ('WAITING', 'RUNNING') AND row_ids IS NULL, TRUE, NULL)) PERSISTENT,
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login, or SYSTEM',
  requested_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  started_at DATETIME(6),
  finished_at DATETIME(6),
  done_rows BIGINT COMMENT 'rows sent or derived',
  error VARCHAR(1000) COMMENT 'FAILED: why',
  PRIMARY KEY (order_no),
  CONSTRAINT uk_etl_order_id UNIQUE (id),
  CONSTRAINT uk_etl_order_waiting UNIQUE (kind, target, waiting),
  CONSTRAINT ck_etl_order_kind CHECK (kind IN ('RESTART', 'RESNAPSHOT', 'RESEND', 'DERIVE', 'RETRY', 'DISMISS')),
  CONSTRAINT ck_etl_order_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  INDEX ix_etl_order_state (state, order_no)
);

-- Records that staging does not take, set aside so that the rest of their topic goes on.
CREATE TABLE etl_reject (
  reject_no BIGINT NOT NULL AUTO_INCREMENT,
  table_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
  topic VARCHAR(200) CHARACTER SET ascii NOT NULL,
  topic_partition INT NOT NULL,
  topic_offset BIGINT NOT NULL,
  record_key TEXT COMMENT 'as it was in the topic',
  record_value MEDIUMTEXT COMMENT 'as it was in the topic; NULL: a deletion',
  column_name VARCHAR(64) CHARACTER SET ascii COMMENT 'NULL when the record as a whole is not readable',
  reason VARCHAR(1000) NOT NULL COMMENT 'what the converter or the database said',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL DEFAULT 'OPEN' COMMENT 'OPEN, RESENT (asked for again, not here yet), RESOLVED or DISMISSED',
  rejected_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  settled_at DATETIME(6),
  settled_by VARCHAR(64) CHARACTER SET ascii COMMENT 'login, or SYSTEM',
  PRIMARY KEY (reject_no),
  CONSTRAINT uk_etl_reject_record UNIQUE (topic, topic_partition, topic_offset),
  CONSTRAINT ck_etl_reject_state CHECK (state IN ('OPEN', 'RESENT', 'RESOLVED', 'DISMISSED')),
  INDEX ix_etl_reject_state (state, reject_no)
);
