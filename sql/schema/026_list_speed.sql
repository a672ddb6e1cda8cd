-- What lists, care rounds and reports go through is found in an index alone, without reading
-- whole rows.

ALTER TABLE notice
  DROP KEY report_sent,
  ADD KEY report_sent (sent_at, organisation_id, request_id, sourcing_id);
ALTER TABLE care_package
  DROP KEY ends_on,
  ADD KEY list_now (ends_on, started_on, start_on, organisation_id, patch_id, person_id);
ALTER TABLE package_visit
  DROP KEY package_id,
  DROP KEY package_id_2,
  ADD KEY round_day (package_id, day, starts_on, ends_on, begins_at, window_from, window_to, minutes, carers);
