-- Only a draft can be changed (R-8.1): what an edition said while it was in force is what decisions rest on. The state is
-- read under a lock, so that a change under way and the putting into force wait for each other. AFTER and not BEFORE, for
-- the reason told in V20261122_1906; an error raised after the change undoes it just the same.

CREATE TRIGGER tr_program_edition_update AFTER UPDATE ON program_edition FOR EACH ROW BEGIN
  IF NOT (NEW.id = OLD.id AND (OLD.state = 'DRAFT' AND NEW.state IN ('DRAFT', 'IN_FORCE')
      OR OLD.state = 'IN_FORCE' AND NEW.state IN ('IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')
      OR OLD.state = 'SUPERSEDED' AND NEW.state IN ('SUPERSEDED', 'IN_FORCE')
      OR OLD.state = 'WITHDRAWN' AND NEW.state = 'WITHDRAWN')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 program_edition: a draft is put into force, then superseded or withdrawn';
  END IF;
  IF OLD.state <> 'DRAFT' AND NOT (NEW.code <=> OLD.code AND NEW.title_ru <=> OLD.title_ru AND NEW.title_en <=> OLD.title_en
      AND NEW.in_force_from <=> OLD.in_force_from) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 program_edition: only a draft can be changed';
  END IF;
END;
CREATE TRIGGER tr_program_edition_delete BEFORE DELETE ON program_edition FOR EACH ROW BEGIN
  IF OLD.state <> 'DRAFT' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 program_edition: only a draft can be deleted';
  END IF;
END;

CREATE TRIGGER tr_edition_term_update AFTER UPDATE ON edition_term FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.edition_id <=> OLD.edition_id AND NEW.in_force_from <=> OLD.in_force_from
      AND NEW.decided_by <=> OLD.decided_by AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 edition_term: a version may only be superseded, once';
  END IF;
END;
CREATE TRIGGER tr_edition_term_delete BEFORE DELETE ON edition_term FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP002 edition_term: versions are never deleted';

CREATE PROCEDURE require_draft(IN of_edition BIGINT)
BEGIN
  DECLARE state_now VARCHAR(12);
  SELECT state INTO state_now FROM program_edition WHERE id = of_edition LOCK IN SHARE MODE;
  IF state_now <> 'DRAFT' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP003 only a draft can be changed';
  END IF;
END;

CREATE TRIGGER tr_edition_requirement_insert AFTER INSERT ON edition_requirement FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_requirement_update AFTER UPDATE ON edition_requirement FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_requirement_delete AFTER DELETE ON edition_requirement FOR EACH ROW CALL require_draft(OLD.edition_id);

CREATE TRIGGER tr_edition_volume_rule_insert AFTER INSERT ON edition_volume_rule FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_volume_rule_update AFTER UPDATE ON edition_volume_rule FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_volume_rule_delete AFTER DELETE ON edition_volume_rule FOR EACH ROW CALL require_draft(OLD.edition_id);

CREATE TRIGGER tr_edition_discount_insert AFTER INSERT ON edition_discount FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_discount_update AFTER UPDATE ON edition_discount FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_discount_delete AFTER DELETE ON edition_discount FOR EACH ROW CALL require_draft(OLD.edition_id);

CREATE TRIGGER tr_edition_benefit_insert AFTER INSERT ON edition_benefit FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_benefit_update AFTER UPDATE ON edition_benefit FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_benefit_delete AFTER DELETE ON edition_benefit FOR EACH ROW CALL require_draft(OLD.edition_id);

CREATE TRIGGER tr_edition_parameter_insert AFTER INSERT ON edition_parameter FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_parameter_update AFTER UPDATE ON edition_parameter FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_parameter_delete AFTER DELETE ON edition_parameter FOR EACH ROW CALL require_draft(OLD.edition_id);

CREATE TRIGGER tr_edition_reading_insert AFTER INSERT ON edition_reading FOR EACH ROW CALL require_draft(NEW.edition_id);
CREATE TRIGGER tr_edition_reading_update AFTER UPDATE ON edition_reading FOR EACH ROW BEGIN
  CALL require_draft(OLD.edition_id);
  CALL require_draft(NEW.edition_id);
END;
CREATE TRIGGER tr_edition_reading_delete AFTER DELETE ON edition_reading FOR EACH ROW CALL require_draft(OLD.edition_id);
