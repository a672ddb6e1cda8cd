-- What is done in the database itself: handbacks and the requests that follow them (one
-- transaction of many tables, for the desk and for a provider alike), and care that goes with
-- its patch.  Made anew by sql/setup.sh after the views, and carried out with the
-- rights of the account that ran it.

-- The week of a package that ends joins a request that is open and not awarded: visits that it
-- asks for already are left out.  When the package's week was not approved, or costs more than
-- was, the request needs approval anew, and nobody is asked until then.
DELIMITER //
CREATE OR REPLACE PROCEDURE care_request_join(the_request BIGINT, the_package BIGINT,
  the_last DATE, approved TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE highest INT DEFAULT COALESCE((SELECT MAX(series) FROM request_visit
                                         WHERE request_id = the_request), 0);

  INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes,
         carers, critical, tasks, package_id)
  SELECT the_request, highest + DENSE_RANK() OVER (ORDER BY v.window_from, v.window_to, v.minutes,
                                                            v.carers, v.critical, v.tasks,
                                                            v.begins_at),
         v.day, v.part, v.window_from, v.window_to, v.minutes, v.carers, v.critical, v.tasks,
         the_package
    FROM package_visit v
    LEFT JOIN request_visit a ON a.request_id = the_request AND a.day = v.day
         AND a.window_from = v.window_from AND a.window_to = v.window_to
         AND a.minutes = v.minutes AND a.carers = v.carers
   WHERE v.package_id = the_package AND v.starts_on <= the_last
     AND (v.ends_on IS NULL OR v.ends_on > the_last) AND a.id IS NULL;
  IF ROW_COUNT() > 0 THEN
    CALL care_request_count(the_request, the_package, 1);
    UPDATE care_request
       SET needed_by = LEAST(needed_by, the_last + INTERVAL 1 DAY),
           approved_by = IF(approved, approved_by, NULL),
           approved_at = IF(approved, approved_at, NULL), version = version + 1
     WHERE id = the_request;
    IF NOT approved THEN
      CALL care_request_hush(the_request);
    END IF;
  END IF;
END//

-- The visits that a package's end added are counted in (1) or out (-1).
CREATE OR REPLACE PROCEDURE care_request_count(the_request BIGINT, the_package BIGINT, sign INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE visit_sum, carer_sum, hour INT;

  SELECT COALESCE(SUM(minutes), 0), COALESCE(SUM(minutes * carers), 0) INTO visit_sum, carer_sum
    FROM request_visit
   WHERE request_id = the_request AND package_id = the_package;
  SELECT hour_pence INTO hour FROM care_package WHERE id = the_package;
  UPDATE care_request
     SET visit_minutes = GREATEST(0, visit_minutes + sign * visit_sum),
         carer_minutes = GREATEST(0, carer_minutes + sign * carer_sum),
         week_pence = GREATEST(0, week_pence + sign * ROUND(carer_sum * hour / 60))
   WHERE id = the_request;
END//

-- Nobody is asked any more.
CREATE OR REPLACE PROCEDURE care_request_hush(the_request BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  UPDATE sourcing
     SET closes_at = LEAST(closes_at, UTC_TIMESTAMP()),
         moved_on_at = COALESCE(moved_on_at, UTC_TIMESTAMP())
   WHERE request_id = the_request AND (closes_at > UTC_TIMESTAMP() OR moved_on_at IS NULL)//
DELIMITER ;

-- What joined a request leaves it again; an offer of nothing else is no offer any more.
DELIMITER //
CREATE OR REPLACE PROCEDURE care_request_part(the_request BIGINT, the_package BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  IF EXISTS (SELECT 1 FROM request_visit
              WHERE request_id = the_request AND package_id = the_package) THEN
    CALL care_request_count(the_request, the_package, -1);
    DELETE c FROM offer_visit c
      JOIN request_visit v ON v.id = c.visit_id
     WHERE v.request_id = the_request AND v.package_id = the_package;
    DELETE FROM request_visit WHERE request_id = the_request AND package_id = the_package;
    UPDATE offer f
       SET f.withdrawn_at = UTC_TIMESTAMP(), f.version = f.version + 1
     WHERE f.request_id = the_request AND f.withdrawn_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM offer_visit c WHERE c.offer_id = f.id);
    UPDATE care_request SET version = version + 1 WHERE id = the_request;
  END IF;
END//
DELIMITER ;

-- A request that follows a package which ends, after a handback or a provider's failure: its
-- week on the last day, its clock going on from the request before.  Where one is open for the
-- person already, that is it, as nobody has two: the visits join it until it is awarded.
DELIMITER //
CREATE OR REPLACE FUNCTION care_request_follow(the_package BIGINT, the_last DATE,
  the_source VARCHAR(20), by_account BIGINT, today DATE, new_reference CHAR(9), cover VARCHAR(200))
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE person, request, patch, made BIGINT;
  DECLARE started DATE;
  DECLARE hour, visit_sum, carer_sum, price, alone, helped INT;
  DECLARE approved, given TINYINT DEFAULT 0;
  DECLARE notice INT DEFAULT DATEDIFF(the_last, today);

  SELECT person_id, request_id, patch_id, COALESCE(started_on, start_on), hour_pence, lives_alone,
         has_carer
    INTO person, request, patch, started, hour, alone, helped
    FROM care_package
   WHERE id = the_package;
  SELECT COALESCE(SUM(minutes), 0), COALESCE(SUM(minutes * carers), 0),
         ROUND(COALESCE(SUM(minutes * carers), 0) * hour / 60)
    INTO visit_sum, carer_sum, price
    FROM package_visit
   WHERE package_id = the_package AND starts_on <= the_last
     AND (ends_on IS NULL OR ends_on > the_last);
  -- What was approved once needs no approval again when it is no more.
  SET approved = COALESCE((SELECT approved_at IS NOT NULL
                                  AND (carer_sum <= carer_minutes OR price <= week_pence)
                             FROM care_request WHERE id = request), 0);
  SELECT id, awarded_at IS NOT NULL INTO made, given
    FROM care_request
   WHERE open_person = person
     FOR UPDATE;
  IF made IS NOT NULL THEN
    IF NOT given THEN
      CALL care_request_join(made, the_package, the_last, approved);
    END IF;
    RETURN made;
  END IF;
  INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, where_now,
         risk, risks, outcomes, language, gender, pets, access, lives_alone, carer_strain,
         interim_cover, visit_minutes, carer_minutes, week_pence, short_reason, made_by, sent_at,
         approved_at, approved_by, previous_id, first_sent_at, waited_before)
  SELECT new_reference, person, COALESCE(patch, r.patch_id), the_source,
         CASE WHEN notice < 1 THEN 'same_day' WHEN notice < 3 THEN 'within_48_hours'
              WHEN notice < 8 THEN 'within_a_week' ELSE 'planned' END,
         the_last + INTERVAL 1 DAY, 'home', COALESCE(r.risk, 'medium'), COALESCE(r.risks, ''),
         COALESCE(r.outcomes, ''), COALESCE(r.language, ''), COALESCE(r.gender, 'any'),
         COALESCE(r.pets, ''), COALESCE(r.access, ''), alone,
         COALESCE(r.carer_strain, IF(helped, 'none', 'no_carer')), cover, visit_sum, carer_sum,
         price, COALESCE(r.short_reason, ''), by_account, UTC_TIMESTAMP(),
         IF(approved, UTC_TIMESTAMP(), NULL), IF(approved, r.approved_by, NULL), r.id,
         COALESCE(r.first_sent_at, r.sent_at, UTC_TIMESTAMP()),
         COALESCE(r.waited_before
                  + GREATEST(0, DATEDIFF(COALESCE(r.started_on, started), DATE(r.sent_at))), 0)
    FROM (SELECT 1) AS one
    LEFT JOIN care_request r ON r.id = request;
  SET made = LAST_INSERT_ID();
  INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes,
         carers, critical, tasks)
  SELECT made, DENSE_RANK() OVER (ORDER BY window_from, window_to, minutes, carers, critical,
                                           tasks, begins_at), day, part, window_from,
         window_to, minutes, carers, critical, tasks
    FROM package_visit
   WHERE package_id = the_package AND starts_on <= the_last
     AND (ends_on IS NULL OR ends_on > the_last);
  RETURN made;
END//
DELIMITER ;

-- Is it this organisation's own doing, in the name of one of its accounts?  The desk acts for
-- any of them.
CREATE OR REPLACE FUNCTION own_business(organisation BIGINT, by_account BIGINT) RETURNS TINYINT
  READS SQL DATA SQL SECURITY DEFINER
  RETURN USER() NOT LIKE 'cm\_provider@%'
         OR COALESCE(organisation = own_organisation_id()
                     AND organisation = (SELECT organisation_id FROM account
                                          WHERE id = by_account), 0);

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
    -- It never came: the same request waits again, its clock still running.
    SET made = request;
    UPDATE care_package
       SET ends_on = LEAST(starts, today), end_reason = 'never_started', version = version + 1
     WHERE id = the_package;
    UPDATE care_request
       SET awarded_at = NULL, awarded_by = NULL, version = version + 1
     WHERE id = request AND started_on IS NULL AND withdrawn_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM care_package p
                        WHERE p.request_id = request AND p.id <> the_package
                          AND p.ends_on IS NULL);
    -- Those who offered before may offer anew; what came of their old offers stays.
    UPDATE offer
       SET withdrawn_at = UTC_TIMESTAMP(), version = version + 1
     WHERE request_id = request AND withdrawn_at IS NULL
       AND request_id IN (SELECT id FROM care_request
                           WHERE awarded_at IS NULL AND started_on IS NULL);
  ELSE
    UPDATE care_package
       SET ends_on = the_last + INTERVAL 1 DAY, end_reason = 'handback', version = version + 1
     WHERE id = the_package;
    IF paid_by = 'council' THEN
      SET made = care_request_follow(the_package, the_last, 'handback', by_account, today,
        new_reference, CONCAT('The present provider, until ', DATE_FORMAT(the_last, '%e %M %Y')));
    END IF;
  END IF;
  INSERT INTO handback (package_id, organisation_id, lodged_by, reason, words, last_on,
         notice_days, request_id)
  VALUES (the_package, organisation, by_account, the_reason, the_words, the_last,
          DATEDIFF(the_last, today), made);
  SET lodged = LAST_INSERT_ID();
  -- Providers are asked at once for a request that is made of this, or waits again; one that
  -- was open before is its broker's to ask for.
  INSERT INTO sourcing_task (request_id, kind, handback_id)
  SELECT r.id, 'ask', lodged
    FROM care_request r
   WHERE r.id = made AND r.awarded_at IS NULL AND r.started_on IS NULL
     AND r.withdrawn_at IS NULL
     AND (started IS NULL
          OR NOT EXISTS (SELECT 1 FROM handback h WHERE h.request_id = made AND h.id <> lodged)
             AND r.source = 'handback' AND r.previous_id <=> request)
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
      OR EXISTS (SELECT 1 FROM care_request
                  WHERE id = made AND source = 'handback' AND previous_id <=> request
                    AND (awarded_at IS NOT NULL OR started_on IS NOT NULL))
      OR EXISTS (SELECT 1 FROM request_visit v
                   JOIN care_request r ON r.id = v.request_id
                  WHERE r.id = made AND v.package_id = the_package
                    AND (r.awarded_at IS NOT NULL OR r.started_on IS NOT NULL)) THEN
    RETURN -3;
  END IF;
  IF EXISTS (SELECT 1 FROM care_request
              WHERE id = made AND source = 'handback' AND previous_id <=> request)
      AND NOT EXISTS (SELECT 1 FROM handback o
                       WHERE o.request_id = made AND o.id <> lodged AND o.withdrawn_at IS NULL) THEN
    -- Nothing else is asked for in it: asking ends, and whoever was asked is told.
    UPDATE offer
       SET outcome = 'not_chosen', outcome_reason = 'request_withdrawn',
           outcome_at = UTC_TIMESTAMP(), version = version + 1
     WHERE request_id = made AND withdrawn_at IS NULL AND outcome IS NULL;
    CALL care_request_hush(made);
    UPDATE care_request
       SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'not_needed', version = version + 1
     WHERE id = made AND withdrawn_at IS NULL;
    INSERT INTO sourcing_task (request_id, kind, handback_id)
    VALUES (made, 'say_withdrawn', lodged)
    ON DUPLICATE KEY UPDATE handback_id = lodged;
  ELSE
    -- The request was made of this package's visits and another's joined it: these leave it.
    IF lodged = (SELECT MIN(h.id) FROM handback h WHERE h.request_id = made) THEN
      UPDATE request_visit v
        JOIN care_request r ON r.id = v.request_id
         SET v.package_id = the_package
       WHERE v.request_id = made AND v.package_id IS NULL
         AND r.source = 'handback' AND r.previous_id <=> request;
    END IF;
    CALL care_request_part(made, the_package);
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

-- ---- Care goes with its patch ----

-- When patches are drawn anew, care that is asked for or given goes with its neighbourhood: an
-- open request and a package that goes on are in the patch that the person's LSOA is in on that
-- day.  What has ended keeps the patch that it was in, and an LSOA that is in none leaves its
-- care where it was, so that somebody can still be asked.  They give how many went.
DELIMITER //
CREATE OR REPLACE FUNCTION requests_follow_patches(today DATE) RETURNS INT
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE care_request r
    JOIN person p ON p.id = r.person_id
    JOIN lsoa_patch place ON place.lsoa = p.lsoa AND place.valid_from <= today AND place.until > today
     SET r.patch_id = place.patch_id
   WHERE r.open_person IS NOT NULL AND NOT r.patch_id <=> place.patch_id;
  RETURN ROW_COUNT();
END//

CREATE OR REPLACE FUNCTION packages_follow_patches(today DATE) RETURNS INT
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE care_package k
    JOIN person p ON p.id = k.person_id
    JOIN lsoa_patch place ON place.lsoa = p.lsoa AND place.valid_from <= today AND place.until > today
     SET k.patch_id = place.patch_id
   WHERE (k.ends_on IS NULL OR k.ends_on > today) AND NOT k.patch_id <=> place.patch_id;
  RETURN ROW_COUNT();
END//
DELIMITER ;
