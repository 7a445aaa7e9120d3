-- What changed in staging and is not in the facts yet. An entry is written in the transaction that changes the row, so it
-- becomes visible together with it, however long that transaction takes; a transform removes exactly the entries it has
-- read, in the transaction that writes the facts. Nothing can fall between two readings of a clock.
-- Entries are only ever added, never merged: a merged entry could be removed while a later change still waits to commit.
CREATE TABLE stg_change (
  change_no BIGINT NOT NULL AUTO_INCREMENT,
  subject VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PARTNER, PRODUCT, LINE, DEAL, EVENT or EDITION',
  subject_id BIGINT NOT NULL COMMENT 'key of the partner, product or edition; id of the line, deal or event version',
  PRIMARY KEY (change_no)
);

CREATE TRIGGER tr_stg_partner_insert AFTER INSERT ON stg_partner FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', NEW.id);
CREATE TRIGGER tr_stg_partner_update AFTER UPDATE ON stg_partner FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', NEW.id);
CREATE TRIGGER tr_stg_partner_delete AFTER DELETE ON stg_partner FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', OLD.id);

CREATE TRIGGER tr_stg_partner_version_insert AFTER INSERT ON stg_partner_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', NEW.partner_id);
CREATE TRIGGER tr_stg_partner_version_update AFTER UPDATE ON stg_partner_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', NEW.partner_id);
CREATE TRIGGER tr_stg_partner_version_delete AFTER DELETE ON stg_partner_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PARTNER', OLD.partner_id);

CREATE TRIGGER tr_stg_product_insert AFTER INSERT ON stg_product FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', NEW.id);
CREATE TRIGGER tr_stg_product_update AFTER UPDATE ON stg_product FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', NEW.id);
CREATE TRIGGER tr_stg_product_delete AFTER DELETE ON stg_product FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', OLD.id);

CREATE TRIGGER tr_stg_product_version_insert AFTER INSERT ON stg_product_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', NEW.product_id);
CREATE TRIGGER tr_stg_product_version_update AFTER UPDATE ON stg_product_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', NEW.product_id);
CREATE TRIGGER tr_stg_product_version_delete AFTER DELETE ON stg_product_version FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('PRODUCT', OLD.product_id);

CREATE TRIGGER tr_stg_purchase_line_insert AFTER INSERT ON stg_purchase_line FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('LINE', NEW.id);
CREATE TRIGGER tr_stg_purchase_line_update AFTER UPDATE ON stg_purchase_line FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('LINE', NEW.id);
CREATE TRIGGER tr_stg_purchase_line_delete AFTER DELETE ON stg_purchase_line FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('LINE', OLD.id);

CREATE TRIGGER tr_stg_deal_insert AFTER INSERT ON stg_deal FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEAL', NEW.id);
CREATE TRIGGER tr_stg_deal_update AFTER UPDATE ON stg_deal FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEAL', NEW.id);
CREATE TRIGGER tr_stg_deal_delete AFTER DELETE ON stg_deal FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('DEAL', OLD.id);

CREATE TRIGGER tr_stg_marketing_event_insert AFTER INSERT ON stg_marketing_event FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EVENT', NEW.id);
CREATE TRIGGER tr_stg_marketing_event_update AFTER UPDATE ON stg_marketing_event FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EVENT', NEW.id);
CREATE TRIGGER tr_stg_marketing_event_delete AFTER DELETE ON stg_marketing_event FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EVENT', OLD.id);

CREATE TRIGGER tr_stg_program_edition_insert AFTER INSERT ON stg_program_edition FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.id);
CREATE TRIGGER tr_stg_program_edition_update AFTER UPDATE ON stg_program_edition FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.id);
CREATE TRIGGER tr_stg_program_edition_delete AFTER DELETE ON stg_program_edition FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', OLD.id);

CREATE TRIGGER tr_stg_edition_volume_rule_insert AFTER INSERT ON stg_edition_volume_rule FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_volume_rule_update AFTER UPDATE ON stg_edition_volume_rule FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', NEW.edition_id);
CREATE TRIGGER tr_stg_edition_volume_rule_delete AFTER DELETE ON stg_edition_volume_rule FOR EACH ROW
  INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', OLD.edition_id);
