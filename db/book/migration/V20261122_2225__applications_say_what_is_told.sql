-- What a partner is told beside a decision stands apart from the reason, which stays with the vendor (§1.1); and as known when the
-- application was judged, so that the findings of a decision can be shown again.
ALTER TABLE status_application
  ADD COLUMN told VARCHAR(1000) COMMENT 'words for the partner' AFTER reason,
  ADD COLUMN judged_at DATETIME(6) COMMENT 'UTC: knowledge the findings rest on' AFTER known_at,
  ADD INDEX ix_status_application_state (state, submitted_on);
