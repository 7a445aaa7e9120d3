-- R-1.1 stays a constraint of the database, but in a table of its own: the reader of the binlog parses the definition of
-- every captured table and does not know WITHOUT OVERLAPS, so with the constraint on status_assignment no status would
-- ever reach the warehouse. The table holds the open versions only; triggers keep it, nobody else may write it.
ALTER TABLE status_assignment DROP INDEX uk_status_assignment_track;
ALTER TABLE status_assignment DROP PERIOD FOR valid_period;
ALTER TABLE status_assignment ADD CONSTRAINT ck_status_assignment_period CHECK (valid_from < valid_to);

CREATE TABLE status_track_period (
  assignment_id BIGINT NOT NULL COMMENT 'the open version of status_assignment',
  partner_id BIGINT NOT NULL,
  track VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'RETAIL and WHOLESALE exclude each other',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  PERIOD FOR valid_period (valid_from, valid_to),
  PRIMARY KEY (assignment_id),
  CONSTRAINT fk_status_track_period_assignment FOREIGN KEY (assignment_id) REFERENCES status_assignment (id),
  CONSTRAINT uk_status_assignment_track UNIQUE (partner_id, track, valid_period WITHOUT OVERLAPS)
);
INSERT INTO status_track_period (assignment_id, partner_id, track, valid_from, valid_to)
SELECT id, partner_id, track, valid_from, valid_to FROM status_assignment WHERE superseded_at = '9999-12-31 23:59:59.999999';

CREATE TRIGGER tr_status_assignment_opened AFTER INSERT ON status_assignment FOR EACH ROW BEGIN
  IF NEW.superseded_at = '9999-12-31 23:59:59.999999' THEN
    INSERT INTO status_track_period (assignment_id, partner_id, track, valid_from, valid_to)
    VALUES (NEW.id, NEW.partner_id, CASE WHEN NEW.direction = 'PROJECT' THEN 'PROJECT' ELSE 'SALES' END, NEW.valid_from, NEW.valid_to);
  END IF;
END;
CREATE TRIGGER tr_status_assignment_closed AFTER UPDATE ON status_assignment FOR EACH ROW BEGIN
  IF NEW.superseded_at <> '9999-12-31 23:59:59.999999' THEN
    DELETE FROM status_track_period WHERE assignment_id = NEW.id;
  END IF;
END;
