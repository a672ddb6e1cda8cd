-- Offers for a request, and awarding it.

-- Offers that have not been taken back, with the provider's rating of today.
-- name: award_offers
-- args: request_id:int
-- cols: id:int organisation_id:int name:text email:text phone:text rating:text rating_on:text? from_register:int made_at:text start_on:text hour_pence:int week_pence:int regular_carers:int knows_person:int joint_with:int? joint_name:text? added_travel:int? words:text outcome:text? outcome_reason:text? outcome_words:text weight_id:int? score:int? parts:text? version:int stopped:int
SELECT f.id, f.organisation_id, o.name, o.email, o.phone,
       c.rating, c.rating_on, c.from_register, f.made_at, f.start_on, f.hour_pence,
       f.week_pence, f.regular_carers, f.knows_person, f.joint_with, j.name AS joint_name,
       f.added_travel, f.words, f.outcome, f.outcome_reason, f.outcome_words, f.weight_id,
       f.score, f.parts, f.version,
       EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id) AS stopped
  FROM offer f
  JOIN organisation o ON o.id = f.organisation_id
  JOIN organisation_rating c ON c.organisation_id = o.id
  LEFT JOIN organisation j ON j.id = f.joint_with
 WHERE f.request_id = :request_id AND f.withdrawn_at IS NULL
 ORDER BY f.id
 LIMIT 200;

-- name: award_offer_visits
-- args: request_id:int
-- cols: offer_id:int visit_id:int begins_at:int
-- unbounded: the visits of one week for each offer
SELECT v.offer_id, v.visit_id, v.begins_at
  FROM offer f
  JOIN offer_visit v ON v.offer_id = f.id
 WHERE f.request_id = :request_id AND f.withdrawn_at IS NULL
 ORDER BY v.offer_id, v.visit_id;

-- The weights with this number, or those of now (0).
-- name: award_weights
-- args: id:int
-- cols: id:int covered:int continuity:int travel:int quality:int price:int set_at:text
-- rows: one
SELECT id, covered, continuity, travel, quality, price, set_at
  FROM rank_weight
 WHERE :id = 0 OR id = :id
 ORDER BY id DESC
 LIMIT 1;

-- ---- In one transaction, with the request taken (sourcing_take) ----

-- name: award_mark
-- args: id:int account_id:int
UPDATE care_request
   SET awarded_at = UTC_TIMESTAMP(), awarded_by = :account_id, asked_pence = NULL, version = version + 1
 WHERE id = :id AND awarded_at IS NULL;

-- name: award_add
-- args: request_id:int offer_id:int awarded_by:int asked_person:text weight_id:int score:int parts:text why:text
INSERT INTO award (request_id, offer_id, awarded_by, asked_person, weight_id, score, parts, why)
VALUES (:request_id, :offer_id, :awarded_by, :asked_person, :weight_id, :score, :parts, :why);

-- name: award_offer_end
-- args: id:int outcome:text reason:text? words:text weight_id:int score:int parts:text travel:int?
UPDATE offer
   SET outcome = :outcome, outcome_reason = :reason, outcome_words = :words,
       outcome_at = UTC_TIMESTAMP(), weight_id = :weight_id, score = :score, parts = :parts,
       added_travel = :travel, version = version + 1
 WHERE id = :id AND withdrawn_at IS NULL AND outcome IS NULL;

-- name: award_package_add
-- args: reference:text request_id:int offer_id:int agreed_by:int
INSERT INTO care_package (reference, request_id, offer_id, person_id, organisation_id, patch_id, funder,
                          lives_alone, has_carer, gender, agreed_by, start_on, hour_pence)
SELECT :reference, r.id, f.id, r.person_id, f.organisation_id, r.patch_id, p.funder,
       r.lives_alone, r.carer_strain <> 'no_carer', r.gender, :agreed_by, f.start_on, f.hour_pence
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  JOIN offer f ON f.id = :offer_id AND f.request_id = r.id
 WHERE r.id = :request_id;

-- The visits are those of the offer that the provider gets: numbers with commas between.
-- name: award_visits_add
-- args: package_id:int offer_id:int visits:text
INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, carers,
                           critical, tasks, starts_on, asked_id)
SELECT k.id, v.day, v.part, o.begins_at,
       IF(v.critical = 'no', LEAST(v.window_from, o.begins_at), v.window_from),
       IF(v.critical = 'no', GREATEST(v.window_to, o.begins_at), v.window_to),
       v.minutes, v.carers, v.critical, v.tasks, k.start_on, v.id
  FROM care_package k
  JOIN offer_visit o ON o.offer_id = :offer_id AND FIND_IN_SET(o.visit_id, :visits)
  JOIN request_visit v ON v.id = o.visit_id
 WHERE k.id = :package_id
 ORDER BY v.day, o.begins_at, v.id;

-- What nobody got: a request of its own (sql/functions/request.sql); NULL: all is given.
-- name: award_rest
-- args: request_id:int given_pence:int given_cost:int rest_pence:int account_id:int today:text reference:text
-- cols: id:int?
-- rows: one
SELECT care_request_rest(:request_id, :given_pence, :given_cost, :rest_pence, :account_id, :today, :reference) AS id;

-- A price above what was approved waits for somebody who may approve it.
-- name: award_ask_price
-- args: id:int pence:int account_id:int
UPDATE care_request
   SET asked_pence = :pence, asked_by = :account_id, version = version + 1
 WHERE id = :id;
