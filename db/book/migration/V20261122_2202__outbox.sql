-- Letters to be sent, written in the transaction of the act they tell of. Addresses and texts are personal data or may be:
-- the table is not captured, and what was sent long ago is emptied.
CREATE TABLE outbox_message (
  id BIGINT NOT NULL AUTO_INCREMENT,
  message_id VARCHAR(120) CHARACTER SET ascii NOT NULL COMMENT 'Message-ID; the same at every try',
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'e.g. STATUS_LIST_PUBLISHED',
  partner_id BIGINT COMMENT 'whom it concerns',
  recipient VARCHAR(320) COMMENT 'NULL: the addresses of the company are looked up when it is sent',
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  args JSON NOT NULL COMMENT 'what the text says; the sentence is made when it is sent',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'QUEUED',
  attempts INT NOT NULL DEFAULT 0,
  run_after DATETIME(6) NOT NULL,
  failure VARCHAR(500),
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uk_outbox_message UNIQUE (message_id),
  CONSTRAINT fk_outbox_message_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_outbox_message_state CHECK (state IN ('QUEUED','SENT','FAILED')),
  INDEX ix_outbox_message_due (state, run_after),
  INDEX ix_outbox_message_partner (partner_id, created_at)
);
