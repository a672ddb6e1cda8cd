-- A check that was recorded by mistake, or holds no longer, is withdrawn and stays for staff.

ALTER TABLE listing_check
  ADD withdrawn_on     DATE         NULL,
  ADD withdrawn_reason VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'for staff only',
  ADD KEY (listing_id, kind, seen_on);
