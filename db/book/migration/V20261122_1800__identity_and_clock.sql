-- The knowledge clock: one row, locked by the final transaction of every import or decision. recorded_at of a fact is
-- taken here, so the order of commits and the order of knowledge are one, and nothing appears later with an earlier time.
CREATE TABLE knowledge_clock (
  id TINYINT NOT NULL,
  last_at DATETIME(6) NOT NULL COMMENT 'UTC; the recorded_at given out last',
  PRIMARY KEY (id),
  CONSTRAINT ck_knowledge_clock_one CHECK (id = 1)
);
INSERT INTO knowledge_clock (id, last_at) VALUES (1, '2000-01-01 00:00:00.000000');

-- Travels the same way as the facts; what the warehouse has seen of it is the proof of freshness.
CREATE TABLE watermark (
  id TINYINT NOT NULL,
  touched_at DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id)
);
INSERT INTO watermark (id, touched_at) VALUES (1, UTC_TIMESTAMP(6));

-- allocationSize of the JPA generators is 50 and must stay equal to INCREMENT BY.
CREATE SEQUENCE seq_entity START WITH 1000 INCREMENT BY 50 CACHE 100;

CREATE TABLE account (
  id BIGINT NOT NULL,
  login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  email VARCHAR(200),
  password_hash VARCHAR(300) NOT NULL COMMENT 'algorithm, rounds, salt and digest in one text; empty until a setup link was used',
  partner_code VARCHAR(40) COLLATE utf8mb4_bin COMMENT 'the company of a PARTNER account; NULL for staff',
  active BOOLEAN NOT NULL DEFAULT TRUE,
  language CHAR(2) NOT NULL DEFAULT 'ru',
  failed_attempts INT NOT NULL DEFAULT 0,
  locked_until DATETIME(6),
  password_changed_at DATETIME(6),
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_account_login UNIQUE (login)
);

CREATE TABLE account_role (
  account_id BIGINT NOT NULL,
  role VARCHAR(20) NOT NULL,
  PRIMARY KEY (account_id, role),
  CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_account_role CHECK (role IN ('DIRECTOR','MANAGER','FINANCE','PRIVACY','ADMIN','PARTNER','ERP'))
);

CREATE TABLE api_token (
  id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  label VARCHAR(100) NOT NULL,
  token_hash CHAR(64) NOT NULL COMMENT 'SHA-256 of the token; the token itself is shown once and kept nowhere',
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6),
  revoked_at DATETIME(6),
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_api_token_hash UNIQUE (token_hash),
  CONSTRAINT fk_api_token_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE setup_link (
  id BIGINT NOT NULL,
  account_id BIGINT COMMENT 'NULL: the link makes the first administrator',
  token_hash CHAR(64) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_setup_link_hash UNIQUE (token_hash)
);

-- Natural persons live here and nowhere else; facts hold the id. Never captured to Kafka.
CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL,
  full_name VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_person_name UNIQUE (partner_id, full_name)
);

CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME(6) NOT NULL,
  login VARCHAR(64) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_key VARCHAR(100) NOT NULL,
  details JSON,
  PRIMARY KEY (id),
  INDEX ix_audit_entry_subject (subject_kind, subject_key, at)
);
