-- The same guard as on every table of versions: closed once, changed in no other way, never deleted; checked after the
-- change, because a BEFORE UPDATE trigger would keep MariaDB 11.4.5 from set-based inserts of many rows.

CREATE TRIGGER tr_price_list_entry_update AFTER UPDATE ON price_list_entry FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.product_id <=> OLD.product_id AND NEW.territory <=> OLD.territory AND NEW.valid_from <=> OLD.valid_from AND NEW.list_price <=> OLD.list_price AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 price_list_entry: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_price_list_entry_delete BEFORE DELETE ON price_list_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 price_list_entry: versions are never deleted';

CREATE TRIGGER tr_extra_discount_update AFTER UPDATE ON extra_discount FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.product_group <=> OLD.product_group AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to AND NEW.points <=> OLD.points AND NEW.competence <=> OLD.competence AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 extra_discount: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_extra_discount_delete BEFORE DELETE ON extra_discount FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 extra_discount: versions are never deleted';

CREATE TRIGGER tr_receivable_update AFTER UPDATE ON receivable FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.creditor <=> OLD.creditor AND NEW.document_no <=> OLD.document_no AND NEW.as_of <=> OLD.as_of AND NEW.due_on <=> OLD.due_on AND NEW.amount <=> OLD.amount AND NEW.outstanding <=> OLD.outstanding AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 receivable: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_receivable_delete BEFORE DELETE ON receivable FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 receivable: versions are never deleted';
