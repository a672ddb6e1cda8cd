-- Packages: one begins, or never does (see request.sql).

-- Is it this organisation's own doing, in the name of one of its accounts?  The desk acts for
-- any of them.
CREATE OR REPLACE FUNCTION own_business(organisation BIGINT, by_account BIGINT) RETURNS TINYINT
  READS SQL DATA SQL SECURITY DEFINER
  RETURN USER() NOT LIKE 'cm\_provider@%'
         OR COALESCE(organisation = own_organisation_id()
                     AND organisation = (SELECT organisation_id FROM account
                                          WHERE id = by_account), 0);

-- ---- A package begins, or never does ----

DELIMITER //
-- A provider that was chosen does not come: its visits are asked for again, the clock running
-- on.  The request itself waits again where nothing else of it is given; else they join what the
-- person waits for already, or are a request of their own.  The number of that request.
CREATE OR REPLACE FUNCTION care_package_never(the_package BIGINT, by_account BIGINT, today DATE,
  new_reference CHAR(9))
  RETURNS BIGINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE request, person, made BIGINT;
  DECLARE begins DATE;
  DECLARE may_cost, approved INT;
  DECLARE came_from VARCHAR(20);

  SELECT request_id, person_id, start_on INTO request, person, begins
    FROM care_package WHERE id = the_package;
  SELECT source, COALESCE(approved_pence, week_pence) INTO came_from, approved
    FROM care_request WHERE id = request FOR UPDATE;
  IF request IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM care_request WHERE sought_person = person)
      AND NOT EXISTS (SELECT 1 FROM care_package
                       WHERE request_id = request AND id <> the_package
                         AND (started_on IS NOT NULL OR ends_on IS NULL)) THEN
    UPDATE care_request
       SET awarded_at = NULL, awarded_by = NULL, version = version + 1
     WHERE id = request AND started_on IS NULL AND withdrawn_at IS NULL;
    IF ROW_COUNT() > 0 THEN
      SET made = request;
      -- Those who offered before may offer anew; what came of their old offers stays.
      UPDATE offer
         SET withdrawn_at = UTC_TIMESTAMP(), version = version + 1
       WHERE request_id = request AND withdrawn_at IS NULL;
    END IF;
  END IF;
  IF request IS NOT NULL AND made IS NULL THEN
    SET may_cost = care_request_left(request, the_package, today);
    SET made = care_request_follow(the_package, GREATEST(begins, today), came_from, by_account,
      today, new_reference, '');
    UPDATE request_visit q
      JOIN package_visit v ON v.package_id = the_package
           AND (v.asked_id = q.id
                OR v.asked_id IS NULL AND v.day = q.day AND v.minutes = q.minutes
                   AND v.carers = q.carers AND v.window_from <= q.window_from
                   AND v.window_to >= q.window_to)
       SET q.moved_id = made
     WHERE q.request_id = request AND q.moved_id IS NULL;
    CALL care_request_shrink(request, NULL, approved - COALESCE(may_cost, 0));
  END IF;
  UPDATE care_package
     SET ends_on = LEAST(begins, today), end_reason = 'never_started'
   WHERE id = the_package;
  IF request IS NOT NULL THEN
    CALL care_request_settle(request);
  END IF;
  RETURN made;
END//

-- One that has not begun is not needed any more, and its request neither, unless another
-- package of it is.
CREATE OR REPLACE FUNCTION care_package_called_off(the_package BIGINT, the_reason VARCHAR(20),
  why_withdrawn VARCHAR(20), today DATE)
  RETURNS TINYINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE request BIGINT;

  SELECT request_id INTO request FROM care_package WHERE id = the_package;
  UPDATE care_package
     SET ends_on = LEAST(start_on, today), end_reason = the_reason
   WHERE id = the_package AND started_on IS NULL;
  UPDATE care_request
     SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = why_withdrawn, version = version + 1
   WHERE id = request AND started_on IS NULL AND withdrawn_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM care_package p
                      WHERE p.request_id = request AND p.id <> the_package
                        AND (p.ends_on IS NULL OR p.started_on IS NOT NULL));
  CALL care_request_settle(request);
  RETURN 0;
END//

-- Whoever gave these visits before gives them no more from the day on which this package began:
-- nobody gives and is paid for a visit twice.  A package of which nothing is left ends.
CREATE OR REPLACE PROCEDURE care_package_replace(the_package BIGINT, the_day DATE,
  by_account BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE request BIGINT DEFAULT (SELECT request_id FROM care_package WHERE id = the_package);

  UPDATE package_visit o
    JOIN care_package p ON p.id = o.package_id
    JOIN request_visit q ON q.request_id = request AND q.package_id = p.id AND q.day = o.day
         AND q.window_from = o.window_from AND q.window_to = o.window_to
         AND q.minutes = o.minutes AND q.carers = o.carers
    JOIN package_visit n ON n.asked_id = q.id AND n.package_id = the_package
     SET o.ends_on = GREATEST(o.starts_on, the_day)
   WHERE p.ends_on > the_day AND (o.ends_on IS NULL OR o.ends_on > the_day);
  INSERT INTO package_change (package_id, made_by, kind, words, before_on, before_reason)
  SELECT p.id, by_account, 'end',
         CONCAT('Ended before its last day: all of it is given by others since ',
                DATE_FORMAT(the_day, '%e %M %Y')), p.ends_on, p.end_reason
    FROM care_package p
   WHERE p.id IN (SELECT q.package_id FROM request_visit q WHERE q.request_id = request)
     AND p.ends_on > the_day
     AND NOT EXISTS (SELECT 1 FROM package_visit o
                      WHERE o.package_id = p.id
                        AND (o.ends_on IS NULL OR o.ends_on >= p.ends_on));
  UPDATE care_package p
     SET p.ends_on = GREATEST(p.started_on,
           (SELECT MAX(o.ends_on) FROM package_visit o WHERE o.package_id = p.id)),
         p.version = p.version + 1
   WHERE p.id IN (SELECT q.package_id FROM request_visit q WHERE q.request_id = request)
     AND p.ends_on > the_day
     AND NOT EXISTS (SELECT 1 FROM package_visit o
                      WHERE o.package_id = p.id
                        AND (o.ends_on IS NULL OR o.ends_on >= p.ends_on));
END//

-- The first visit is confirmed, by the provider or by the desk for it.  The visits that were
-- agreed begin that day, sooner or later than agreed.  0; -1: no such package; -2: it has begun
-- or ended before.
CREATE OR REPLACE FUNCTION care_package_begin(the_package BIGINT, the_day DATE,
  by_account BIGINT)
  RETURNS TINYINT MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE organisation, request BIGINT;
  DECLARE agreed, started, ends DATE;

  SELECT organisation_id, request_id, start_on, started_on, ends_on
    INTO organisation, request, agreed, started, ends
    FROM care_package
   WHERE id = the_package
     FOR UPDATE;
  IF organisation IS NULL OR NOT own_business(organisation, by_account) THEN
    RETURN -1;
  ELSEIF started IS NOT NULL OR ends <= the_day THEN
    RETURN -2;
  END IF;
  UPDATE care_package
     SET started_on = the_day, start_told_at = UTC_TIMESTAMP()
   WHERE id = the_package;
  UPDATE package_visit
     SET starts_on = the_day
   WHERE package_id = the_package AND starts_on = agreed AND change_id IS NULL
     AND (ends_on IS NULL OR ends_on > the_day);
  CALL care_package_replace(the_package, the_day, by_account);
  CALL care_request_settle(request);
  INSERT INTO package_change (package_id, made_by, kind, words)
  VALUES (the_package, by_account, 'start',
          CONCAT('Started on ', DATE_FORMAT(the_day, '%e %M %Y')));
  RETURN 0;
END//
DELIMITER ;
