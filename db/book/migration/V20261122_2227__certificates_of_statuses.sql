-- R-3.3, R-3.5: every status assigned carries a certificate with a number and a code that anyone can verify. It is issued with the assignment,
-- whoever writes that, and never changed: whether it is in force is read from the assignment it was issued for. A status whose end is moved
-- keeps its certificate. The code is random (64 bits), so numbers in a row give nothing away. Not captured.
CREATE SEQUENCE seq_certificate START WITH 1 INCREMENT BY 1 CACHE 1;

CREATE TABLE status_certificate (
  id BIGINT NOT NULL AUTO_INCREMENT,
  certificate_no VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'AG-000123',
  code CHAR(16) CHARACTER SET ascii NOT NULL COMMENT '64 random bits, hexadecimal',
  partner_id BIGINT NOT NULL,
  direction VARCHAR(10) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  valid_from DATE NOT NULL COMMENT 'first day of the assignment',
  issued_at DATETIME(6) NOT NULL COMMENT 'UTC: from when the assignment was known',
  PRIMARY KEY (id),
  CONSTRAINT uk_status_certificate_no UNIQUE (certificate_no),
  CONSTRAINT uk_status_certificate_code UNIQUE (code),
  CONSTRAINT uk_status_certificate_assignment UNIQUE (partner_id, direction, status, valid_from),
  CONSTRAINT fk_status_certificate_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

INSERT INTO status_certificate (certificate_no, code, partner_id, direction, status, valid_from, issued_at)
SELECT CONCAT('AG-', LPAD(NEXT VALUE FOR seq_certificate, 6, '0')), HEX(RANDOM_BYTES(8)), a.partner_id, a.direction, a.status, a.valid_from, a.recorded_at
  FROM status_assignment a WHERE a.superseded_at = '9999-12-31 23:59:59.999999' ORDER BY a.id;

CREATE TRIGGER tr_status_assignment_certificate AFTER INSERT ON status_assignment FOR EACH ROW BEGIN
  IF NOT EXISTS (SELECT 1 FROM status_certificate c WHERE c.partner_id = NEW.partner_id AND c.direction = NEW.direction AND c.status = NEW.status
      AND c.valid_from = NEW.valid_from) THEN
    INSERT INTO status_certificate (certificate_no, code, partner_id, direction, status, valid_from, issued_at)
    VALUES (CONCAT('AG-', LPAD(NEXT VALUE FOR seq_certificate, 6, '0')), HEX(RANDOM_BYTES(8)), NEW.partner_id, NEW.direction, NEW.status,
            NEW.valid_from, NEW.recorded_at);
  END IF;
END;
CREATE TRIGGER tr_status_certificate_update BEFORE UPDATE ON status_certificate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP006 status_certificate: a certificate is not changed';
CREATE TRIGGER tr_status_certificate_delete BEFORE DELETE ON status_certificate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP006 status_certificate: a certificate is not deleted';
