-- R-8.2: what a draft edition would make of a half-year beside the edition in force. A result belongs to the version of the
-- draft it was made with and is told apart from a later one; it decides nothing, and no fact of the book refers to it. The
-- draft may be deleted and the run stays, so its code and titles are kept here and not referred to.
CREATE TABLE what_if_run (
  id BIGINT NOT NULL,
  public_id CHAR(36) CHARACTER SET ascii NOT NULL,
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  as_of DATE NOT NULL COMMENT 'evaluation date, Europe/Moscow: the last day of the half-year, or the day of the run while it lasts',
  known_at DATETIME(6) NOT NULL COMMENT 'UTC, knowledge clock: all facts count as known then',
  draft_id BIGINT NOT NULL COMMENT 'program_edition.id at the time of the run',
  draft_code VARCHAR(40) NOT NULL,
  draft_title_ru VARCHAR(200) NOT NULL,
  draft_title_en VARCHAR(200) NOT NULL,
  draft_version BIGINT NOT NULL COMMENT 'version of the draft the result was made with',
  base_id BIGINT NOT NULL COMMENT 'edition in force on the first day of the half-year',
  base_code VARCHAR(40) NOT NULL,
  base_title_ru VARCHAR(200) NOT NULL,
  base_title_en VARCHAR(200) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  requested_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uk_what_if_run_public UNIQUE (public_id),
  CONSTRAINT ck_what_if_run_state CHECK (state IN ('RUNNING','DONE','FAILED')),
  INDEX ix_what_if_run_requested (requested_at)
);

-- One partner of a run: what it holds, what the edition in force leads to, what the draft leads to. Roubles are net of VAT and
-- seen from the partner: a positive effect is a larger discount.
CREATE TABLE what_if_partner (
  run_id BIGINT NOT NULL,
  partner_id BIGINT NOT NULL,
  held_sales VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'status of the sales track on the evaluation date; NONE without one',
  held_project BOOLEAN NOT NULL,
  base_sales VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'by the edition in force',
  base_project BOOLEAN NOT NULL,
  draft_sales VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'by the draft',
  draft_project BOOLEAN NOT NULL,
  suspended BOOLEAN NOT NULL COMMENT 'a status held rests on the evaluation date',
  provisional BOOLEAN NOT NULL COMMENT 'R-5.3: what is not known yet may change it',
  effect VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'draft beside the edition in force',
  decided_status VARCHAR(12) CHARACTER SET ascii COMMENT 'status lost or gained, of which the rows speak; NULL: none changes',
  decided_rows VARCHAR(400) CHARACTER SET ascii COMMENT 'requirements not met, by the draft where it is lost, by the edition in force where it is gained',
  volume DECIMAL(19,2) NOT NULL COMMENT 'countable by the edition that those rows belong to, else by the draft',
  threshold DECIMAL(19,2) COMMENT 'of the volume, where it is among those rows',
  benefits_gained VARCHAR(1000) CHARACTER SET ascii NOT NULL COMMENT 'codes, comma between',
  benefits_lost VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  valued DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'list value of the lines that the discounts below are of, returns negative',
  held_discount DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'edition in force, status held on each shipping date',
  base_discount DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'edition in force, status it leads to',
  table_effect DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'the draft''s discounts for that same status, less base_discount',
  status_effect DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'the draft''s discounts for the draft''s status, less those before',
  of_deals DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'list value of lines of deals with prices of their own: not valued',
  of_distributors DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'list value bought from distributors: not the vendor''s discount, not valued',
  not_agreed DECIMAL(21,2) NOT NULL DEFAULT 0 COMMENT 'list value of lines for which one of the sides names no percentage: not valued',
  PRIMARY KEY (run_id, partner_id),
  CONSTRAINT fk_what_if_partner_run FOREIGN KEY (run_id) REFERENCES what_if_run (id) ON DELETE CASCADE,
  CONSTRAINT fk_what_if_partner_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT ck_what_if_partner_effect CHECK (effect IN ('LOSES','MIXED','GAINS','KEEPS'))
);

CREATE TABLE what_if_benefit (
  run_id BIGINT NOT NULL,
  benefit VARCHAR(30) CHARACTER SET ascii NOT NULL,
  sort_order INT NOT NULL,
  gained INT NOT NULL COMMENT 'partners',
  lost INT NOT NULL,
  PRIMARY KEY (run_id, benefit),
  CONSTRAINT fk_what_if_benefit_run FOREIGN KEY (run_id) REFERENCES what_if_run (id) ON DELETE CASCADE
);

CREATE TABLE what_if_warning (
  run_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COMMENT 'of which it speaks; NULL: of none',
  partners INT NOT NULL,
  amount DECIMAL(19,2) COMMENT 'threshold by the draft',
  other_amount DECIMAL(19,2) COMMENT 'what it is held against, as the kind says',
  PRIMARY KEY (run_id, position),
  CONSTRAINT fk_what_if_warning_run FOREIGN KEY (run_id) REFERENCES what_if_run (id) ON DELETE CASCADE
);
