-- Everything in the program that is a number, a sign or a date is data of a dated edition (R-8.1).
CREATE TABLE program_edition (
  id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  title_ru VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  state VARCHAR(12) NOT NULL,
  in_force_from DATE COMMENT 'first day in force; NULL while a draft',
  in_force_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'first day no longer in force',
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_program_edition_code UNIQUE (code),
  CONSTRAINT ck_program_edition_state CHECK (state IN ('DRAFT','IN_FORCE','SUPERSEDED')),
  CONSTRAINT ck_program_edition_dated CHECK (state = 'DRAFT' OR in_force_from IS NOT NULL)
);

CREATE TABLE edition_requirement (
  edition_id BIGINT NOT NULL,
  status VARCHAR(12) NOT NULL,
  requirement VARCHAR(24) NOT NULL,
  modality VARCHAR(12) NOT NULL,
  threshold_amount DECIMAL(19,2) COMMENT 'roubles, net of VAT',
  threshold_count INT COMMENT 'pieces, persons or months, as the requirement says',
  individual BOOLEAN NOT NULL DEFAULT FALSE COMMENT '***: the vendor may set the amount for one partner',
  site_optional BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'WEBSITE: a partner without a site passes (clause 3.1)',
  clause VARCHAR(60) NOT NULL,
  sort_order INT NOT NULL,
  PRIMARY KEY (edition_id, status, requirement),
  CONSTRAINT fk_edition_requirement_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id),
  CONSTRAINT ck_edition_requirement_modality CHECK (modality IN ('REQUIRED','RECOMMENDED','NOT_REQUIRED'))
);

-- Which lines count as volume (R-2.3, R-2.4): the same rows are read by the book, the warehouse and the reports.
CREATE TABLE edition_volume_rule (
  edition_id BIGINT NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  product_kind VARCHAR(10) NOT NULL,
  deal_decision VARCHAR(10) NOT NULL COMMENT 'NO_DEAL, COUNTED, EXCLUDED or UNDECIDED',
  bucket VARCHAR(20) NOT NULL,
  PRIMARY KEY (edition_id, own_manufacture, product_kind, deal_decision),
  CONSTRAINT fk_edition_volume_rule_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id),
  CONSTRAINT ck_edition_volume_rule_bucket CHECK (bucket IN ('COUNTABLE','UNDECIDED_PROJECT','EXCLUDED_PROJECT','NOT_OWN','SERVICE'))
);

CREATE TABLE edition_discount (
  edition_id BIGINT NOT NULL,
  status VARCHAR(12) NOT NULL COMMENT 'NONE: a company without authorization (R-7.1)',
  product_group VARCHAR(20) NOT NULL,
  percent DECIMAL(5,2) COMMENT 'NULL: agreed for each project',
  sort_order INT NOT NULL,
  PRIMARY KEY (edition_id, status, product_group),
  CONSTRAINT fk_edition_discount_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id)
);

CREATE TABLE edition_benefit (
  edition_id BIGINT NOT NULL,
  status VARCHAR(12) NOT NULL,
  benefit VARCHAR(30) NOT NULL,
  sign VARCHAR(10) NOT NULL,
  sort_order INT NOT NULL,
  PRIMARY KEY (edition_id, status, benefit),
  CONSTRAINT fk_edition_benefit_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id),
  CONSTRAINT ck_edition_benefit_sign CHECK (sign IN ('YES','NO','ON_REQUEST'))
);

CREATE TABLE edition_parameter (
  edition_id BIGINT NOT NULL,
  name VARCHAR(40) NOT NULL,
  value VARCHAR(60) NOT NULL,
  clause VARCHAR(60) NOT NULL,
  PRIMARY KEY (edition_id, name),
  CONSTRAINT fk_edition_parameter_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id)
);

-- Where the document is silent or contradicts itself: what was read, shown beside the cells it concerns.
CREATE TABLE edition_reading (
  edition_id BIGINT NOT NULL,
  code VARCHAR(20) NOT NULL,
  about VARCHAR(60) NOT NULL COMMENT 'the cells: requirement, benefit or parameter, optionally /STATUS',
  text_ru VARCHAR(1000) NOT NULL,
  text_en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (edition_id, code),
  CONSTRAINT fk_edition_reading_edition FOREIGN KEY (edition_id) REFERENCES program_edition (id)
);
