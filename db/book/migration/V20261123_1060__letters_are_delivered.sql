-- A letter on its way: taken up by a worker for as long as the lease runs, sent, or failed for a reason people see. One row is one
-- address: a letter to a company with several becomes as many rows when its addresses are looked up.
ALTER TABLE outbox_message
  ADD COLUMN documents JSON COMMENT 'ids of what is attached' AFTER args,
  ADD COLUMN origin VARCHAR(120) CHARACTER SET ascii COMMENT 'Message-ID of the letter whose addresses were looked up; NULL: the recipient was given' AFTER recipient,
  ADD COLUMN tried_from DATETIME(6) COMMENT 'since when it is tried; a temporary refusal is final only long after' AFTER run_after,
  ADD COLUMN worker VARCHAR(120) AFTER attempts,
  ADD COLUMN lease_until DATETIME(6) AFTER worker,
  ADD COLUMN failed_at DATETIME(6) AFTER sent_at,
  ADD COLUMN emptied_at DATETIME(6) COMMENT 'since when address and arguments are gone' AFTER failed_at,
  MODIFY COLUMN failure VARCHAR(500) COMMENT 'code of the reason, e.g. REFUSED',
  DROP CONSTRAINT ck_outbox_message_state,
  ADD CONSTRAINT ck_outbox_message_state CHECK (state IN ('QUEUED','SENDING','SENT','FAILED')),
  ADD INDEX ix_outbox_message_origin (origin),
  ADD INDEX ix_outbox_message_time (created_at);

UPDATE outbox_message SET tried_from = created_at;

-- Every try, for good. The server's answer is kept without addresses.
CREATE TABLE outbox_attempt (
  id BIGINT NOT NULL AUTO_INCREMENT,
  outbox_id BIGINT NOT NULL,
  attempt INT NOT NULL COMMENT '1 for the first',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  outcome VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'SENT, REFUSED, DEFERRED, UNREACHABLE, or why there was nothing to send',
  answer VARCHAR(300) NOT NULL COMMENT 'of the server; empty when it said nothing',
  PRIMARY KEY (id),
  CONSTRAINT fk_outbox_attempt_message FOREIGN KEY (outbox_id) REFERENCES outbox_message (id),
  INDEX ix_outbox_attempt_message (outbox_id, id)
);

CREATE TRIGGER tr_outbox_attempt_update AFTER UPDATE ON outbox_attempt FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP060 outbox_attempt: what was tried is not changed';
CREATE TRIGGER tr_outbox_attempt_delete BEFORE DELETE ON outbox_attempt FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP060 outbox_attempt: what was tried is not deleted';
