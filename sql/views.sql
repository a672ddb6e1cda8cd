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

-- ---- Places: which patch and which district an LSOA is in, and from when until when ----

-- A neighbourhood is in one patch at a time; reports and moves ask for a day (London's).
CREATE OR REPLACE ALGORITHM = TEMPTABLE SQL SECURITY DEFINER VIEW lsoa_patch AS
SELECT m.lsoa, m.area_id AS patch_id, GREATEST(m.valid_from, a.valid_from) AS valid_from,
       LEAST(COALESCE(m.valid_to, '9999-12-31'), COALESCE(a.valid_to, '9999-12-31')) AS until
  FROM area a
  JOIN area_lsoa m ON m.area_id = a.id
 WHERE a.kind = 'patch';

CREATE OR REPLACE ALGORITHM = TEMPTABLE SQL SECURITY DEFINER VIEW lsoa_district AS
SELECT m.lsoa, a.code AS district, GREATEST(m.valid_from, a.valid_from) AS valid_from,
       LEAST(COALESCE(m.valid_to, '9999-12-31'), COALESCE(a.valid_to, '9999-12-31')) AS until
  FROM area a
  JOIN area_lsoa m ON m.area_id = a.id
 WHERE a.kind = 'district';

-- Patches that nobody has drawn yet, as before boundaries are loaded: a code like
-- DEMO-E07000078-1 says the district.
CREATE OR REPLACE ALGORITHM = TEMPTABLE SQL SECURITY DEFINER VIEW undrawn_patch AS
SELECT a.id AS patch_id, SUBSTRING_INDEX(SUBSTRING_INDEX(a.code, '-', 2), '-', -1) AS district
  FROM area a
 WHERE a.kind = 'patch' AND NOT EXISTS (SELECT 1 FROM area_lsoa m WHERE m.area_id = a.id);

-- ---- What a provider was asked and answered, and its rating: one meaning for everybody ----

-- Each request once, from the first notice of it.  An answer is the first offer, also one that
-- was withdrawn, or the decline.  won: whether an offer was chosen; NULL while none is decided.
-- Without MIN() and MAX(): MariaDB 10.11 refuses a sum over them the second time that a prepared
-- query is carried out (error 1111).
CREATE OR REPLACE SQL SECURITY DEFINER VIEW asked_request AS
SELECT n.organisation_id, n.request_id, n.sent_at AS asked_at,
       n.sent_on AS asked_on,
       (SELECT o.made_at FROM offer o
         WHERE o.request_id = n.request_id AND o.organisation_id = n.organisation_id
         ORDER BY o.made_at LIMIT 1) AS offered_at,
       d.declined_at,
       (SELECT o.outcome = 'chosen' FROM offer o
         WHERE o.request_id = n.request_id AND o.organisation_id = n.organisation_id
           AND o.outcome IS NOT NULL
         ORDER BY o.outcome LIMIT 1) AS won
  FROM notice n
  LEFT JOIN decline d ON d.request_id = n.request_id AND d.organisation_id = n.organisation_id
 WHERE NOT EXISTS (SELECT 1 FROM notice first
                    WHERE first.request_id = n.request_id
                      AND first.organisation_id = n.organisation_id AND first.id < n.id);

-- The same with how long the answer took, from the first notice; NULL: none yet.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW provider_answer AS
SELECT organisation_id, request_id, asked_at, asked_on, offered_at, declined_at, won,
       GREATEST(0, TIMESTAMPDIFF(MINUTE, asked_at,
                   COALESCE(LEAST(offered_at, declined_at), offered_at, declined_at))) AS minutes
  FROM asked_request;

-- Visits of the week that a provider gives on a day from from_on to before until, unless the
-- package is suspended then.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW given_visit AS
SELECT k.organisation_id, k.id AS package_id, k.patch_id, v.minutes, v.carers,
       GREATEST(k.started_on, v.starts_on) AS from_on,
       LEAST(COALESCE(k.ends_on, '9999-12-31'), COALESCE(v.ends_on, '9999-12-31')) AS until
  FROM care_package k
  JOIN package_visit v ON v.package_id = k.id
 WHERE k.started_on IS NOT NULL;

-- The rating that the Care Quality Commission's register has, with the day it was published;
-- that which was entered by hand where the provider's service is not in the register.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW organisation_rating AS
SELECT o.id AS organisation_id, IF(c.rating <> '', c.rating, o.rating) AS rating,
       IF(c.rating <> '', c.rating_on, o.rating_on) AS rating_on,
       COALESCE(c.rating <> '', 0) AS from_register
  FROM organisation o
  LEFT JOIN cqc_location c ON c.location_id = o.cqc_location_id;

-- ---- Reports on the market: what they count, without anybody's name or words ----
--
-- Views and no rights to columns: MariaDB keeps no answer for an account that may see only some
-- columns of a table.

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_request AS
SELECT r.id, p.lsoa, r.patch_id, r.source, r.where_now, r.visit_minutes, r.carer_minutes,
       r.sent_at, r.sent_on, r.waited_before, r.awarded_at, r.started_on, r.withdrawn_at, r.withdrawn_on,
       r.withdrawn_reason
  FROM care_request r
  JOIN person p ON p.id = r.person_id;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_notice AS
SELECT request_id
  FROM notice;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_decline AS
SELECT d.reason, p.lsoa, r.patch_id, r.sent_at
  FROM care_request r FORCE INDEX (report_sent)
  JOIN decline d FORCE INDEX (report_reason) ON d.request_id = r.id
  JOIN person p ON p.id = r.person_id;

-- Visits that nobody gives yet.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_unmet_visit AS
SELECT v.part, v.minutes, v.carers, v.package_id, p.lsoa, r.patch_id
  FROM care_request r
  JOIN request_visit v ON v.request_id = r.id
  JOIN person p ON p.id = r.person_id
 WHERE r.started_on IS NULL AND r.withdrawn_at IS NULL AND r.awarded_at IS NULL
   AND r.sent_at IS NOT NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_package AS
SELECT k.id, p.lsoa, k.patch_id, k.organisation_id, k.started_on, k.ends_on
  FROM care_package k
  LEFT JOIN person p ON p.id = k.person_id; -- left: not looked up where nobody asks for the lsoa

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_suspension AS
SELECT package_id, from_on, to_on
  FROM package_suspension;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_handback AS
SELECT package_id, organisation_id, lodged_at, reason, notice_days
  FROM handback
 WHERE withdrawn_at IS NULL AND reason <> 'agreed_move';

CREATE OR REPLACE SQL SECURITY DEFINER VIEW market_organisation AS
SELECT id, name, ended_on
  FROM organisation;

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
SELECT n.id, n.request_id, n.sent_at, n.seen_at, s.closes_at, s.wider, r.reference, p.sector, r.patch_id, r.urgency,
       r.needed_by, r.visit_minutes, r.carer_minutes, r.awarded_at, r.withdrawn_at,
       o.made_at AS offered_at, o.outcome, d.declined_at, d.reason
  FROM notice n
  JOIN sourcing s ON s.id = n.sourcing_id
  JOIN care_request r ON r.id = n.request_id
  LEFT JOIN person p ON p.id = r.person_id
  LEFT JOIN offer o ON o.request_id = n.request_id AND o.open_organisation = n.organisation_id
  LEFT JOIN decline d ON d.request_id = n.request_id AND d.organisation_id = n.organisation_id
       AND d.declined_at >= n.sent_at
 WHERE n.organisation_id = own_organisation_id()
   AND NOT EXISTS (SELECT 1 FROM notice newer
                    WHERE newer.request_id = n.request_id
                      AND newer.organisation_id = n.organisation_id AND newer.id > n.id);

-- Of those the ones that nobody has been chosen for, and how many there are in all: for counts,
-- without going through what is over.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_undecided AS
SELECT n.id, n.seen_at, s.closes_at, o.made_at AS offered_at, d.declined_at
  FROM notice n
  JOIN care_request r ON r.id = n.request_id
  JOIN sourcing s ON s.id = n.sourcing_id
  LEFT JOIN offer o ON o.request_id = n.request_id AND o.open_organisation = n.organisation_id
  LEFT JOIN decline d ON d.request_id = n.request_id AND d.organisation_id = n.organisation_id
       AND d.declined_at >= n.sent_at
 WHERE n.organisation_id = own_organisation_id() AND r.awarded_at IS NULL
   AND r.withdrawn_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM notice newer
                    WHERE newer.request_id = n.request_id
                      AND newer.organisation_id = n.organisation_id AND newer.id > n.id);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_asked_count AS
SELECT COUNT(DISTINCT request_id) AS requests
  FROM notice
 WHERE organisation_id = own_organisation_id()
 GROUP BY organisation_id;

-- The need behind it: a postcode sector and no person.  What is wanted for somebody is shown
-- while it is being decided, and after that to nobody: who is chosen has it with the package.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request AS
SELECT r.id, r.reference, r.patch_id, p.sector, r.urgency, r.needed_by,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.source, '') AS source,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.risks, '') AS risks,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.outcomes, '') AS outcomes,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.access, '') AS access,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.language, '') AS language,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.gender, 'any') AS gender,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.pets, '') AS pets,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, r.lives_alone, 0) AS lives_alone,
       r.visit_minutes, r.carer_minutes, r.awarded_at, r.withdrawn_at, r.started_on,
       l.rural_urban,
       (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id) AS visits,
       EXISTS (SELECT 1 FROM care_package k
                WHERE k.person_id = r.person_id
                  AND k.organisation_id = own_organisation_id()) AS knows_person
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE EXISTS (SELECT 1 FROM notice n
                WHERE n.request_id = r.id AND n.organisation_id = own_organisation_id());

-- The same row alone, to be locked while an offer is made: the council's award locks it too.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request_state AS
SELECT id, patch_id, awarded_at, withdrawn_at, started_on
  FROM care_request
 WHERE id IN (SELECT n.request_id FROM notice n WHERE n.organisation_id = own_organisation_id());

-- After the decision only the visits that it offered itself, without what is done at them.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_request_visit AS
SELECT v.id, v.request_id, v.series, v.day, v.part, v.window_from, v.window_to, v.minutes,
       v.carers,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, v.critical, 'no') AS critical,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, v.critical_note, '') AS critical_note,
       IF(r.awarded_at IS NULL AND r.withdrawn_at IS NULL, v.tasks, '') AS tasks
  FROM request_visit v
  JOIN care_request r ON r.id = v.request_id
 WHERE EXISTS (SELECT 1 FROM notice n
                WHERE n.request_id = v.request_id
                  AND n.organisation_id = own_organisation_id())
   AND ((r.awarded_at IS NULL AND r.withdrawn_at IS NULL)
        OR EXISTS (SELECT 1 FROM offer_visit c
                     JOIN offer f ON f.id = c.offer_id
                    WHERE c.visit_id = v.id AND f.organisation_id = own_organisation_id()));

-- Its offers and declines, to requests that it was asked about and no others.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_offer AS
SELECT id, request_id, organisation_id, made_at, made_by, start_on, hour_pence, week_pence,
       regular_carers, knows_person, joint_with, added_travel, words, withdrawn_at, outcome,
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

-- What the council changed of it; not why.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_package_change AS
SELECT c.package_id, c.id, c.made_at, c.kind
  FROM package_change c
  JOIN care_package k ON k.id = c.package_id
 WHERE k.organisation_id = own_organisation_id() AND c.undone_at IS NULL
   AND c.kind IN ('amend', 'suspend', 'resume', 'end');

-- Whom it cares for, until three months after: what carers have to know to go there.  Whom it
-- never came to, not at all.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_person AS
SELECT k.id AS package_id, p.case_id, p.initials, p.birth_year, p.postcode, k.lives_alone,
       k.has_carer, k.gender, r.reference AS request_reference, r.risks, r.outcomes,
       r.language, r.pets, r.access
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  LEFT JOIN care_request r ON r.id = k.request_id
 WHERE k.organisation_id = own_organisation_id()
   AND (k.ends_on IS NULL OR k.ends_on > UTC_DATE() - INTERVAL 92 DAY)
   AND (k.end_reason IS NULL OR k.end_reason <> 'never_started');

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_package_visit AS
SELECT v.id, v.package_id, v.day, v.part, v.begins_at, v.window_from, v.window_to, v.minutes,
       v.carers, v.critical, v.tasks, v.starts_on, v.ends_on
  FROM package_visit v
  JOIN care_package k ON k.id = v.package_id
 WHERE k.organisation_id = own_organisation_id();

-- Visits of packages with where they are, for care rounds: all of them for the desk, its own for
-- a provider.  Whose that is is looked up once and not for each row.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_round_visit AS
SELECT k.organisation_id, k.patch_id, v.package_id, k.reference, p.latitude, p.longitude,
       l.rural_urban, l.code AS lsoa, v.id, v.day, v.begins_at, v.window_from, v.window_to, v.minutes, v.carers,
       k.started_on AS package_from, k.ends_on AS package_to, v.starts_on,
       v.ends_on
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE USER() LIKE 'cm\_desk@%' OR k.organisation_id = (SELECT own_organisation_id());

-- Rounds that were accepted: for the desk and the planner, and its own for a provider.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_round_kept AS
SELECT k.run_id, k.visit_id, k.patch_id, k.organisation_id, k.day, k.from_on, k.round,
       k.second_round, k.on_foot, k.planned_at, r.accepted_at
  FROM round_kept k
  JOIN round_run r ON r.id = k.run_id
 WHERE USER() LIKE 'cm\_desk@%' OR USER() LIKE 'cm\_planner@%'
    OR k.organisation_id = (SELECT own_organisation_id());

-- When it was suspended.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_suspension AS
SELECT s.package_id, s.from_on, s.to_on
  FROM package_suspension s
  JOIN care_package k ON k.id = s.package_id
 WHERE USER() LIKE 'cm\_desk@%' OR k.organisation_id = (SELECT own_organisation_id());

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_suspension AS
SELECT s.id, s.package_id, s.from_on, s.to_on, s.reason
  FROM package_suspension s
  JOIN care_package k ON k.id = s.package_id
 WHERE k.organisation_id = own_organisation_id();

-- Notice that it has given; it may be taken back until another was found, as
-- handback_withdraw has it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_handback AS
SELECT h.id, h.package_id, h.lodged_at, h.reason, h.words, h.last_on, h.notice_days,
       h.withdrawn_at,
       k.ends_on > UTC_DATE() AND k.end_reason = 'handback'
       AND NOT EXISTS (SELECT 1 FROM care_request r
                        WHERE r.id = h.request_id
                          AND (r.awarded_at IS NOT NULL OR r.started_on IS NOT NULL)
                          AND EXISTS (SELECT 1 FROM request_visit v
                                       WHERE v.request_id = r.id
                                         AND v.package_id = k.id)) AS can_keep
  FROM handback h
  JOIN care_package k ON k.id = h.package_id
 WHERE h.organisation_id = own_organisation_id()
   AND k.organisation_id = own_organisation_id();

-- Its own of what a provider was asked and answered, and gives.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_answer AS
SELECT request_id, asked_at, asked_on, offered_at, declined_at, won, minutes
  FROM provider_answer
 WHERE organisation_id = own_organisation_id();

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_given AS
SELECT package_id, patch_id, minutes, carers, from_on, until
  FROM given_visit
 WHERE organisation_id = own_organisation_id();

-- What it says that it has free.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_capacity AS
SELECT id, organisation_id, made_at, made_by, note, previous_id
  FROM capacity_return
 WHERE organisation_id = own_organisation_id()
  WITH CHECK OPTION;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_capacity_kept AS
SELECT return_id, patch_id, stated_at
  FROM capacity_kept
 WHERE return_id IN (SELECT r.id FROM capacity_return r
                      WHERE r.organisation_id = own_organisation_id())
  WITH CHECK OPTION;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_capacity_cell AS
SELECT return_id, patch_id, day, part, single_minutes, double_minutes
  FROM capacity_cell
 WHERE return_id IN (SELECT r.id FROM capacity_return r
                      WHERE r.organisation_id = own_organisation_id())
  WITH CHECK OPTION;

-- ---- A provider that has stopped ----

-- Who cannot be asked for anything more: it has ended, or a run of its failure is open.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW stopped_organisation AS
SELECT o.id
  FROM organisation o
 WHERE o.ended_on <= UTC_DATE()
    OR EXISTS (SELECT 1 FROM failure_run f WHERE f.open_organisation = o.id);

-- Whom somebody comes to: cover is on record, not from one that has stopped too, or the new
-- package has started.  A request alone brings nobody.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW failure_cover AS
SELECT f.id, f.run_id,
       f.cover_words <> ''
       OR (f.cover_by IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = f.cover_by))
       OR EXISTS (SELECT 1
                    FROM care_package k
                    JOIN failure_person g ON g.id = f.id OR g.package_id = f.package_id
                   WHERE k.person_id = f.person_id AND k.organisation_id <> r.organisation_id
                     AND (k.id = g.moved_to OR k.request_id = g.request_id)
                     AND k.started_on <= UTC_DATE()) AS covered
  FROM failure_person f
  JOIN failure_run r ON r.id = f.run_id;

-- Packages that have taken theirs over or are to: "PK-1 of A Carers, from 3 May 2026".  Until it
-- has started nobody comes yet, but nobody else has to be found.  A run before this one of the
-- same provider may have found it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW failure_taken AS
SELECT f.id,
       GROUP_CONCAT(DISTINCT CONCAT(k.reference, ' of ', o.name,
                           IF(k.started_on <= UTC_DATE(), ', since ', ', from '),
                           DATE_FORMAT(COALESCE(k.started_on, k.start_on), '%e %M %Y'))
                    ORDER BY k.id SEPARATOR '; ') AS words
  FROM failure_person f
  JOIN failure_run r ON r.id = f.run_id
  JOIN failure_person g ON g.id = f.id OR g.package_id = f.package_id
  JOIN care_package k ON k.person_id = f.person_id AND k.organisation_id <> r.organisation_id
       AND (k.id = g.moved_to OR k.request_id = g.request_id)
       AND (k.ends_on IS NULL OR k.ends_on > UTC_DATE())
  JOIN organisation o ON o.id = k.organisation_id
       AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id)
 GROUP BY f.id;

-- Who still comes to somebody who waits: a provider whose package has a last day, as after notice,
-- until then; not while that is suspended, nor once the provider has stopped.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW waiting_cover AS
SELECT r.id AS request_id, k.ends_on,
       CONCAT(o.name, ' until ', DATE_FORMAT(k.ends_on - INTERVAL 1 DAY, '%e %M %Y'),
              ', its last day') AS words
  FROM care_request r
  JOIN care_package k ON k.person_id = r.open_person
  JOIN organisation o ON o.id = k.organisation_id
 WHERE k.started_on <= UTC_DATE() AND k.ends_on > UTC_DATE()
   AND NOT EXISTS (SELECT 1 FROM package_suspension s
                    WHERE s.package_id = k.id AND s.from_on <= UTC_DATE()
                      AND (s.to_on IS NULL OR s.to_on > UTC_DATE()))
   AND NOT EXISTS (SELECT 1 FROM failure_run f
                    WHERE f.open_organisation = o.id AND f.stops_at <= UTC_TIMESTAMP());

-- ---- Hours that providers state ----

-- What counts of it, for the desk and for reports alike: the newest return of each provider that
-- has neither ended nor stopped, each patch with the moment it was last said to be right.  From
-- when on that is stale is CAPACITY_STALE_DAYS's to say.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW capacity_now AS
SELECT r.organisation_id, c.patch_id, c.day, c.part, c.single_minutes, c.double_minutes,
       COALESCE(k.stated_at, r.made_at) AS stated_at
  FROM capacity_return r
  JOIN organisation o ON o.id = r.organisation_id
  JOIN capacity_cell c ON c.return_id = r.id
  LEFT JOIN capacity_kept k ON k.return_id = r.id AND k.patch_id = c.patch_id
 WHERE r.id = (SELECT x.id FROM capacity_return x
                WHERE x.organisation_id = r.organisation_id
                ORDER BY x.made_at DESC, x.id DESC LIMIT 1)
   AND (o.ended_on IS NULL OR o.ended_on > UTC_DATE())
   AND NOT EXISTS (SELECT 1 FROM failure_run f WHERE f.open_organisation = o.id)
   AND c.single_minutes + c.double_minutes > 0;
