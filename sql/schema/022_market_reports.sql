-- What reports on the market look through: by the day on which something ended, and without
-- reading whole rows.

ALTER TABLE care_request
  ADD KEY report_start (started_on, patch_id, source, visit_minutes, carer_minutes, sent_at),
  ADD KEY report_sent (sent_at, patch_id, withdrawn_at, awarded_at),
  ADD KEY report_withdrawn (withdrawn_at, patch_id, awarded_at);
ALTER TABLE decline
  ADD KEY report_reason (request_id, reason);
ALTER TABLE notice
  ADD KEY report_sent (sent_at, organisation_id);
ALTER TABLE offer
  ADD KEY report_made (made_at, organisation_id, outcome);
ALTER TABLE care_package
  ADD KEY report_now (organisation_id, started_on, ends_on);
