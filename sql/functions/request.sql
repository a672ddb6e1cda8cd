-- What is done in the database itself, as one transaction of many tables that the desk and a
-- provider do alike: here requests, what of them is given, and those that follow a package.
-- Made anew by sql/setup.sh after the views, and carried out with the rights of the account that
-- ran it.

-- ---- What of a request is given, and what it may cost ----

-- The day from which all of a request's week is given, where that is so: each of its packages
-- that was not called off before it began has begun.  Until then the waiting clock runs.
CREATE OR REPLACE FUNCTION care_request_begun(the_request BIGINT) RETURNS DATE
  READS SQL DATA SQL SECURITY DEFINER
  RETURN (SELECT IF(SUM(started_on IS NULL AND ends_on IS NULL) = 0, MAX(started_on), NULL)
            FROM care_package
           WHERE request_id = the_request);

-- What of the approved price of a week is not taken by the request's packages besides this one.
CREATE OR REPLACE FUNCTION care_request_left(the_request BIGINT, besides BIGINT, on_day DATE)
  RETURNS INT READS SQL DATA SQL SECURITY DEFINER
  RETURN (SELECT COALESCE(r.approved_pence, r.week_pence)
                 - COALESCE((SELECT ROUND(SUM(v.minutes * v.carers * k.hour_pence) / 60)
                               FROM care_package k
                               JOIN package_visit v ON v.package_id = k.id
                              WHERE k.request_id = r.id AND k.id <> besides
                                AND (k.ends_on IS NULL OR k.ends_on > on_day)
                                AND v.starts_on <= GREATEST(on_day, k.start_on)
                                AND (v.ends_on IS NULL
                                     OR v.ends_on > GREATEST(on_day, k.start_on))), 0)
            FROM care_request r
           WHERE r.id = the_request AND r.approved_at IS NOT NULL);

DELIMITER //
-- The one place where a waiting clock stops: when all of the week is given, or when every visit
-- of it is asked for by a later request, which carries the clock on.
CREATE OR REPLACE PROCEDURE care_request_settle(the_request BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE begun DATE DEFAULT care_request_begun(the_request);

  IF begun IS NOT NULL THEN
    UPDATE care_request
       SET started_on = begun, version = version + 1
     WHERE id = the_request AND awarded_at IS NOT NULL AND started_on IS NULL
       AND withdrawn_at IS NULL;
  ELSEIF NOT EXISTS (SELECT 1 FROM care_package
                      WHERE request_id = the_request AND ends_on IS NULL) THEN
    UPDATE care_request
       SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'carried_on', version = version + 1
     WHERE id = the_request AND awarded_at IS NOT NULL AND started_on IS NULL
       AND withdrawn_at IS NULL;
  END IF;
END//

-- Visits of an awarded request that a later one asks for are its own no more; what it costs and
-- what was approved goes down with them.  Without an estimate its share is kept.
CREATE OR REPLACE PROCEDURE care_request_shrink(the_request BIGINT, estimate INT,
  still_approved INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE visit_sum, carer_sum INT;

  SELECT COALESCE(SUM(minutes), 0), COALESCE(SUM(minutes * carers), 0) INTO visit_sum, carer_sum
    FROM request_visit
   WHERE request_id = the_request AND moved_id IS NULL;
  UPDATE care_request
     SET week_pence = COALESCE(estimate, ROUND(week_pence * carer_sum / GREATEST(carer_minutes, 1))),
         approved_pence = GREATEST(0, still_approved), visit_minutes = visit_sum,
         carer_minutes = carer_sum, version = version + 1
   WHERE id = the_request;
END//

-- Where only part of a week was awarded, the visits that nobody got are a request of their own,
-- approved with the one before it, its clock going on.  given_cost is what the awarded part
-- costs a week, given_pence and rest_pence are the estimates.  Its number, or NULL: all is given.
CREATE OR REPLACE FUNCTION care_request_rest(the_request BIGINT, given_pence INT, given_cost INT,
  rest_pence INT, by_account BIGINT, today DATE, new_reference CHAR(9))
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE made BIGINT;
  DECLARE approved INT;

  UPDATE request_visit q
     SET q.moved_id = 0
   WHERE q.request_id = the_request AND q.moved_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.asked_id = q.id);
  IF ROW_COUNT() = 0 THEN
    RETURN NULL;
  END IF;
  SELECT COALESCE(approved_pence, week_pence) INTO approved
    FROM care_request WHERE id = the_request;
  INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, where_now,
         risk, risks, outcomes, language, gender, pets, access, lives_alone, carer_strain,
         interim_cover, visit_minutes, carer_minutes, week_pence, short_reason, made_by, sent_at,
         approved_at, approved_pence, previous_id, first_sent_at, waited_before, need_at,
         purpose_at)
  SELECT new_reference, r.person_id, r.patch_id, r.source, r.urgency, r.needed_by, r.where_now,
         r.risk, r.risks, r.outcomes, r.language, r.gender, r.pets, r.access, r.lives_alone,
         r.carer_strain, r.interim_cover, q.visits, q.carers, rest_pence, r.short_reason,
         by_account, UTC_TIMESTAMP(), UTC_TIMESTAMP(), GREATEST(0, approved - given_cost), r.id,
         COALESCE(r.first_sent_at, r.sent_at),
         r.waited_before + GREATEST(0, DATEDIFF(today, DATE(r.sent_at))), r.need_at, r.purpose_at
    FROM care_request r
    JOIN (SELECT SUM(minutes) AS visits, SUM(minutes * carers) AS carers
            FROM request_visit
           WHERE request_id = the_request AND moved_id = 0) q
   WHERE r.id = the_request;
  SET made = LAST_INSERT_ID();
  INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes,
         carers, critical, critical_note, tasks, package_id)
  SELECT made, series, day, part, window_from, window_to, minutes, carers, critical,
         critical_note, tasks, package_id
    FROM request_visit
   WHERE request_id = the_request AND moved_id = 0;
  UPDATE request_visit SET moved_id = made WHERE request_id = the_request AND moved_id = 0;
  CALL care_request_shrink(the_request, given_pence, LEAST(approved, given_cost));
  RETURN made;
END//

-- ---- Requests that follow a package ----

-- Asks for the visits of a package's last week that the request has not yet, those alike entered
-- together as series: their times were the last provider's, not the person's.  How many.
CREATE OR REPLACE FUNCTION care_request_ask(the_request BIGINT, the_package BIGINT,
  the_last DATE)
  RETURNS INT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE highest INT DEFAULT COALESCE((SELECT MAX(series) FROM request_visit
                                         WHERE request_id = the_request), 0);

  INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes,
         carers, critical, tasks, package_id)
  SELECT the_request, highest + DENSE_RANK() OVER (ORDER BY v.window_from, v.window_to, v.minutes,
                                                            v.carers, v.critical, v.tasks,
                                                            v.again),
         v.day, v.part, v.window_from, v.window_to, v.minutes, v.carers, v.critical, v.tasks,
         the_package
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY day, window_from, window_to, minutes, carers,
                                                    critical, tasks
                                           ORDER BY begins_at, id) AS again
            FROM package_visit
           WHERE package_id = the_package AND starts_on <= the_last
             AND (ends_on IS NULL OR ends_on > the_last)) v
    LEFT JOIN request_visit a ON a.request_id = the_request AND a.day = v.day
         AND a.window_from = v.window_from AND a.window_to = v.window_to
         AND a.minutes = v.minutes AND a.carers = v.carers
   WHERE a.id IS NULL;
  RETURN ROW_COUNT();
END//

-- The week of a package that ends joins a request that is open and not awarded: visits that it
-- asks for already are left out.  When the package's week was not approved, or costs more than
-- was, the request needs approval anew, and nobody is asked until then.  A draft is sent with
-- it, as somebody waits from now on.
CREATE OR REPLACE PROCEDURE care_request_add_package(the_request BIGINT, the_package BIGINT,
  the_last DATE, the_source VARCHAR(20), the_urgency VARCHAR(20), cover VARCHAR(200),
  approved TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE joined INT;
  DECLARE needed DATE DEFAULT (SELECT needed_by FROM care_request WHERE id = the_request);

  SET joined = care_request_ask(the_request, the_package, the_last);
  IF joined > 0 THEN
    CALL care_request_count(the_request, the_package, 1);
    IF NOT approved THEN
      UPDATE care_request SET approved_by = NULL, approved_at = NULL WHERE id = the_request;
      CALL care_request_stop_asking(the_request);
    END IF;
  END IF;
  -- Also where its visits were asked for before: care that stops sooner is needed sooner, and
  -- who was to help until then does not.
  UPDATE care_request r
    JOIN care_package k ON k.id = the_package
    JOIN care_request b ON b.id = k.request_id
     SET r.previous_id = b.id, r.first_sent_at = COALESCE(b.first_sent_at, b.sent_at),
         r.waited_before = b.waited_before
             + GREATEST(0, DATEDIFF(COALESCE(b.started_on, k.started_on, UTC_DATE()), DATE(b.sent_at)))
   WHERE r.id = the_request AND r.sent_at IS NULL;
  UPDATE care_request
     SET needed_by = LEAST(needed_by, the_last + INTERVAL 1 DAY),
         urgency = ELT(LEAST(urgency + 0, FIELD(the_urgency, 'same_day', 'within_48_hours',
                                                'within_a_week', 'planned')),
                       'same_day', 'within_48_hours', 'within_a_week', 'planned'),
         source = IF(the_source = 'failure', the_source, source),
         interim_cover = IF(the_source = 'failure' OR interim_cover = '', cover, interim_cover),
         sent_at = COALESCE(sent_at, UTC_TIMESTAMP()),
         first_sent_at = COALESCE(first_sent_at, UTC_TIMESTAMP()),
         version = version + 1
   WHERE id = the_request;
  IF joined > 0 OR needed > the_last + INTERVAL 1 DAY THEN
    CALL care_request_say_changed(the_request);
  END IF;
END//

-- Whoever was asked for it already is to be told that it is not what they were asked for.
CREATE OR REPLACE PROCEDURE care_request_say_changed(the_request BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  INSERT INTO sourcing_task (request_id, kind)
  SELECT id, 'say_changed'
    FROM care_request
   WHERE id = the_request
     AND EXISTS (SELECT 1 FROM notice n WHERE n.request_id = the_request)
  ON DUPLICATE KEY UPDATE kind = 'say_changed'//

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
         week_pence = GREATEST(0, week_pence + sign * ROUND(carer_sum * hour / 60)),
         approved_pence = GREATEST(0, approved_pence + sign * ROUND(carer_sum * hour / 60))
   WHERE id = the_request;
END//

-- Nobody is asked any more.
CREATE OR REPLACE PROCEDURE care_request_stop_asking(the_request BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  UPDATE sourcing
     SET closes_at = LEAST(closes_at, UTC_TIMESTAMP()),
         moved_on_at = COALESCE(moved_on_at, UTC_TIMESTAMP())
   WHERE request_id = the_request AND (closes_at > UTC_TIMESTAMP() OR moved_on_at IS NULL)//

-- What joined a request leaves it again; an offer of nothing else is no offer any more.
CREATE OR REPLACE PROCEDURE care_request_drop_package(the_request BIGINT, the_package BIGINT)
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
    CALL care_request_say_changed(the_request);
  END IF;
END//
DELIMITER ;

-- A request that follows a package which ends, after a handback or a provider's failure: its
-- week on the last day, its clock going on from the request before.  Where one is open for the
-- person already and not awarded, that is it: the visits join it.
DELIMITER //
CREATE OR REPLACE FUNCTION care_request_follow(the_package BIGINT, the_last DATE,
  the_source VARCHAR(20), by_account BIGINT, today DATE, new_reference CHAR(9), cover VARCHAR(200))
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE person, request, patch, made BIGINT;
  DECLARE started DATE;
  DECLARE hour, visit_sum, carer_sum, price, may_cost, alone, helped INT;
  DECLARE approved TINYINT DEFAULT 0;
  DECLARE notice INT DEFAULT DATEDIFF(the_last, today);
  DECLARE how_soon VARCHAR(20) DEFAULT
    CASE WHEN notice < 1 THEN 'same_day' WHEN notice < 3 THEN 'within_48_hours'
         WHEN notice < 8 THEN 'within_a_week' ELSE 'planned' END;

  SELECT person_id, request_id, patch_id, started_on, hour_pence, lives_alone,
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
  -- What was approved once needs no approval again when it costs no more.
  SET may_cost = care_request_left(request, the_package, today);
  SET approved = COALESCE(price <= may_cost, 0);
  SELECT id INTO made
    FROM care_request
   WHERE sought_person = person
     FOR UPDATE;
  IF made IS NOT NULL THEN
    CALL care_request_add_package(made, the_package, the_last, the_source, how_soon, cover, approved);
    RETURN made;
  END IF;
  INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, where_now,
         risk, risks, outcomes, language, gender, pets, access, lives_alone, carer_strain,
         interim_cover, visit_minutes, carer_minutes, week_pence, short_reason, made_by, sent_at,
         approved_at, approved_pence, previous_id, first_sent_at, waited_before)
  SELECT new_reference, person, COALESCE(patch, r.patch_id), the_source, how_soon,
         the_last + INTERVAL 1 DAY, 'home', COALESCE(r.risk, 'medium'), COALESCE(r.risks, ''),
         COALESCE(r.outcomes, ''), COALESCE(r.language, ''), COALESCE(r.gender, 'any'),
         COALESCE(r.pets, ''), COALESCE(r.access, ''), alone,
         COALESCE(r.carer_strain, IF(helped, 'none', 'no_carer')), cover, visit_sum, carer_sum,
         price, COALESCE(r.short_reason, ''), by_account, UTC_TIMESTAMP(),
         IF(approved, UTC_TIMESTAMP(), NULL), IF(approved, may_cost, NULL), r.id,
         COALESCE(r.first_sent_at, r.sent_at, UTC_TIMESTAMP()),
         COALESCE(r.waited_before
                  + GREATEST(0, DATEDIFF(COALESCE(r.started_on, started, today), DATE(r.sent_at))), 0)
    FROM (SELECT 1) AS one
    LEFT JOIN care_request r ON r.id = request;
  SET made = LAST_INSERT_ID();
  DO care_request_ask(made, the_package, the_last);
  RETURN made;
END//
DELIMITER ;
