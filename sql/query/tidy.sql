-- Housekeeping: what is no longer needed goes, some thousand rows at a time; and the audit
-- trail is sealed.

-- name: tidy_drafts
-- args: days:int
DELETE FROM draft
 WHERE saved_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- Files of areas that nobody carried out.
-- name: tidy_area_files
-- args: days:int
DELETE FROM area_file
 WHERE applied_at IS NULL AND uploaded_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_advert_receipts
-- args: days:int
DELETE FROM advert_receipt
 WHERE sent_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_form_keys
-- args: days:int
DELETE FROM form_key
 WHERE answered_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- A session that nobody used for so long has ended, whether or not anybody ended it.
-- name: tidy_sessions
-- args: days:int
DELETE FROM session
 WHERE last_seen_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_sign_in_tries
-- args: days:int
DELETE FROM sign_in_try
 WHERE tried_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_shortlist_items
-- args: days:int
DELETE FROM shortlist_item
 WHERE shortlist_id IN (SELECT id FROM shortlist WHERE seen_at < UTC_TIMESTAMP() - INTERVAL :days DAY)
 LIMIT 5000;

-- name: tidy_shortlists
-- args: days:int
DELETE FROM shortlist
 WHERE seen_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND NOT EXISTS (SELECT 1 FROM shortlist_item i WHERE i.shortlist_id = shortlist.id)
 LIMIT 5000;

-- An advert is over from the day it was declined, ended by staff or last shown; one that
-- nobody checked, from the day it was sent.
-- name: tidy_advert_contacts
-- args: days:int
DELETE FROM advert_contact
 WHERE advert_id IN
       (SELECT id FROM advert
         WHERE COALESCE(declined_on, ended_on, shown_until, DATE(sent_at)) < UTC_DATE() - INTERVAL :days DAY)
 LIMIT 5000;

-- name: tidy_advert_answers
-- args: days:int
DELETE FROM advert_answer_private
 WHERE answer_id IN
       (SELECT n.id FROM advert_answer n JOIN advert a ON a.id = n.advert_id
         WHERE COALESCE(a.declined_on, a.ended_on, a.shown_until, DATE(a.sent_at)) < UTC_DATE() - INTERVAL :days DAY)
 LIMIT 5000;

-- What help was needed, and in which district, says nothing of who needed it.
-- name: tidy_advert_words
-- args: days:int
UPDATE advert
   SET words = '', decline_note = '', lsoa = NULL, latitude = NULL, longitude = NULL
 WHERE COALESCE(declined_on, ended_on, shown_until, DATE(sent_at)) < UTC_DATE() - INTERVAL :days DAY
   AND (words <> '' OR lsoa IS NOT NULL OR latitude IS NOT NULL)
 LIMIT 5000;

-- name: tidy_private_details
-- args: days:int
DELETE FROM unlisted_private
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on < UTC_DATE() - INTERVAL :days DAY)
 LIMIT 5000;

-- name: tidy_staff_notes
-- args: days:int
DELETE FROM unlisted_note
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on < UTC_DATE() - INTERVAL :days DAY)
 LIMIT 5000;

-- A request for home care that nobody sent is as a draft.
-- name: tidy_unsent_visits
-- args: days:int
DELETE FROM request_visit
 WHERE request_id IN
       (SELECT id FROM care_request
         WHERE sent_at IS NULL AND made_at < UTC_TIMESTAMP() - INTERVAL :days DAY)
 LIMIT 5000;

-- name: tidy_unsent_requests
-- args: days:int
DELETE FROM care_request
 WHERE sent_at IS NULL AND made_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND NOT EXISTS (SELECT 1 FROM request_visit v WHERE v.request_id = care_request.id)
 LIMIT 5000;

-- Somebody of whom nothing was sent.
-- name: tidy_unasked_persons
-- args: days:int
DELETE FROM person
 WHERE added_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND NOT EXISTS (SELECT 1 FROM care_request r WHERE r.person_id = person.id)
   AND NOT EXISTS (SELECT 1 FROM care_package k WHERE k.person_id = person.id)
   AND NOT EXISTS (SELECT 1 FROM failure_person f WHERE f.person_id = person.id)
 LIMIT 5000;

-- What was asked for, where and when stays as evidence; who it was for goes, when nothing of
-- theirs is open and the last of it ended so long ago.
-- name: tidy_persons
-- args: days:int
UPDATE person
   SET case_id = CONCAT('gone-', id), initials = '', birth_year = 0, postcode = sector,
       latitude = NULL, longitude = NULL, funder_name = '', version = version + 1
 WHERE birth_year <> 0 AND added_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND NOT EXISTS
       (SELECT 1 FROM care_request r
         WHERE r.person_id = person.id
           AND (r.open_person IS NOT NULL
                OR COALESCE(r.withdrawn_at, r.started_on) >= UTC_TIMESTAMP() - INTERVAL :days DAY))
   AND NOT EXISTS
       (SELECT 1 FROM care_package k
         WHERE k.person_id = person.id
           AND (k.ends_on IS NULL OR k.ends_on >= UTC_DATE() - INTERVAL :days DAY))
 LIMIT 5000;

-- name: tidy_request_words
UPDATE care_request
   SET risks = '', outcomes = '', access = '', pets = '', interim_cover = '', short_reason = '',
       return_reason = ''
 WHERE person_id IN (SELECT id FROM person WHERE birth_year = 0)
   AND CONCAT(risks, outcomes, access, pets, interim_cover, short_reason, return_reason) <> ''
 LIMIT 5000;

-- name: tidy_wait_words
UPDATE wait_note
   SET words = '', interim_cover = ''
 WHERE CONCAT(words, interim_cover) <> ''
   AND request_id IN
       (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_outcome_words
UPDATE package_outcome
   SET words = ''
 WHERE words <> ''
   AND package_id IN
       (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_suspension_words
UPDATE package_suspension
   SET note = ''
 WHERE note <> ''
   AND package_id IN
       (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_handback_words
UPDATE handback
   SET words = ''
 WHERE words <> ''
   AND package_id IN
       (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_swap_words
UPDATE swap_refusal
   SET words = ''
 WHERE words <> ''
   AND package_id IN
       (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- What providers and staff wrote of them when care was offered, declined and taken over.
-- name: tidy_offer_words
UPDATE offer
   SET words = '', outcome_words = ''
 WHERE CONCAT(words, outcome_words) <> ''
   AND request_id IN
       (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_decline_words
UPDATE decline
   SET words = ''
 WHERE words <> ''
   AND request_id IN
       (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_award_words
UPDATE award
   SET why = ''
 WHERE why <> ''
   AND request_id IN
       (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_visit_words
UPDATE request_visit
   SET critical_note = ''
 WHERE critical_note <> ''
   AND request_id IN
       (SELECT r.id FROM care_request r JOIN person p ON p.id = r.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_cost_words
UPDATE package_cost
   SET what = ''
 WHERE what <> ''
   AND package_id IN
       (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
 LIMIT 5000;

-- name: tidy_cover_words
UPDATE failure_person
   SET cover_words = ''
 WHERE cover_words <> '' AND person_id IN (SELECT p.id FROM person p WHERE p.birth_year = 0)
 LIMIT 5000;

-- What was said of them when their provider failed; and of a run that was closed so long ago,
-- all that was said, as a name may be in words about nobody in particular.  Its lessons stay.
-- name: tidy_failure_log_words
-- args: days:int
UPDATE failure_log
   SET words = ''
 WHERE words <> ''
   AND (package_id IN
        (SELECT k.id FROM care_package k JOIN person p ON p.id = k.person_id WHERE p.birth_year = 0)
        OR person_id IN
        (SELECT f.id FROM failure_person f JOIN person p ON p.id = f.person_id WHERE p.birth_year = 0)
        OR run_id IN
        (SELECT x.id FROM failure_run x WHERE x.closed_at < UTC_TIMESTAMP() - INTERVAL :days DAY))
 LIMIT 5000;

-- An extract is commercially sensitive.  Its text is needed until it is applied and can be
-- compared with what came of it; its rows until newer ones have told the trend of a year.
-- name: tidy_tracker_texts
-- args: days:int
UPDATE tracker_file
   SET content = ''
 WHERE content <> '' AND uploaded_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_tracker_rows
-- args: days:int
DELETE FROM tracker_row
 WHERE updated_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: tidy_tracker_files
-- args: days:int
DELETE FROM tracker_file
 WHERE uploaded_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND NOT EXISTS (SELECT 1 FROM tracker_row r WHERE r.file_id = tracker_file.id)
 LIMIT 5000;

-- Better rounds that nobody accepted; those accepted stay with what came of them.
-- name: tidy_plans
-- args: days:int
DELETE FROM round_run
 WHERE accepted_at IS NULL AND finished_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 500;

-- Whether they went or not, whoever looks for one that did not has done so by then.
-- name: tidy_messages
-- args: days:int
DELETE FROM outbox
 WHERE made_at < UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 5000;

-- name: seal_last
-- cols: up_to:int seal:text
-- rows: one
SELECT up_to, seal
  FROM audit_seal
 ORDER BY id DESC
 LIMIT 1;

-- Rows an hour old: none that is still to be committed can have a smaller number.
-- name: seal_newest
-- cols: id:int
-- rows: one
SELECT COALESCE(MAX(id), 0) AS id
  FROM audit
 WHERE done_at < UTC_TIMESTAMP() - INTERVAL 1 HOUR;

-- name: seal_rows
-- args: after:int up_to:int
-- cols: id:int done_at:text program:text account_id:int? action:text subject_kind:text subject_id:int detail:text? request:text
-- rows: each
SELECT id, done_at, program, account_id, action, subject_kind, subject_id, detail, request
  FROM audit
 WHERE id > :after AND id <= :up_to
 ORDER BY id;

-- name: seal_add
-- args: up_to:int row_count:int seal:text
INSERT INTO audit_seal (up_to, row_count, seal)
VALUES (:up_to, :row_count, :seal);

-- name: seal_list
-- cols: id:int up_to:int row_count:int seal:text
-- unbounded: one a day
SELECT id, up_to, row_count, seal
  FROM audit_seal
 ORDER BY id;
