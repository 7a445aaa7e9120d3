-- The console counts what waits for a decision on every page; findings lie in the rows themselves, so the counts read an index.
CREATE INDEX ix_review_proposal_counts ON review_proposal (review_id, proposal, decision, proposed_status, decided_status, provisional);
