-- How often each provider declined in a period, without reading every decline.

ALTER TABLE decline
  ADD KEY report_declined (declined_at, organisation_id);
