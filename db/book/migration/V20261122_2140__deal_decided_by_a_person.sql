-- R-2.4: whether a project deal counts is decided by a person; until then the file of deals may say so. counts stays what
-- holds, the one column that book, warehouse and reports read; beside it stands what the file last said and, where a
-- person decided, who, when and why. A later file row keeps the person's decision (ADR 0060).
ALTER TABLE deal
  ADD COLUMN counts_in_file BOOLEAN COMMENT 'what the file of deals last said; NULL: not decided there',
  ADD COLUMN decided_by VARCHAR(64) CHARACTER SET ascii COMMENT 'login of the person whose decision holds; NULL: the file',
  ADD COLUMN decided_at DATETIME(6) COMMENT 'UTC, knowledge clock: since when it holds',
  ADD COLUMN decision_reason VARCHAR(1000) COMMENT 'for the vendor only; never captured, never shown to partners',
  ADD CONSTRAINT ck_deal_decision CHECK (decided_by IS NULL AND decided_at IS NULL AND decision_reason IS NULL
    OR decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_reason IS NOT NULL);

DROP TRIGGER tr_deal_update;
UPDATE deal SET counts_in_file = counts;
CREATE TRIGGER tr_deal_update AFTER UPDATE ON deal FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.deal_no <=> OLD.deal_no AND NEW.partner_id <=> OLD.partner_id AND NEW.end_customer <=> OLD.end_customer AND NEW.registered_on <=> OLD.registered_on AND NEW.valid_to <=> OLD.valid_to AND NEW.own_prices <=> OLD.own_prices AND NEW.counts <=> OLD.counts AND NEW.counts_in_file <=> OLD.counts_in_file AND NEW.decided_by <=> OLD.decided_by AND NEW.decided_at <=> OLD.decided_at AND NEW.decision_reason <=> OLD.decision_reason AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 deal: a version may only be superseded, once';
  END IF;
END;
