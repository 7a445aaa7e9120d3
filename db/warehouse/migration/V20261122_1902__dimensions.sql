-- Calendar. Half-years are those of the program: 1 January - 30 June and 1 July - 31 December.
CREATE TABLE dim_date (
  date_key INT NOT NULL COMMENT 'yyyymmdd',
  day DATE NOT NULL,
  month CHAR(7) CHARACTER SET ascii NOT NULL COMMENT '2026-03',
  quarter CHAR(7) CHARACTER SET ascii NOT NULL COMMENT '2026-Q1',
  half_year CHAR(7) CHARACTER SET ascii NOT NULL COMMENT '2026-H1',
  year SMALLINT NOT NULL,
  PRIMARY KEY (date_key),
  CONSTRAINT uk_dim_date_day UNIQUE (day),
  INDEX ix_dim_date_half_year (half_year)
);
INSERT INTO dim_date (date_key, day, month, quarter, half_year, year)
SELECT YEAR(day) * 10000 + MONTH(day) * 100 + DAY(day), day, DATE_FORMAT(day, '%Y-%m'), CONCAT(YEAR(day), '-Q', QUARTER(day)),
       CONCAT(YEAR(day), IF(MONTH(day) <= 6, '-H1', '-H2')), YEAR(day)
FROM (SELECT DATE '2015-01-01' + INTERVAL (a.d + 10 * b.d + 100 * c.d + 1000 * e.d) DAY AS day
      FROM (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) a,
           (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) b,
           (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) c,
           (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) e) days
WHERE day < '2041-01-01';

CREATE TABLE dim_half_year (
  half_year CHAR(7) CHARACTER SET ascii NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  edition_id BIGINT COMMENT 'the program edition in force on the first day; NULL: none was',
  edition_code VARCHAR(40),
  PRIMARY KEY (half_year)
);
INSERT INTO dim_half_year (half_year, first_day, last_day)
SELECT half_year, MIN(day), MAX(day) FROM dim_date GROUP BY half_year;

-- Companies as they are known now (type 1): the program judges a company by its present name, region and manager.
CREATE TABLE dim_partner (
  partner_key BIGINT NOT NULL AUTO_INCREMENT,
  partner_id BIGINT NOT NULL COMMENT 'key in the book',
  code VARCHAR(40) COLLATE utf8mb4_bin COMMENT 'NULL: a fact was here before the company',
  legal_name VARCHAR(300),
  short_name VARCHAR(200),
  inn VARCHAR(12) CHARACTER SET ascii,
  kpp VARCHAR(9) CHARACTER SET ascii,
  ogrn VARCHAR(15) CHARACTER SET ascii,
  country CHAR(2) CHARACTER SET ascii,
  region VARCHAR(120),
  website VARCHAR(300),
  directions VARCHAR(40) CHARACTER SET ascii,
  cooperation_since DATE,
  agreement_no VARCHAR(60),
  agreement_signed_on DATE,
  manager VARCHAR(64) CHARACTER SET ascii COMMENT 'login of the personal manager',
  inferred BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'the company itself has not arrived yet; its facts already have its key',
  PRIMARY KEY (partner_key),
  CONSTRAINT uk_dim_partner_id UNIQUE (partner_id),
  INDEX ix_dim_partner_code (code)
);

-- Articles by the days their attributes were true for (type 2 in business time): a line is judged as of its shipping day.
CREATE TABLE dim_product (
  product_key BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT NOT NULL COMMENT 'key in the book',
  code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(300) NOT NULL,
  product_group VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  own_manufacture BOOLEAN NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day no longer valid',
  PRIMARY KEY (product_key),
  CONSTRAINT uk_dim_product_period UNIQUE (product_id, valid_from),
  INDEX ix_dim_product_code (code)
);
