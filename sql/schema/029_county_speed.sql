-- Handbacks by their last day, and the requests that a provider was asked for, found in an index.

ALTER TABLE handback
  ADD KEY (last_on);
ALTER TABLE notice
  ADD KEY organisation_request (organisation_id, request_id);
