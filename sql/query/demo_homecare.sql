-- The demonstration county of home care: what it is made in and storing it.

-- ---- What it is made in ----

-- name: demo_homecare_setting
-- cols: practitioner:int? approver:int? broker:int? weight:int people:int organisations:int newest:text?
-- rows: one
SELECT (SELECT id FROM account WHERE login = 'practitioner@demo.example') AS practitioner,
       (SELECT id FROM account WHERE login = 'approver@demo.example') AS approver,
       (SELECT id FROM account WHERE login = 'broker@demo.example') AS broker,
       (SELECT MAX(id) FROM rank_weight) AS weight,
       (SELECT COUNT(*) FROM person WHERE case_id LIKE 'DEMO-%') AS people,
       (SELECT COUNT(*) FROM organisation WHERE demonstration = 1) AS organisations,
       (SELECT DATE(MAX(made_at)) FROM capacity_return r
          JOIN organisation o ON o.id = r.organisation_id
         WHERE o.demonstration = 1) AS newest;

-- The first free number of each table, in the order of enum homecare_table.
-- name: demo_homecare_id_list
-- cols: next_id:int
SELECT COALESCE(MAX(id), 0) + 1 AS next_id FROM organisation
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM patch_hub
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM person
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM care_request
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM request_visit
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM sourcing
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM offer
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM care_package
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM package_visit
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM capacity_return
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM tracker_file
UNION ALL SELECT COALESCE(MAX(id), 0) + 1 FROM failure_run
LIMIT 12;

-- name: demo_homecare_patch_list
-- cols: id:int name:text district:text latitude:real longitude:real
SELECT id, name,
       COALESCE(SUBSTRING_INDEX(SUBSTRING_INDEX(code, '-', 2), '-', -1), '') AS district,
       latitude, longitude
  FROM area
 WHERE kind = 'patch' AND valid_to IS NULL AND latitude IS NOT NULL
 ORDER BY code
 LIMIT 1000;

-- Every eighth postcode is as good as all of them, and as evenly spread.
-- name: demo_homecare_place_list
-- cols: postcode:text sector:text lsoa:text? district:text latitude:real longitude:real patch:int?
SELECT p.display AS postcode, p.sector, p.lsoa, p.district, p.latitude, p.longitude,
       patch.id AS patch
  FROM postcode p
  JOIN area district ON district.kind = 'district' AND district.code = p.district
       AND district.valid_to IS NULL
  LEFT JOIN area_lsoa member ON member.lsoa = p.lsoa AND member.valid_to IS NULL
       AND member.area_id IN (SELECT id FROM area WHERE kind = 'patch')
  LEFT JOIN area patch ON patch.id = member.area_id
 WHERE p.terminated_on IS NULL AND p.latitude IS NOT NULL AND p.district IN (SELECT district FROM town)
   AND CRC32(p.squeezed) % 8 = 0
 ORDER BY p.squeezed
 LIMIT 10000;

-- name: demo_homecare_sector_list
-- cols: sector:text district:text latitude:real longitude:real
SELECT part.code AS sector, part.district, part.latitude, part.longitude
  FROM postcode_part part
  JOIN area district ON district.kind = 'district' AND district.code = part.district
       AND district.valid_to IS NULL
 WHERE part.kind = 'sector' AND part.share > 0.5
 ORDER BY part.code
 LIMIT 1000;

-- ---- Storing ----

-- name: demo_organisation_add
-- args: id:int name:text cqc_location_id:text email:text phone:text out_of_hours:text rating:text
-- args: rating_on:text? double_handed:int added_at:text ended_on:text?
INSERT INTO organisation (id, name, cqc_location_id, email, phone, out_of_hours, rating, rating_on,
       double_handed, added_at, ended_on, demonstration)
VALUES (:id, :name, :cqc_location_id, :email, :phone, :out_of_hours, :rating, :rating_on,
       :double_handed, :added_at, :ended_on, 1);

-- name: demo_account_organisation_set
-- args: login:text organisation_id:int
UPDATE account
   SET organisation_id = :organisation_id
 WHERE login = :login AND demonstration = 1;

-- name: demo_patch_provider_add
-- args: patch_id:int organisation_id:int tier:int valid_from:text valid_to:text?
INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from, valid_to)
VALUES (:patch_id, :organisation_id, :tier, :valid_from, :valid_to);

-- name: demo_patch_hub_add
-- args: id:int patch_id:int kind:text name:text postcode:text latitude:real longitude:real
-- args: valid_from:text
INSERT INTO patch_hub (id, patch_id, kind, name, postcode, latitude, longitude, note, valid_from)
VALUES (:id, :patch_id, :kind, :name, :postcode, :latitude, :longitude,
       'Made up for demonstration', :valid_from);

-- What somebody has entered for the day stays.
-- name: demo_fee_rate_add
-- args: setting:text time:text minutes:int pence:int valid_from:text
INSERT IGNORE INTO fee_rate (setting, time, minutes, pence, valid_from, source)
VALUES (:setting, :time, :minutes, :pence, :valid_from, 'Made up for demonstration: not a rate of any council');

-- name: demo_approval_limit_add
-- args: login:text valid_from:text pence:int
INSERT IGNORE INTO approval_limit (account_id, valid_from, pence)
SELECT id, :valid_from, :pence
  FROM account
 WHERE login = :login AND demonstration = 1;

-- name: demo_person_add
-- args: id:int case_id:text initials:text birth_year:int postcode:text sector:text lsoa:text?
-- args: latitude:real longitude:real funder:text funder_name:text added_at:text
INSERT INTO person (id, case_id, initials, birth_year, postcode, sector, lsoa, latitude, longitude,
       funder, funder_name, added_at)
VALUES (:id, :case_id, :initials, :birth_year, :postcode, :sector, :lsoa, :latitude, :longitude,
       :funder, :funder_name, :added_at);

-- name: demo_care_request_add
-- args: id:int reference:text person_id:int patch_id:int source:text urgency:text needed_by:text
-- args: where_now:text risk:text risks:text outcomes:text language:text gender:text pets:text
-- args: access:text lives_alone:int carer_strain:text interim_cover:text visit_minutes:int
-- args: carer_minutes:int week_pence:int short_reason:text made_at:text made_by:int? sent_at:text
-- args: approved_at:text? approved_by:int? returned_at:text? return_reason:text awarded_at:text?
-- args: awarded_by:int? started_on:text? withdrawn_at:text? withdrawn_reason:text? previous_id:int?
-- args: first_sent_at:text waited_before:int
INSERT INTO care_request (id, reference, person_id, patch_id, source, urgency, needed_by, where_now,
       risk, risks, outcomes, language, gender, pets, access, lives_alone, carer_strain,
       interim_cover, visit_minutes, carer_minutes, week_pence, short_reason, made_at, made_by,
       sent_at, approved_at, approved_by, returned_at, return_reason, awarded_at, awarded_by,
       started_on, withdrawn_at, withdrawn_reason, previous_id, first_sent_at, waited_before)
VALUES (:id, :reference, :person_id, :patch_id, :source, :urgency, :needed_by, :where_now,
       :risk, :risks, :outcomes, :language, :gender, :pets, :access, :lives_alone, :carer_strain,
       :interim_cover, :visit_minutes, :carer_minutes, :week_pence, :short_reason, :made_at,
       :made_by, :sent_at, :approved_at, :approved_by, :returned_at, :return_reason, :awarded_at,
       :awarded_by, :started_on, :withdrawn_at, :withdrawn_reason, :previous_id, :first_sent_at,
       :waited_before);

-- name: demo_request_visit_add
-- args: id:int request_id:int series:int day:int part:int window_from:int window_to:int minutes:int
-- args: carers:int critical:text tasks:text package_id:int?
INSERT INTO request_visit (id, request_id, series, day, part, window_from, window_to, minutes,
       carers, critical, tasks, package_id)
VALUES (:id, :request_id, :series, :day, :part, :window_from, :window_to, :minutes,
       :carers, :critical, :tasks, :package_id);

-- name: demo_wait_note_add
-- args: request_id:int noted_at:text noted_by:int? where_now:text risk:text carer_strain:text
-- args: interim_cover:text words:text
INSERT INTO wait_note (request_id, noted_at, noted_by, where_now, risk, carer_strain, interim_cover,
       words)
VALUES (:request_id, :noted_at, :noted_by, :where_now, :risk, :carer_strain, :interim_cover, :words);

-- name: demo_sourcing_add
-- args: id:int request_id:int tier:int opened_at:text opened_by:int? closes_at:text wider:int
INSERT INTO sourcing (id, request_id, tier, opened_at, opened_by, closes_at, wider)
VALUES (:id, :request_id, :tier, :opened_at, :opened_by, :closes_at, :wider);

-- name: demo_notice_add
-- args: sourcing_id:int request_id:int organisation_id:int sent_at:text seen_at:text?
INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at, seen_at)
VALUES (:sourcing_id, :request_id, :organisation_id, :sent_at, :seen_at);

-- name: demo_offer_add
-- args: id:int request_id:int organisation_id:int made_at:text start_on:text hour_pence:int
-- args: week_pence:int regular_carers:int knows_person:int joint_with:int? added_travel:int
-- args: outcome:text? outcome_reason:text? outcome_words:text outcome_at:text? weight_id:int?
-- args: score:int? parts:text?
INSERT INTO offer (id, request_id, organisation_id, made_at, start_on, hour_pence, week_pence,
       regular_carers, knows_person, joint_with, added_travel, outcome, outcome_reason,
       outcome_words, outcome_at, weight_id, score, parts)
VALUES (:id, :request_id, :organisation_id, :made_at, :start_on, :hour_pence, :week_pence,
       :regular_carers, :knows_person, :joint_with, :added_travel, :outcome, :outcome_reason,
       :outcome_words, :outcome_at, :weight_id, :score, :parts);

-- name: demo_offer_visit_add
-- args: offer_id:int visit_id:int begins_at:int
INSERT INTO offer_visit (offer_id, visit_id, begins_at)
VALUES (:offer_id, :visit_id, :begins_at);

-- name: demo_decline_add
-- args: request_id:int organisation_id:int declined_at:text reason:text words:text
INSERT INTO decline (request_id, organisation_id, declined_at, reason, words)
VALUES (:request_id, :organisation_id, :declined_at, :reason, :words);

-- name: demo_award_add
-- args: request_id:int offer_id:int awarded_at:text awarded_by:int? asked_person:text weight_id:int
-- args: score:int parts:text why:text
INSERT INTO award (request_id, offer_id, awarded_at, awarded_by, asked_person, weight_id, score,
       parts, why)
VALUES (:request_id, :offer_id, :awarded_at, :awarded_by, :asked_person, :weight_id, :score,
       :parts, :why);

-- name: demo_care_package_add
-- args: id:int reference:text request_id:int? offer_id:int? person_id:int organisation_id:int
-- args: patch_id:int funder:text lives_alone:int has_carer:int gender:text agreed_at:text
-- args: agreed_by:int? start_on:text started_on:text? start_told_at:text? hour_pence:int
-- args: ends_on:text? end_reason:text?
INSERT INTO care_package (id, reference, request_id, offer_id, person_id, organisation_id, patch_id,
       funder, lives_alone, has_carer, gender, agreed_at, agreed_by, start_on, started_on,
       start_told_at, hour_pence, ends_on, end_reason)
VALUES (:id, :reference, :request_id, :offer_id, :person_id, :organisation_id, :patch_id,
       :funder, :lives_alone, :has_carer, :gender, :agreed_at, :agreed_by, :start_on, :started_on,
       :start_told_at, :hour_pence, :ends_on, :end_reason);

-- name: demo_package_visit_add
-- args: id:int package_id:int follows_id:int? day:int part:int begins_at:int window_from:int
-- args: window_to:int minutes:int carers:int critical:text tasks:text starts_on:text ends_on:text?
INSERT INTO package_visit (id, package_id, follows_id, day, part, begins_at, window_from, window_to,
       minutes, carers, critical, tasks, starts_on, ends_on)
VALUES (:id, :package_id, :follows_id, :day, :part, :begins_at, :window_from, :window_to,
       :minutes, :carers, :critical, :tasks, :starts_on, :ends_on);

-- name: demo_package_suspension_add
-- args: package_id:int from_on:text to_on:text? reason:text note:text made_at:text made_by:int?
INSERT INTO package_suspension (package_id, from_on, to_on, reason, note, made_at, made_by)
VALUES (:package_id, :from_on, :to_on, :reason, :note, :made_at, :made_by);

-- name: demo_package_cost_add
-- args: package_id:int on_date:text what:text pence:int made_at:text made_by:int?
INSERT INTO package_cost (package_id, on_date, what, pence, made_at, made_by)
VALUES (:package_id, :on_date, :what, :pence, :made_at, :made_by);

-- name: demo_package_outcome_add
-- args: package_id:int on_date:text words:text reached:text saved_minutes:int made_at:text
-- args: made_by:int?
INSERT INTO package_outcome (package_id, on_date, words, reached, saved_minutes, made_at, made_by)
VALUES (:package_id, :on_date, :words, :reached, :saved_minutes, :made_at, :made_by);

-- name: demo_handback_add
-- args: package_id:int organisation_id:int lodged_at:text reason:text words:text last_on:text
-- args: notice_days:int request_id:int?
INSERT INTO handback (package_id, organisation_id, lodged_at, reason, words, last_on, notice_days,
       request_id)
VALUES (:package_id, :organisation_id, :lodged_at, :reason, :words, :last_on, :notice_days,
       :request_id);

-- name: demo_capacity_return_add
-- args: id:int organisation_id:int made_at:text note:text
INSERT INTO capacity_return (id, organisation_id, made_at, note)
VALUES (:id, :organisation_id, :made_at, :note);

-- name: demo_capacity_cell_add
-- args: return_id:int patch_id:int day:int part:int single_minutes:int double_minutes:int
INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
VALUES (:return_id, :patch_id, :day, :part, :single_minutes, :double_minutes);

-- name: demo_tracker_file_add
-- args: id:int name:text content:text uploaded_at:text uploaded_by:int? applied_at:text
INSERT INTO tracker_file (id, name, content, uploaded_at, uploaded_by, applied_at)
VALUES (:id, :name, :content, :uploaded_at, :uploaded_by, :applied_at);

-- name: demo_tracker_row_add
-- args: cqc_location_id:text updated_at:text file_id:int name:text can_do_more:int extra_hours:int
-- args: people:int people_council_nhs:int people_self:int returned_percent:real carers:int
-- args: carers_absent:int
INSERT INTO tracker_row (cqc_location_id, updated_at, file_id, name, can_do_more, extra_hours,
       people, people_council_nhs, people_self, returned_percent, carers, carers_absent)
VALUES (:cqc_location_id, :updated_at, :file_id, :name, :can_do_more, :extra_hours,
       :people, :people_council_nhs, :people_self, :returned_percent, :carers, :carers_absent);

-- name: demo_failure_run_add
-- args: id:int organisation_id:int legal_kind:text stops_at:text opened_at:text opened_by:int?
-- args: why:text closed_at:text? lessons:text
INSERT INTO failure_run (id, organisation_id, legal_kind, stops_at, opened_at, opened_by, why,
       closed_at, lessons)
VALUES (:id, :organisation_id, :legal_kind, :stops_at, :opened_at, :opened_by, :why,
       :closed_at, :lessons);

-- name: demo_failure_person_add
-- args: run_id:int package_id:int person_id:int funder:text legal_basis:text sort:int cover_by:int?
-- args: cover_from:text? cover_words:text told_at:text? moved_to:int? cost_pence:int
-- args: recover_from:text
INSERT INTO failure_person (run_id, package_id, person_id, funder, legal_basis, sort, cover_by,
       cover_from, cover_words, told_at, moved_to, cost_pence, recover_from)
VALUES (:run_id, :package_id, :person_id, :funder, :legal_basis, :sort, :cover_by,
       :cover_from, :cover_words, :told_at, :moved_to, :cost_pence, :recover_from);

-- name: demo_failure_log_add
-- args: run_id:int at:text written_by:int? kind:text organisation_id:int? minutes:int? words:text
INSERT INTO failure_log (run_id, at, written_by, kind, organisation_id, minutes, words)
VALUES (:run_id, :at, :written_by, :kind, :organisation_id, :minutes, :words);

-- name: demo_outbox_add
-- args: once:text organisation_id:int address:text template:text subject:text body:text made_at:text
-- args: tries:int sent_at:text? remote_id:text gave_up_at:text? fault:text
INSERT IGNORE INTO outbox (once, organisation_id, address, template, subject, body, made_at, try_at,
       tries, sent_at, remote_id, gave_up_at, fault)
VALUES (:once, :organisation_id, :address, :template, :subject, :body, :made_at, :made_at,
       :tries, :sent_at, :remote_id, :gave_up_at, :fault);

-- So many rows at once: what the server knew of the tables holds no more, and it would choose
-- plans by that until it looks again by itself.
-- name: demo_homecare_analyze
-- cols: name:text operation:text kind:text words:text
-- unbounded: a line for each table named
ANALYZE TABLE organisation, patch_provider, person, care_request, request_visit, wait_note,
        sourcing, notice, offer, offer_visit, decline, award, care_package, package_visit,
        package_suspension, handback, capacity_return, capacity_cell, failure_person, outbox;
