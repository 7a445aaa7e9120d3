-- R-3.1: who wants to join, by the public form or entered by a manager from a letter. The contact is personal data given with a consent of which the
-- version of the text is kept; the table is not captured. A reason of a refusal need not be told (§1.1).
CREATE TABLE joining_application (
  id BIGINT NOT NULL,
  joining_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'J-000007',
  company VARCHAR(200) NOT NULL,
  inn VARCHAR(12) CHARACTER SET ascii NOT NULL,
  region VARCHAR(120) NOT NULL,
  website VARCHAR(300),
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'wanted',
  contact_name VARCHAR(200) NOT NULL,
  contact_email VARCHAR(254) NOT NULL,
  contact_phone VARCHAR(40),
  message VARCHAR(1000),
  consent_version VARCHAR(20) CHARACTER SET ascii NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL COMMENT 'of the letters',
  submitted_at DATETIME(6) NOT NULL,
  submitted_on DATE NOT NULL COMMENT 'Europe/Moscow',
  submitted_by VARCHAR(64) CHARACTER SET ascii COMMENT 'manager who entered it; NULL: the public form',
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  taken_by VARCHAR(64) CHARACTER SET ascii COMMENT 'who talks to the applicant',
  decided_on DATE,
  decided_by VARCHAR(64) CHARACTER SET ascii,
  reason VARCHAR(1000) COMMENT 'internal',
  told VARCHAR(1000) COMMENT 'words for the applicant',
  partner_id BIGINT COMMENT 'the company it became',
  open_inn VARCHAR(12) CHARACTER SET ascii AS (CASE WHEN state IN ('SUBMITTED','TAKEN') THEN inn END) PERSISTENT COMMENT 'one open application a company',
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_joining_application_no UNIQUE (joining_no),
  CONSTRAINT uk_joining_application_open UNIQUE (open_inn),
  CONSTRAINT fk_joining_application_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_joining_application_direction CHECK (direction IN ('RETAIL','WHOLESALE','PROJECT')),
  CONSTRAINT ck_joining_application_state CHECK (state IN ('SUBMITTED','TAKEN','ACCEPTED','REFUSED')),
  INDEX ix_joining_application_state (state, submitted_on),
  INDEX ix_joining_application_time (submitted_at)
);

CREATE SEQUENCE seq_joining START WITH 1 INCREMENT BY 1 CACHE 1;

CREATE TRIGGER tr_joining_application_update AFTER UPDATE ON joining_application FOR EACH ROW BEGIN
  IF OLD.state IN ('ACCEPTED','REFUSED') AND NEW.state <> OLD.state THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP004 joining_application: a decision is not changed';
  END IF;
END;
