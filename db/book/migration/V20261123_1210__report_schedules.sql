-- Reports that are made and sent by a calendar. Addresses are personal data, so nothing of this travels to the warehouse.
CREATE TABLE report_schedule (
  id BIGINT NOT NULL AUTO_INCREMENT,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  report VARCHAR(40) CHARACTER SET ascii NOT NULL,
  format VARCHAR(4) CHARACTER SET ascii NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  parameters JSON NOT NULL COMMENT 'by name; a value that begins with @ is taken from the day of the run',
  recipients JSON NOT NULL COMMENT 'addresses, and logins of accounts whose address is looked up when a letter is queued; a login has no @',
  frequency VARCHAR(12) CHARACTER SET ascii NOT NULL,
  weekdays VARCHAR(30) CHARACTER SET ascii COMMENT 'WEEKLY: such as MONDAY,THURSDAY',
  month_no TINYINT COMMENT 'QUARTERLY 1 to 3, HALF_YEARLY 1 to 6',
  day_no TINYINT COMMENT '1 to 31; in a shorter month its last day',
  at_time TIME NOT NULL COMMENT 'Moscow',
  first_day DATE COMMENT 'Moscow, included; NULL: from the beginning',
  last_day DATE COMMENT 'Moscow, included; NULL: without end',
  state VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'ACTIVE',
  next_due_at DATETIME(6) COMMENT 'UTC; NULL while paused or archived, and when the calendar has ended',
  looked_at DATETIME(6) NOT NULL COMMENT 'UTC: when due times were last taken or set; later than now means that the clock was set back',
  created_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  changed_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  changed_at DATETIME(6) NOT NULL COMMENT 'UTC',
  version BIGINT NOT NULL DEFAULT 0 COMMENT 'changes by people',
  PRIMARY KEY (id),
  CONSTRAINT uk_report_schedule_public UNIQUE (public_id),
  CONSTRAINT ck_report_schedule_format CHECK (format IN ('PDF', 'XLSX', 'CSV')),
  CONSTRAINT ck_report_schedule_state CHECK (state IN ('ACTIVE', 'PAUSED', 'ARCHIVED')),
  CONSTRAINT ck_report_schedule_frequency CHECK (frequency IN ('DAILY', 'WORKING_DAYS', 'WEEKLY', 'MONTHLY', 'MONTH_END', 'QUARTERLY', 'HALF_YEARLY')),
  CONSTRAINT ck_report_schedule_weekdays CHECK ((frequency = 'WEEKLY') = (weekdays IS NOT NULL)),
  CONSTRAINT ck_report_schedule_day CHECK ((frequency IN ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY')) = (day_no IS NOT NULL) AND (day_no IS NULL OR day_no BETWEEN 1 AND 31)),
  CONSTRAINT ck_report_schedule_month CHECK ((frequency IN ('QUARTERLY', 'HALF_YEARLY')) = (month_no IS NOT NULL)
    AND (month_no IS NULL OR month_no BETWEEN 1 AND IF(frequency = 'QUARTERLY', 3, 6))),
  CONSTRAINT ck_report_schedule_due CHECK (state = 'ACTIVE' OR next_due_at IS NULL),
  INDEX ix_report_schedule_due (state, next_due_at)
);

-- What became of each due time, and of each run a person asked for. One row a due time, whatever is doubled or repeated.
CREATE TABLE report_schedule_due (
  id BIGINT NOT NULL AUTO_INCREMENT,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  schedule_id BIGINT NOT NULL,
  due_at DATETIME(6) NOT NULL COMMENT 'UTC; of a run that a person asked for, when it was asked for',
  due_day DATE NOT NULL COMMENT 'Moscow: the day that parameters are taken from',
  cause VARCHAR(8) CHARACTER SET ascii NOT NULL,
  asked_by VARCHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'login, or system',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  taken_at DATETIME(6) NOT NULL COMMENT 'UTC: when it was noted, or asked for',
  parameters JSON COMMENT 'what was asked for on that day; NULL for a missed one',
  run_id CHAR(36) CHARACTER SET ascii COMMENT 'public id of the run of the report',
  document_id CHAR(36) CHARACTER SET ascii COMMENT 'public id of the kept document',
  problem VARCHAR(60) CHARACTER SET ascii COMMENT 'code, when it failed',
  ended_at DATETIME(6) COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uk_report_schedule_due_public UNIQUE (public_id),
  CONSTRAINT uk_report_schedule_due UNIQUE (schedule_id, due_at),
  CONSTRAINT fk_report_schedule_due_schedule FOREIGN KEY (schedule_id) REFERENCES report_schedule (id),
  CONSTRAINT ck_report_schedule_due_cause CHECK (cause IN ('CALENDAR', 'PERSON')),
  CONSTRAINT ck_report_schedule_due_state CHECK (state IN ('MISSED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);

-- Letters that carried a report. The address stands in the letter, where it is emptied in time.
CREATE TABLE report_schedule_letter (
  due_id BIGINT NOT NULL,
  letter_id CHAR(36) CHARACTER SET ascii NOT NULL COMMENT 'as the page of letters names it',
  PRIMARY KEY (due_id, letter_id),
  CONSTRAINT fk_report_schedule_letter_due FOREIGN KEY (due_id) REFERENCES report_schedule_due (id)
);
