-- Read by reports. The views run with the owner's rights.
-- What was set aside is told beside the freshness: everything committed before seen_at is in the facts but so many records.
CREATE OR REPLACE VIEW v_freshness AS
SELECT seen_at, (SELECT COUNT(*) FROM etl_reject WHERE state IN ('OPEN', 'RESENT')) AS set_aside FROM etl_freshness WHERE id = 1;

-- Companies as they are known now: one row for each.
CREATE OR REPLACE VIEW dim_partner_current AS
SELECT partner_key, partner_version_key, code, legal_name, short_name, inn, kpp, ogrn, country, region, website, directions,
       cooperation_since, agreement_no, agreement_signed_on, manager
FROM dim_partner WHERE is_current;

-- One row for each partner and status held on the half-year's last day (PROJECT beside RETAIL gives two rows), and one with
-- status NONE for each partner that has lines in the half-year but holds no status then. Amounts in roubles, net of VAT.
CREATE OR REPLACE VIEW v_half_year_volume AS
SELECT half_year, partner_code, partner_name, status, region, manager, countable, undecided_project, excluded_project,
       threshold, threshold_individual,
       CASE WHEN threshold IS NULL THEN NULL ELSE countable >= threshold END AS met
FROM (
  SELECT h.half_year, p.code AS partner_code, p.short_name AS partner_name, s.status, p.region, p.manager,
         COALESCE(v.countable, 0.00) AS countable,
         COALESCE(v.undecided_project, 0.00) AS undecided_project,
         COALESCE(v.excluded_project, 0.00) AS excluded_project,
         -- An individual amount stands only where the edition asks for a volume and allows one for the status (R-2.2).
         CASE WHEN r.modality = 'NOT_REQUIRED' THEN NULL
              WHEN r.individual THEN COALESCE(s.individual_threshold, r.threshold_amount)
              ELSE r.threshold_amount END AS threshold,
         COALESCE(r.individual AND r.modality <> 'NOT_REQUIRED', FALSE) AND s.individual_threshold IS NOT NULL AS threshold_individual
  FROM dim_half_year h
  JOIN dim_status s ON s.valid_from <= h.last_day AND h.last_day < s.valid_to
  JOIN dim_partner p ON p.partner_key = s.partner_key AND p.is_current
  LEFT JOIN dim_edition_requirement r ON r.edition_key = h.edition_id AND r.status = s.status AND r.requirement = 'PURCHASE_VOLUME'
  LEFT JOIN fact_half_year_volume v ON v.half_year = h.half_year AND v.partner_key = p.partner_key
  UNION ALL
  SELECT h.half_year, p.code, p.short_name, 'NONE', p.region, p.manager, v.countable, v.undecided_project, v.excluded_project,
         NULL, FALSE
  FROM dim_half_year h
  JOIN fact_half_year_volume v ON v.half_year = h.half_year AND v.line_count > 0
  JOIN dim_partner p ON p.partner_key = v.partner_key AND p.is_current
  WHERE NOT EXISTS (SELECT 1 FROM dim_status s
                    WHERE s.partner_key = v.partner_key AND s.valid_from <= h.last_day AND h.last_day < s.valid_to)
) held;

-- Events as they are known now, in the half-year of the day they are held on.
CREATE OR REPLACE VIEW v_marketing_event AS
SELECT e.half_year, p.code AS partner_code, p.short_name AS partner_name, p.region, p.manager, e.event_no, e.title, e.kind, e.held_on,
       e.agreed_on, e.state, e.attendees, e.budget
FROM fact_marketing_event e
JOIN dim_partner p ON p.partner_key = e.partner_key AND p.is_current
WHERE e.is_current;

-- What the edition of a half-year asks of each status held on its last day; least is NULL where it says no number.
CREATE OR REPLACE VIEW v_marketing_demand AS
SELECT h.half_year, p.code AS partner_code, p.short_name AS partner_name, p.region, p.manager, s.status, r.modality,
       r.threshold_count AS least
FROM dim_half_year h
JOIN dim_status s ON s.valid_from <= h.last_day AND h.last_day < s.valid_to
JOIN dim_partner p ON p.partner_key = s.partner_key AND p.is_current
JOIN dim_edition_requirement r ON r.edition_key = h.edition_id AND r.status = s.status AND r.requirement = 'MARKETING_EVENTS';

-- Pictures of receivables as they are known now: which speaks of a day is told by the newest whole one (ADR 0006).
CREATE OR REPLACE VIEW v_receivable_picture AS
SELECT creditor, as_of, complete FROM stg_receivable_picture WHERE superseded_at = '9999-12-31 23:59:59.999999';

-- Documents of these pictures, with debtor and creditor as they are known now.
CREATE OR REPLACE VIEW v_receivable AS
SELECT r.creditor, c.short_name AS creditor_name, d.day AS as_of, p.partner_key, p.code AS partner_code, p.short_name AS partner_name,
       p.manager, r.document_no, r.due_on, r.amount, r.outstanding
FROM fact_receivable_snapshot r
JOIN dim_date d ON d.date_key = r.date_key
JOIN dim_partner p ON p.partner_key = r.partner_key AND p.is_current
LEFT JOIN dim_partner c ON c.code = r.creditor AND c.is_current
WHERE r.is_current;
