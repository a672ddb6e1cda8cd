-- What an account sees of a table that it shares with others: some rows of it and not the
-- rest.  Made anew by sql/setup.sh before the rights are given.  They are carried out with
-- the rights of the account that ran setup.sh, and USER() is the account that asks: so one
-- query serves all programs, and none has a right to the table itself.

-- ---- Its own rows ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_draft AS
SELECT owner, form, subject, answers, saved_at
  FROM draft
 WHERE program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '');

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_form_key AS
SELECT key_hash, form, answered_at, location
  FROM form_key
 WHERE program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '');

-- A row of the audit trail is written in the program's own name, at the time that it is;
-- only programs that people sign in to can say which of them it was.  The commands
-- account and areas are admin's.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_audit AS
SELECT program, account_id, action, subject_kind, subject_id, detail, request
  FROM audit
 WHERE (program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '')
        OR (program IN ('account', 'areas') AND USER() LIKE 'cm\_admin@%'))
   AND (account_id IS NULL
        OR SUBSTRING_INDEX(USER(), '@', 1) IN ('cm_signin', 'cm_desk', 'cm_admin', 'cm_provider', 'cm_market'))
  WITH CHECK OPTION;

-- ---- Listings: all of them for the desk, live ones for everybody else ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing AS
SELECT id, kind, name, organisation, summary, description, cannot_do, cqc_location_id,
       place_label, latitude, longitude, public_address, reach, radius_metres, price_from,
       price_to, price_note, taking_from, taking_note, public_phone, public_email, website,
       beds, rating, rating_on, confirmed_on, from_register, published_on, paused_on,
       unlisted_on, IF(unlisted_on IS NULL, '', unlisted_reason) AS unlisted_reason, version
  FROM listing
 WHERE USER() LIKE 'cm\_desk@%'
    OR (published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_term AS
SELECT part.listing_id, part.term_id
  FROM listing_term part
  JOIN shown_listing l ON l.id = part.listing_id;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_area AS
SELECT part.listing_id, part.area_id
  FROM listing_area part
  JOIN shown_listing l ON l.id = part.listing_id;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_slot AS
SELECT part.listing_id, part.day, part.part, part.free_minutes
  FROM listing_slot part
  JOIN shown_listing l ON l.id = part.listing_id;

-- Of each kind the latest check, which takes the place of those before it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_check AS
SELECT part.listing_id, part.kind, part.seen, part.seen_on, part.seen_by, part.renew_by
  FROM listing_check part
  JOIN shown_listing l ON l.id = part.listing_id
 WHERE part.withdrawn_on IS NULL
   AND NOT EXISTS (SELECT 1 FROM listing_check newer
                    WHERE newer.listing_id = part.listing_id AND newer.kind = part.kind
                      AND newer.withdrawn_on IS NULL
                      AND (newer.seen_on > part.seen_on
                           OR (newer.seen_on = part.seen_on AND newer.id > part.id)));

-- What is not live, as numbers alone: a search leaves it out though its index still has it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW withdrawn_listing AS
SELECT id, changed_at
  FROM listing
 WHERE published_on IS NULL OR published_on > UTC_DATE() OR unlisted_on IS NOT NULL
    OR paused_on IS NOT NULL;

-- ---- Adverts that staff have approved, without who placed them ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_advert AS
SELECT id, reference, DATE(sent_at) AS placed_on, place_label, latitude, longitude, tasks,
       slots, hours, rate, words, shown_until
  FROM advert
 WHERE checked_on IS NOT NULL AND declined_on IS NULL AND ended_on IS NULL
   AND shown_until >= UTC_DATE();

-- ---- What may be deleted of a person: of listings that are unlisted, and no others ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_private AS
SELECT listing_id
  FROM listing_private
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_note AS
SELECT listing_id
  FROM staff_note
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_check AS
SELECT listing_id
  FROM listing_check
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);

-- ---- Care providers: each the rows of its own organisation ----

-- Whom the connection acts for: the program provider sets @own_session to the hash of the
-- visitor's session with each request, before it asks for anything else.  Nobody signed in,
-- signed out meanwhile, or signed in for the council: NULL, which no row has.
CREATE OR REPLACE FUNCTION own_organisation_id() RETURNS BIGINT
  DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
  RETURN (SELECT a.organisation_id
            FROM session s
            JOIN account a ON a.id = s.account_id
           WHERE s.token_hash = CONVERT(@own_session USING utf8mb4) COLLATE utf8mb4_unicode_ci
             AND s.ended_at IS NULL AND a.disabled_at IS NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_organisation AS
SELECT id, name, email, phone, out_of_hours, rating, rating_on, double_handed
  FROM organisation
 WHERE id = own_organisation_id();

-- Whom it may make an offer with.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW other_organisation AS
SELECT id, name
  FROM organisation
 WHERE id <> own_organisation_id() AND (ended_on IS NULL OR ended_on > UTC_DATE());

-- Where it may be asked, now or later.  In which tier is the council's to know.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_patch AS
SELECT pp.patch_id, a.name, pp.valid_from, pp.valid_to
  FROM patch_provider pp
  JOIN area a ON a.id = pp.patch_id
 WHERE pp.organisation_id = own_organisation_id();

-- What it was asked; seen_at is its own to set.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_notice AS
SELECT n.id, n.request_id, n.sent_at, n.seen_at, s.closes_at, s.wider
  FROM notice n
  JOIN sourcing s ON s.id = n.sourcing_id
 WHERE n.organisation_id = own_organisation_id();

-- The same as a list: each request once, by the newest notice of it, with what it answered.
-- Every row is found by a key, as thousands are gone through for a count.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_asked AS
SELECT n.id, n.sent_at, n.seen_at, s.closes_at, r.reference, p.sector, r.patch_id, r.urgency,
       r.needed_by, r.visit_minutes, r.carer_minutes, r.awarded_at, r.withdrawn_at,
       o.made_at AS offered_at, o.outcome, d.declined_at, d.reason
  FROM notice n
  JOIN sourcing s ON s.id = n.sourcing_id
  JOIN care_request r ON r.id = n.request_id
  LEFT JOIN person p ON p.id = r.person_id
  LEFT JOIN offer o ON o.request_id = n.request_id AND o.open_organisation = n.organisation_id
  LEFT JOIN decline d ON d.request_id = n.request_id AND d.organisation_id = n.organisation_id
 WHERE n.organisation_id = own_organisation_id()
   AND NOT EXISTS (SELECT 1 FROM notice newer
                    WHERE newer.request_id = n.request_id
                      AND newer.organisation_id = n.organisation_id AND newer.id > n.id);

-- The need behind it: a postcode sector and no person.  What carers have to know of somebody
-- is shown while it can be answered, and not for ever after.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request AS
SELECT r.id, r.reference, r.patch_id, p.sector, r.source, r.urgency, r.needed_by,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.risks, '') AS risks,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.outcomes, '') AS outcomes,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.access, '') AS access,
       r.language, r.gender, r.pets, r.lives_alone, r.visit_minutes, r.carer_minutes,
       r.awarded_at, r.withdrawn_at, r.started_on,
       EXISTS (SELECT 1 FROM care_package k
                WHERE k.person_id = r.person_id
                  AND k.organisation_id = own_organisation_id()) AS knows_person
  FROM care_request r
  JOIN person p ON p.id = r.person_id
 WHERE EXISTS (SELECT 1 FROM notice n
                WHERE n.request_id = r.id AND n.organisation_id = own_organisation_id());

-- The same row alone, to be locked while an offer is made: the council's award locks it too.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request_state AS
SELECT id, patch_id, awarded_at, withdrawn_at, started_on
  FROM care_request
 WHERE id IN (SELECT n.request_id FROM notice n WHERE n.organisation_id = own_organisation_id());

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request_visit AS
SELECT v.id, v.request_id, v.series, v.day, v.part, v.window_from, v.window_to, v.minutes,
       v.carers, v.critical, v.critical_note, v.tasks
  FROM request_visit v
 WHERE EXISTS (SELECT 1 FROM notice n
                WHERE n.request_id = v.request_id
                  AND n.organisation_id = own_organisation_id());

-- Its offers and declines, to requests that it was asked about and no others.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_offer AS
SELECT id, request_id, organisation_id, made_at, made_by, start_on, hour_pence, week_pence,
       regular_carers, knows_person, joint_with, words, withdrawn_at, outcome,
       outcome_reason, outcome_words, outcome_at, version
  FROM offer
 WHERE organisation_id = own_organisation_id()
   AND request_id IN (SELECT n.request_id FROM notice n
                       WHERE n.organisation_id = own_organisation_id())
  WITH CHECK OPTION;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_offer_visit AS
SELECT offer_id, visit_id, begins_at
  FROM offer_visit
 WHERE EXISTS (SELECT 1 FROM offer o
                 JOIN request_visit v ON v.request_id = o.request_id
                WHERE o.id = offer_id AND v.id = visit_id
                  AND o.organisation_id = own_organisation_id())
  WITH CHECK OPTION;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_decline AS
SELECT id, request_id, organisation_id, declined_at, declined_by, reason, words
  FROM decline
 WHERE organisation_id = own_organisation_id()
   AND request_id IN (SELECT n.request_id FROM notice n
                       WHERE n.organisation_id = own_organisation_id())
  WITH CHECK OPTION;

-- Its packages.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_package AS
SELECT id, reference, request_id, offer_id, person_id, organisation_id, patch_id, funder,
       agreed_at, start_on, started_on, start_told_at, hour_pence, ends_on, end_reason,
       version
  FROM care_package
 WHERE organisation_id = own_organisation_id()
  WITH CHECK OPTION;

-- Whom it cares for, until three months after: what carers have to know to go there.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_person AS
SELECT k.id AS package_id, p.case_id, p.initials, p.birth_year, p.postcode, k.lives_alone,
       k.has_carer, k.gender, r.reference AS request_reference, r.risks, r.outcomes,
       r.language, r.pets, r.access
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  LEFT JOIN care_request r ON r.id = k.request_id
 WHERE k.organisation_id = own_organisation_id()
   AND (k.ends_on IS NULL OR k.ends_on > UTC_DATE() - INTERVAL 92 DAY);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_package_visit AS
SELECT v.id, v.package_id, v.day, v.part, v.begins_at, v.window_from, v.window_to, v.minutes,
       v.carers, v.critical, v.tasks, v.starts_on, v.ends_on
  FROM package_visit v
  JOIN care_package k ON k.id = v.package_id
 WHERE k.organisation_id = own_organisation_id();

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_suspension AS
SELECT s.id, s.package_id, s.from_on, s.to_on, s.reason
  FROM package_suspension s
  JOIN care_package k ON k.id = s.package_id
 WHERE k.organisation_id = own_organisation_id();

-- A request whose packages have all started, this provider's among them: its clocks stop.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request_started AS
SELECT id, started_on, version
  FROM care_request
 WHERE withdrawn_at IS NULL
   AND EXISTS (SELECT 1 FROM care_package k
                WHERE k.request_id = care_request.id
                  AND k.organisation_id = own_organisation_id())
   AND NOT EXISTS (SELECT 1 FROM care_package w
                    WHERE w.request_id = care_request.id AND w.started_on IS NULL
                      AND (w.end_reason IS NULL OR w.end_reason <> 'never_started'));

-- When the last of a request's packages started; NULL where none is this provider's.
CREATE OR REPLACE FUNCTION own_request_started_on(request BIGINT) RETURNS DATE
  READS SQL DATA SQL SECURITY DEFINER
  RETURN (SELECT MAX(k.started_on)
            FROM care_package k
           WHERE k.request_id = request
             AND EXISTS (SELECT 1 FROM care_package o
                          WHERE o.request_id = request
                            AND o.organisation_id = own_organisation_id()));

-- Notice that it has given; it may be taken back until another was found, as
-- handback_withdraw has it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_handback AS
SELECT h.id, h.package_id, h.lodged_at, h.reason, h.words, h.last_on, h.notice_days,
       h.withdrawn_at,
       k.ends_on > UTC_DATE() AND k.end_reason = 'handback'
       AND NOT EXISTS (SELECT 1 FROM care_request r
                        WHERE r.id = h.request_id
                          AND (r.awarded_at IS NOT NULL OR r.started_on IS NOT NULL)
                          AND ((r.source = 'handback' AND r.previous_id <=> k.request_id)
                               OR EXISTS (SELECT 1 FROM request_visit v
                                           WHERE v.request_id = r.id
                                             AND v.package_id = k.id))) AS can_keep
  FROM handback h
  JOIN care_package k ON k.id = h.package_id
 WHERE h.organisation_id = own_organisation_id()
   AND k.organisation_id = own_organisation_id();

-- What it says that it has free.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_capacity AS
SELECT id, organisation_id, made_at, made_by, note
  FROM capacity_return
 WHERE organisation_id = own_organisation_id()
  WITH CHECK OPTION;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_capacity_cell AS
SELECT return_id, patch_id, day, part, single_minutes, double_minutes
  FROM capacity_cell
 WHERE return_id IN (SELECT r.id FROM capacity_return r
                      WHERE r.organisation_id = own_organisation_id())
  WITH CHECK OPTION;
-- ---- Handbacks: one transaction of many tables, for the desk and for a provider alike ----

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
  CALL care_request_part(made, the_package);
  IF EXISTS (SELECT 1 FROM care_request
              WHERE id = made AND source = 'handback' AND previous_id <=> request) THEN
    UPDATE offer
       SET outcome = 'not_chosen', outcome_reason = 'request_withdrawn',
           outcome_at = UTC_TIMESTAMP(), version = version + 1
     WHERE request_id = made AND withdrawn_at IS NULL AND outcome IS NULL;
    CALL care_request_hush(made);
  END IF;
  UPDATE care_request
     SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'not_needed', version = version + 1
   WHERE id = made AND source = 'handback' AND previous_id <=> request AND withdrawn_at IS NULL;
  UPDATE handback SET withdrawn_at = UTC_TIMESTAMP() WHERE id = lodged;
  UPDATE care_package
     SET ends_on = NULL, end_reason = NULL, version = version + 1
   WHERE id = the_package;
  INSERT INTO package_change (package_id, made_by, kind, words, row_id)
  VALUES (the_package, by_account, 'withdraw_handback', 'Handback withdrawn', lodged);
  RETURN 0;
END//
DELIMITER ;
