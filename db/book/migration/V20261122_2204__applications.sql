-- Applications for a status and the yearly decisions on those held (§3.1–3.3). A reason of a refusal may be kept and need not be
-- told (§1.1): the table is not captured.
CREATE TABLE status_application (
  id BIGINT NOT NULL,
  application_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'A-000012',
  partner_id BIGINT NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'wanted: AUTHORIZED or SILVER',
  submitted_on DATE NOT NULL COMMENT 'Europe/Moscow',
  submitted_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  note VARCHAR(1000),
  state VARCHAR(9) CHARACTER SET ascii NOT NULL,
  decided_on DATE,
  decided_by VARCHAR(64) CHARACTER SET ascii,
  reason VARCHAR(1000) COMMENT 'internal',
  valid_from DATE COMMENT 'first day of the status given',
  valid_to DATE COMMENT 'first day no longer held',
  scorecard_hash CHAR(64) CHARACTER SET ascii COMMENT 'SHA-256 over the findings the decision rests on',
  known_at DATETIME(6) COMMENT 'UTC: knowledge of the decision',
  open_key VARCHAR(60) CHARACTER SET ascii AS (CASE WHEN state = 'SUBMITTED' THEN CONCAT(partner_id, '/', status) END) PERSISTENT
    COMMENT 'one open application a partner and status',
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_status_application_no UNIQUE (application_no),
  CONSTRAINT uk_status_application_open UNIQUE (open_key),
  CONSTRAINT fk_status_application_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_status_application_status CHECK (status IN ('AUTHORIZED','SILVER')),
  CONSTRAINT ck_status_application_state CHECK (state IN ('SUBMITTED','GRANTED','REFUSED','WITHDRAWN'))
);

CREATE SEQUENCE seq_application START WITH 1 INCREMENT BY 1 CACHE 1;

CREATE TRIGGER tr_status_application_update BEFORE UPDATE ON status_application FOR EACH ROW BEGIN
  IF OLD.state <> 'SUBMITTED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP004 status_application: a decision is not changed';
  END IF;
END;
