-- The demonstration county of home care: moving its dates, and taking it away.

-- ---- Moving its dates to today ----

-- name: demo_redate_person
-- args: days:int
UPDATE person
   SET added_at = added_at + INTERVAL :days DAY
 WHERE case_id LIKE 'DEMO-%';

-- name: demo_redate_care_request
-- args: days:int
UPDATE care_request
   SET needed_by = needed_by + INTERVAL :days DAY,
       made_at = made_at + INTERVAL :days DAY,
       sent_at = sent_at + INTERVAL :days DAY,
       approved_at = approved_at + INTERVAL :days DAY,
       returned_at = returned_at + INTERVAL :days DAY,
       awarded_at = awarded_at + INTERVAL :days DAY,
       started_on = started_on + INTERVAL :days DAY,
       withdrawn_at = withdrawn_at + INTERVAL :days DAY,
       first_sent_at = first_sent_at + INTERVAL :days DAY
 WHERE person_id IN (SELECT id FROM person WHERE case_id LIKE 'DEMO-%');

-- name: demo_redate_wait_note
-- args: days:int
UPDATE wait_note
   SET noted_at = noted_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- The last first: two of one kind a week apart would else meet on the way.
-- name: demo_redate_sourcing
-- args: days:int
UPDATE sourcing
   SET opened_at = opened_at + INTERVAL :days DAY,
       closes_at = closes_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%')
 ORDER BY opened_at DESC;

-- name: demo_redate_notice
-- args: days:int
UPDATE notice
   SET sent_at = sent_at + INTERVAL :days DAY,
       seen_at = seen_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_offer
-- args: days:int
UPDATE offer
   SET made_at = made_at + INTERVAL :days DAY,
       start_on = start_on + INTERVAL :days DAY,
       outcome_at = outcome_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_decline
-- args: days:int
UPDATE decline
   SET declined_at = declined_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_award
-- args: days:int
UPDATE award
   SET awarded_at = awarded_at + INTERVAL :days DAY
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_care_package
-- args: days:int
UPDATE care_package
   SET agreed_at = agreed_at + INTERVAL :days DAY,
       start_on = start_on + INTERVAL :days DAY,
       started_on = started_on + INTERVAL :days DAY,
       start_told_at = start_told_at + INTERVAL :days DAY,
       ends_on = ends_on + INTERVAL :days DAY
 WHERE person_id IN (SELECT id FROM person WHERE case_id LIKE 'DEMO-%');

-- name: demo_redate_package_visit
-- args: days:int
UPDATE package_visit
   SET starts_on = starts_on + INTERVAL :days DAY,
       ends_on = ends_on + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_package_suspension
-- args: days:int
UPDATE package_suspension
   SET from_on = from_on + INTERVAL :days DAY,
       to_on = to_on + INTERVAL :days DAY,
       made_at = made_at + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_package_change
-- args: days:int
UPDATE package_change
   SET made_at = made_at + INTERVAL :days DAY,
       before_on = before_on + INTERVAL :days DAY,
       undone_at = undone_at + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_package_cost
-- args: days:int
UPDATE package_cost
   SET on_date = on_date + INTERVAL :days DAY,
       made_at = made_at + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_package_outcome
-- args: days:int
UPDATE package_outcome
   SET on_date = on_date + INTERVAL :days DAY,
       made_at = made_at + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_handback
-- args: days:int
UPDATE handback
   SET lodged_at = lodged_at + INTERVAL :days DAY,
       last_on = last_on + INTERVAL :days DAY,
       withdrawn_at = withdrawn_at + INTERVAL :days DAY
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_redate_capacity_return
-- args: days:int
UPDATE capacity_return
   SET made_at = made_at + INTERVAL :days DAY
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- The last first: two of one kind a week apart would else meet on the way.
-- name: demo_redate_tracker_row
-- args: days:int
UPDATE tracker_row
   SET updated_at = updated_at + INTERVAL :days DAY
 WHERE cqc_location_id LIKE 'DEMO-H%'
 ORDER BY updated_at DESC;

-- name: demo_redate_tracker_file
-- args: days:int
UPDATE tracker_file
   SET uploaded_at = uploaded_at + INTERVAL :days DAY,
       applied_at = applied_at + INTERVAL :days DAY
 WHERE name = 'made-up-capacity-tracker.csv';

-- name: demo_redate_failure_run
-- args: days:int
UPDATE failure_run
   SET stops_at = stops_at + INTERVAL :days DAY,
       opened_at = opened_at + INTERVAL :days DAY,
       closed_at = closed_at + INTERVAL :days DAY
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_redate_failure_person
-- args: days:int
UPDATE failure_person
   SET cover_from = cover_from + INTERVAL :days DAY,
       told_at = told_at + INTERVAL :days DAY
 WHERE run_id IN (SELECT f.id FROM failure_run f JOIN organisation o ON o.id = f.organisation_id
                  WHERE o.demonstration = 1);

-- name: demo_redate_failure_log
-- args: days:int
UPDATE failure_log
   SET at = at + INTERVAL :days DAY
 WHERE run_id IN (SELECT f.id FROM failure_run f JOIN organisation o ON o.id = f.organisation_id
                  WHERE o.demonstration = 1);

-- name: demo_redate_outbox
-- args: days:int
UPDATE outbox
   SET made_at = made_at + INTERVAL :days DAY,
       try_at = try_at + INTERVAL :days DAY,
       sent_at = sent_at + INTERVAL :days DAY,
       gave_up_at = gave_up_at + INTERVAL :days DAY,
       unsure_at = unsure_at + INTERVAL :days DAY
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- ---- Taking it away, with what people have made of it since ----

-- name: demo_remove_outbox
DELETE FROM outbox
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_remove_failure_log
DELETE FROM failure_log
 WHERE run_id IN (SELECT f.id FROM failure_run f JOIN organisation o ON o.id = f.organisation_id
                  WHERE o.demonstration = 1);

-- name: demo_remove_failure_person
DELETE FROM failure_person
 WHERE run_id IN (SELECT f.id FROM failure_run f JOIN organisation o ON o.id = f.organisation_id
                  WHERE o.demonstration = 1);

-- name: demo_remove_failure_run
DELETE FROM failure_run
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_remove_tracker_row
DELETE FROM tracker_row
 WHERE cqc_location_id LIKE 'DEMO-H%';

-- name: demo_remove_tracker_file
DELETE FROM tracker_file
 WHERE name = 'made-up-capacity-tracker.csv';

-- name: demo_remove_capacity_cell
DELETE FROM capacity_cell
 WHERE return_id IN (SELECT r.id FROM capacity_return r JOIN organisation o ON o.id = r.organisation_id
                      WHERE o.demonstration = 1);

-- name: demo_remove_capacity_return
DELETE FROM capacity_return
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_remove_handback
DELETE FROM handback
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_package_outcome
DELETE FROM package_outcome
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_package_change
DELETE FROM package_change
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_package_cost
DELETE FROM package_cost
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_package_suspension
DELETE FROM package_suspension
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- The last first: a row goes before the one that it follows.
-- name: demo_remove_package_visit
DELETE FROM package_visit
 WHERE package_id IN (SELECT c.id FROM care_package c JOIN person p ON p.id = c.person_id
                      WHERE p.case_id LIKE 'DEMO-%')
 ORDER BY id DESC;

-- name: demo_remove_care_package
DELETE FROM care_package
 WHERE person_id IN (SELECT id FROM person WHERE case_id LIKE 'DEMO-%');

-- name: demo_remove_award
DELETE FROM award
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_decline
DELETE FROM decline
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_offer_visit
DELETE FROM offer_visit
 WHERE visit_id IN (SELECT v.id FROM request_visit v JOIN care_request r ON r.id = v.request_id
                    JOIN person p ON p.id = r.person_id
                   WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_offer
DELETE FROM offer
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_notice
DELETE FROM notice
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_sourcing
DELETE FROM sourcing
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_wait_note
DELETE FROM wait_note
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- name: demo_remove_request_visit
DELETE FROM request_visit
 WHERE request_id IN (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id
                      WHERE p.case_id LIKE 'DEMO-%');

-- The last first: a row goes before the one that it follows.
-- name: demo_remove_care_request
DELETE FROM care_request
 WHERE person_id IN (SELECT id FROM person WHERE case_id LIKE 'DEMO-%')
 ORDER BY id DESC;

-- name: demo_remove_person
DELETE FROM person
 WHERE case_id LIKE 'DEMO-%';

-- name: demo_remove_patch_hub
DELETE FROM patch_hub
 WHERE note = 'Made up for demonstration';

-- name: demo_remove_patch_provider
DELETE FROM patch_provider
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_remove_fee_rate
DELETE FROM fee_rate
 WHERE source LIKE 'Made up for demonstration%';

-- name: demo_remove_approval_limit
DELETE FROM approval_limit
 WHERE account_id IN (SELECT id FROM account WHERE demonstration = 1);

-- Who signed in for a made-up provider can sign in no more, or it would be for the council.
-- name: demo_remove_account_organisations
UPDATE account
   SET organisation_id = NULL, disabled_at = COALESCE(disabled_at, UTC_TIMESTAMP())
 WHERE organisation_id IN (SELECT id FROM organisation WHERE demonstration = 1);

-- name: demo_remove_fee_rate_names
UPDATE fee_rate
   SET entered_by = NULL
 WHERE entered_by IN (SELECT id FROM account WHERE demonstration = 1);

-- name: demo_remove_weight_names
UPDATE rank_weight
   SET set_by = NULL
 WHERE set_by IN (SELECT id FROM account WHERE demonstration = 1);

-- name: demo_remove_organisations
DELETE FROM organisation
 WHERE demonstration = 1;
