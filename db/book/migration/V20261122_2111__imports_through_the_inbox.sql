ALTER TABLE import_run
  ADD COLUMN channel VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'SENT' COMMENT 'SENT: over REST or in the console; INBOX: found in the watched folder',
  ADD CONSTRAINT ck_import_run_channel CHECK (channel IN ('SENT','INBOX'));
