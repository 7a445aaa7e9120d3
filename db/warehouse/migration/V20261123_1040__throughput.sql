-- How fast the topics are filled and emptied, as the supervisor sees it every few seconds; read by the console. All moments UTC.
CREATE TABLE etl_throughput (
  table_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
  produced BIGINT NOT NULL COMMENT 'records the topic was given since it was made',
  written BIGINT NOT NULL COMMENT 'how many of them its sink is through with',
  produced_per_second DECIMAL(12,1) COMMENT 'over the last twenty seconds at most; NULL: looked at once only',
  written_per_second DECIMAL(12,1) COMMENT 'likewise',
  lag_seconds DECIMAL(12,1) NOT NULL COMMENT 'the oldest record not written yet came to the topic at most so long before the look; 0: none waits',
  looked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (table_name)
);

CREATE TABLE etl_source (
  id TINYINT NOT NULL,
  binlog_file VARCHAR(255) NOT NULL,
  binlog_position BIGINT NOT NULL COMMENT 'everything before it is in the topics',
  event_at DATETIME COMMENT 'when the book wrote the last event read, to the second',
  looked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_etl_source_one CHECK (id = 1)
);
