-- From which day an edition is in force, as facts of their own: putting an edition into force is known from a moment, and
-- what was known before it must go on answering with the former edition (R-8.1). An edition is in force from its day until
-- the day of the next one known at the moment asked for; nothing else ends it.
CREATE TABLE edition_term (
  id BIGINT NOT NULL AUTO_INCREMENT,
  edition_id BIGINT NOT NULL,
  in_force_from DATE NOT NULL COMMENT 'first day in force, Europe/Moscow',
  decided_by VARCHAR(64) NOT NULL COMMENT 'login; system: shipped with the product',
  recorded_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: from when this was known',
  superseded_at DATETIME(6) NOT NULL DEFAULT '9999-12-31 23:59:59.999999' COMMENT 'UTC: from when it was withdrawn',
  PRIMARY KEY (id),
  CONSTRAINT uk_edition_term_edition UNIQUE (edition_id, superseded_at),
  CONSTRAINT uk_edition_term_day UNIQUE (in_force_from, superseded_at),
  CONSTRAINT fk_edition_term_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id)
);

-- What the document itself says was known all along.
INSERT INTO edition_term (edition_id, in_force_from, decided_by, recorded_at)
SELECT id, in_force_from, 'system', '2000-01-01 00:00:00.000000' FROM program_edition WHERE state <> 'DRAFT';

-- Where a draft came from and who touched it last. A table of its own, because program_edition travels to the warehouse.
CREATE TABLE edition_draft (
  edition_id BIGINT NOT NULL,
  copied_from BIGINT COMMENT 'NULL: shipped with the product, or the edition copied was a draft that is deleted since',
  changed_by VARCHAR(64) NOT NULL,
  changed_at DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (edition_id),
  CONSTRAINT fk_edition_draft_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id) ON DELETE CASCADE,
  CONSTRAINT fk_edition_draft_source FOREIGN KEY (copied_from) REFERENCES program_edition (id) ON DELETE SET NULL
);

-- WITHDRAWN: taken back before its first day. It stays as it was, since it was known for a while.
ALTER TABLE program_edition DROP CONSTRAINT ck_program_edition_state;
ALTER TABLE program_edition ADD CONSTRAINT ck_program_edition_state CHECK (state IN ('DRAFT','IN_FORCE','SUPERSEDED','WITHDRAWN'));
