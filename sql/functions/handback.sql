-- Packages that are handed back, and kept after all (see request.sql).

-- A provider gives a package back: the row, the end of the package after the last day, and a
-- request made of its week that carries on the clock of the one before.  A provider, which has
-- no right to these tables, can do so for its own packages.  Gives the handback's number, or:
-- -1 no such package, -2 changed since that version, -3 handed back already, -4 ends before
-- that day, -5 the last day has gone by.
DELIMITER //
CREATE OR REPLACE FUNCTION handback_lodge(the_package BIGINT, the_version BIGINT, by_account BIGINT,
  the_reason VARCHAR(20), the_words VARCHAR(500), the_last DATE, today DATE, new_reference CHAR(9))
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE organisation, request, made, lodged, have_version BIGINT;
  DECLARE ends, starts, started DATE;
  DECLARE paid_by VARCHAR(20);

  SELECT organisation_id, request_id, ends_on, start_on, started_on, funder, version
    INTO organisation, request, ends, starts, started, paid_by, have_version
    FROM care_package
   WHERE id = the_package
     FOR UPDATE;
  IF organisation IS NULL OR NOT own_business(organisation, by_account) THEN
    RETURN -1;
  ELSEIF have_version <> the_version THEN
    RETURN -2;
  ELSEIF EXISTS (SELECT 1 FROM handback WHERE open_package = the_package) THEN
    RETURN -3;
  ELSEIF ends <= GREATEST(the_last, today) THEN
    RETURN -4;
  ELSEIF the_last < today THEN
    RETURN -5;
  END IF;

  IF started IS NULL THEN
    SET made = care_package_never(the_package, by_account, today, new_reference);
    UPDATE care_package SET version = version + 1 WHERE id = the_package;
  ELSE
    UPDATE care_package
       SET ends_on = the_last + INTERVAL 1 DAY, end_reason = 'handback', version = version + 1
     WHERE id = the_package;
    IF paid_by = 'council' THEN
      SET made = care_request_follow(the_package, the_last, 'handback', by_account, today,
        new_reference, '');
    END IF;
  END IF;
  INSERT INTO handback (package_id, organisation_id, lodged_by, reason, words, last_on,
         notice_days, request_id)
  VALUES (the_package, organisation, by_account, the_reason, the_words, the_last,
          DATEDIFF(the_last, today), made);
  SET lodged = LAST_INSERT_ID();
  -- Providers are asked at once for a request that is made of this, or waits again; one that
  -- was open before is its broker's to ask for, and so is one whose provider is agreed.
  INSERT INTO sourcing_task (request_id, kind, handback_id)
  SELECT r.id, 'ask', lodged
    FROM care_request r
   WHERE r.id = made AND the_reason <> 'agreed_move' AND r.awarded_at IS NULL AND r.started_on IS NULL
     AND r.withdrawn_at IS NULL
     AND (made = request
          OR NOT EXISTS (SELECT 1 FROM request_visit v
                          WHERE v.request_id = made AND NOT v.package_id <=> the_package))
  ON DUPLICATE KEY UPDATE handback_id = lodged;
  INSERT INTO package_change (package_id, made_by, kind, words, row_id)
  VALUES (the_package, by_account, 'handback',
          CONCAT('Handed back: last day ', DATE_FORMAT(the_last, '%e %M %Y')), lodged);
  RETURN lodged;
END//

-- The provider keeps it after all: 0, or -1 no such handback, -2 as above, -3 it is too late,
-- as the package has ended or its new request is given to another provider.
CREATE OR REPLACE FUNCTION handback_withdraw(the_package BIGINT, the_version BIGINT,
  by_account BIGINT, today DATE)
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE organisation, lodged, request, made, have_version BIGINT;
  DECLARE ends DATE;
  DECLARE how VARCHAR(20);

  SELECT organisation_id, request_id, ends_on, end_reason, version
    INTO organisation, request, ends, how, have_version
    FROM care_package
   WHERE id = the_package
     FOR UPDATE;
  SELECT id, request_id INTO lodged, made FROM handback WHERE open_package = the_package;
  IF lodged IS NULL OR NOT own_business(organisation, by_account) THEN
    RETURN -1;
  ELSEIF have_version <> the_version THEN
    RETURN -2;
  ELSEIF ends <= today OR NOT how <=> 'handback'
      OR EXISTS (SELECT 1 FROM request_visit v
                   JOIN care_request r ON r.id = v.request_id
                  WHERE r.id = made AND v.package_id = the_package
                    AND (r.awarded_at IS NOT NULL OR r.started_on IS NOT NULL)) THEN
    RETURN -3;
  END IF;
  IF made IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM request_visit WHERE request_id = made AND NOT package_id <=> the_package) THEN
    -- Nothing else is asked for in it: asking ends, and whoever was asked is told.
    UPDATE offer
       SET outcome = 'not_chosen', outcome_reason = 'request_withdrawn',
           outcome_at = UTC_TIMESTAMP(), version = version + 1
     WHERE request_id = made AND withdrawn_at IS NULL AND outcome IS NULL;
    CALL care_request_stop_asking(made);
    UPDATE care_request
       SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'provider_keeps', version = version + 1
     WHERE id = made AND withdrawn_at IS NULL;
    INSERT INTO sourcing_task (request_id, kind, handback_id)
    VALUES (made, 'say_withdrawn', lodged)
    ON DUPLICATE KEY UPDATE handback_id = lodged;
  ELSE
    CALL care_request_drop_package(made, the_package);
  END IF;
  UPDATE handback SET withdrawn_at = UTC_TIMESTAMP() WHERE id = lodged;
  UPDATE care_package
     SET ends_on = NULL, end_reason = NULL, version = version + 1
   WHERE id = the_package;
  INSERT INTO package_change (package_id, made_by, kind, words, row_id)
  VALUES (the_package, by_account, 'withdraw_handback', 'Handback withdrawn', lodged);
  RETURN 0;
END//
DELIMITER ;
