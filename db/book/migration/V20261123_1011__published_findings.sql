-- What a published list rests on, requirement by requirement, as rows that can be counted: taken from the frozen proposals in the
-- transaction that publishes them. Codes and numbers only; the sentences and the evidence stay with the proposals. Captured.
CREATE TABLE published_finding (
  id BIGINT NOT NULL AUTO_INCREMENT,
  list_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT '2026-H1, and 2026-H1/1 for its first supplement',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  edition_code VARCHAR(40) NOT NULL,
  as_of DATE NOT NULL COMMENT 'evaluation date, Europe/Moscow',
  effective_from DATE NOT NULL COMMENT 'first day of the list',
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  decision VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'what was decided on the company in the direction',
  judged_status VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'status whose requirement it is',
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  modality VARCHAR(12) CHARACTER SET ascii NOT NULL,
  outcome VARCHAR(24) CHARACTER SET ascii NOT NULL,
  clause VARCHAR(60) NOT NULL,
  required_code VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'kind of the demand',
  required_value DECIMAL(19,2) COMMENT 'roubles, pieces, persons or months, as the requirement says; NULL: no quantity',
  actual_code VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'kind of what was found',
  actual_value DECIMAL(19,2) COMMENT 'in the same unit; NULL: no quantity',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: publication',
  PRIMARY KEY (id),
  CONSTRAINT uk_published_finding UNIQUE (list_no, partner_id, direction, requirement),
  CONSTRAINT fk_published_finding_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TRIGGER tr_published_finding_update AFTER UPDATE ON published_finding FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 published_finding: what was published is not changed';
CREATE TRIGGER tr_published_finding_delete BEFORE DELETE ON published_finding FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 published_finding: what was published is not deleted';
