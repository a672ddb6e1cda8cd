-- Adverts for personal assistants as staff see them: checked, ended, answered, erased.

-- shown: waiting, approved, answered (with answers to pass on), ended, declined or all.
-- name: desk_advert_list
-- args: shown:text today:text max:int skip:int
-- cols: id:int reference:text sent_at:text place_label:text hours:text rate:int checked_on:text? shown_until:text?
-- cols: declined_on:text? ended_on:text? answers:int
SELECT a.id, a.reference, a.sent_at, a.place_label, a.hours, a.rate, a.checked_on,
       a.shown_until, a.declined_on, a.ended_on,
       (SELECT COUNT(*) FROM advert_answer n WHERE n.advert_id = a.id) AS answers
  FROM advert a
 WHERE (:shown = 'all'
        OR (:shown = 'waiting' AND a.checked_on IS NULL AND a.declined_on IS NULL)
        OR (:shown = 'approved' AND a.checked_on IS NOT NULL AND a.ended_on IS NULL
            AND a.shown_until >= :today)
        OR (:shown = 'answered' AND a.id IN
             (SELECT w.advert_id FROM advert_answer w
                JOIN advert_answer_private p ON p.answer_id = w.id WHERE w.outcome IS NULL))
        OR (:shown = 'ended' AND a.checked_on IS NOT NULL
            AND (a.ended_on IS NOT NULL OR a.shown_until < :today))
        OR (:shown = 'declined' AND a.declined_on IS NOT NULL))
 ORDER BY a.sent_at, a.id
 LIMIT :max OFFSET :skip;

-- name: desk_advert_count
-- args: shown:text today:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM advert a
 WHERE (:shown = 'all'
        OR (:shown = 'waiting' AND a.checked_on IS NULL AND a.declined_on IS NULL)
        OR (:shown = 'approved' AND a.checked_on IS NOT NULL AND a.ended_on IS NULL
            AND a.shown_until >= :today)
        OR (:shown = 'answered' AND a.id IN
             (SELECT w.advert_id FROM advert_answer w
                JOIN advert_answer_private p ON p.answer_id = w.id WHERE w.outcome IS NULL))
        OR (:shown = 'ended' AND a.checked_on IS NOT NULL
            AND (a.ended_on IS NOT NULL OR a.shown_until < :today))
        OR (:shown = 'declined' AND a.declined_on IS NOT NULL));

-- Without a name, their details have been deleted.
-- name: desk_advert_read
-- args: id:int
-- cols: id:int reference:text sent_at:text place_label:text tasks:text slots:int hours:text rate:int words:text
-- cols: checked_on:text? shown_until:text? declined_on:text? decline_note:text ended_on:text? end_reason:text
-- cols: version:int name:text? phone:text? email:text? answers:int waiting:int
-- rows: one
SELECT a.id, a.reference, a.sent_at, a.place_label, a.tasks, a.slots, a.hours, a.rate,
       a.words, a.checked_on, a.shown_until, a.declined_on, a.decline_note, a.ended_on,
       a.end_reason, a.version, c.name, c.phone, c.email,
       (SELECT COUNT(*) FROM advert_answer n WHERE n.advert_id = a.id) AS answers,
       (SELECT COUNT(*) FROM advert_answer w
          JOIN advert_answer_private p ON p.answer_id = w.id
         WHERE w.advert_id = a.id AND w.outcome IS NULL) AS waiting
  FROM advert a
  LEFT JOIN advert_contact c ON c.advert_id = a.id
 WHERE a.id = :id;

-- name: desk_advert_approve
-- args: id:int version:int words:text shown_until:text today:text
UPDATE advert
   SET checked_on = :today, shown_until = :shown_until, words = :words, declined_on = NULL,
       decline_note = '', ended_on = NULL, end_reason = '', version = version + 1
 WHERE id = :id AND version = :version;

-- name: desk_advert_decline
-- args: id:int version:int note:text today:text
UPDATE advert
   SET declined_on = :today, decline_note = :note, checked_on = NULL, shown_until = NULL,
       ended_on = NULL, end_reason = '', version = version + 1
 WHERE id = :id AND version = :version;

-- Only while it is shown.
-- name: desk_advert_end
-- args: id:int version:int reason:text today:text
UPDATE advert
   SET ended_on = :today, end_reason = :reason, version = version + 1
 WHERE id = :id AND version = :version AND checked_on IS NOT NULL AND ended_on IS NULL
   AND shown_until >= :today;

-- name: desk_advert_contact_erase
-- args: id:int
DELETE FROM advert_contact
 WHERE advert_id = :id;

-- What says nothing of the person stays, as evidence of what was needed; it ends today if it
-- was shown, and is not to be checked any more if it was to be.
-- name: desk_advert_erase
-- args: id:int version:int today:text
UPDATE advert
   SET words = '', lsoa = NULL, latitude = NULL, longitude = NULL,
       ended_on = IF(checked_on IS NOT NULL AND shown_until >= :today, COALESCE(ended_on, :today), ended_on),
       declined_on = IF(checked_on IS NULL, COALESCE(declined_on, :today), declined_on),
       decline_note = IF(checked_on IS NULL, 'Details erased', ''), version = version + 1
 WHERE id = :id AND version = :version;

-- name: desk_answer_list
-- args: advert_id:int
-- cols: id:int answered_at:text outcome:text? outcome_at:text? author:text? name:text? phone:text? email:text? words:text?
SELECT n.id, n.answered_at, n.outcome, n.outcome_at, a.name AS author, p.name, p.phone,
       p.email, p.words
  FROM advert_answer n
  LEFT JOIN advert_answer_private p ON p.answer_id = n.id
  LEFT JOIN account a ON a.id = n.outcome_by
 WHERE n.advert_id = :advert_id
 ORDER BY n.outcome IS NOT NULL, n.answered_at, n.id
 LIMIT 500;

-- name: desk_answer_read
-- args: id:int
-- cols: id:int advert_id:int answered_at:text name:text?
-- rows: one
SELECT n.id, n.advert_id, n.answered_at, p.name
  FROM advert_answer n
  LEFT JOIN advert_answer_private p ON p.answer_id = n.id
 WHERE n.id = :id;

-- Nobody else decided about it first.
-- name: desk_answer_decide
-- args: id:int advert_id:int outcome:text account_id:int
UPDATE advert_answer
   SET outcome = :outcome, outcome_at = UTC_TIMESTAMP(), outcome_by = :account_id
 WHERE id = :id AND advert_id = :advert_id AND outcome IS NULL;

-- name: desk_answer_erase
-- args: id:int
DELETE FROM advert_answer_private
 WHERE answer_id = :id;
