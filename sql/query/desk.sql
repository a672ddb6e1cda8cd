-- The staff's start page, and what only staff see of a listing.

-- name: desk_counts
-- args: stale_on:text
-- cols: fresh:int stale:int adverts:int answers:int
-- rows: one
SELECT (SELECT COUNT(*) FROM listing
         WHERE published_on IS NULL AND unlisted_on IS NULL) AS fresh,
       (SELECT COUNT(*) FROM listing
         WHERE confirmed_on <= :stale_on AND published_on IS NOT NULL
           AND unlisted_on IS NULL AND paused_on IS NULL AND from_register = 0) AS stale,
       (SELECT COUNT(*) FROM advert
         WHERE checked_on IS NULL AND declined_on IS NULL) AS adverts,
       (SELECT COUNT(*) FROM advert_answer n
          JOIN advert_answer_private p ON p.answer_id = n.id
         WHERE n.outcome IS NULL) AS answers;

-- name: desk_renewal_counts
-- args: today:text
-- cols: overdue:int in_7:int in_30:int in_60:int in_90:int
-- rows: one
SELECT COALESCE(SUM(c.renew_by < :today), 0) AS overdue,
       COALESCE(SUM(c.renew_by BETWEEN :today AND :today + INTERVAL 7 DAY), 0) AS in_7,
       COALESCE(SUM(c.renew_by BETWEEN :today AND :today + INTERVAL 30 DAY), 0) AS in_30,
       COALESCE(SUM(c.renew_by BETWEEN :today AND :today + INTERVAL 60 DAY), 0) AS in_60,
       COALESCE(SUM(c.renew_by BETWEEN :today AND :today + INTERVAL 90 DAY), 0) AS in_90
  FROM listing_check c
  JOIN listing l ON l.id = c.listing_id
 WHERE c.renew_by <= :today + INTERVAL 90 DAY AND l.unlisted_on IS NULL
   AND c.withdrawn_on IS NULL
   AND NOT EXISTS (SELECT 1 FROM listing_check newer
                    WHERE newer.listing_id = c.listing_id AND newer.kind = c.kind
                      AND newer.withdrawn_on IS NULL
                      AND (newer.seen_on > c.seen_on
                           OR (newer.seen_on = c.seen_on AND newer.id > c.id)));

-- name: desk_my_notes
-- args: account_id:int max:int skip:int
-- cols: id:int listing_id:int listing:text written_at:text body:text
SELECT n.id, n.listing_id, l.name AS listing, n.written_at, n.body
  FROM staff_note n
  JOIN listing l ON l.id = n.listing_id
 WHERE n.account_id = :account_id
 ORDER BY n.written_at DESC, n.id DESC
 LIMIT :max OFFSET :skip;

-- name: desk_my_note_count
-- args: account_id:int
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM staff_note
 WHERE account_id = :account_id;

-- name: desk_note_list
-- args: listing_id:int
-- cols: written_at:text author:text body:text
SELECT n.written_at, a.name AS author, n.body
  FROM staff_note n
  JOIN account a ON a.id = n.account_id
 WHERE n.listing_id = :listing_id
 ORDER BY n.written_at DESC, n.id DESC
 LIMIT 200;

-- name: desk_note_add
-- args: listing_id:int account_id:int body:text
INSERT INTO staff_note (listing_id, account_id, body)
VALUES (:listing_id, :account_id, :body);

-- name: desk_label_choices
-- cols: code:text label:text
SELECT code, label
  FROM staff_label
 ORDER BY sort
 LIMIT 100;

-- name: desk_label_list
-- args: listing_id:int
-- cols: code:text label:text
SELECT s.code, s.label
  FROM listing_label ll
  JOIN staff_label s ON s.code = ll.label
 WHERE ll.listing_id = :listing_id
 ORDER BY s.sort
 LIMIT 100;

-- name: desk_label_clear
-- args: listing_id:int
DELETE FROM listing_label
 WHERE listing_id = :listing_id;

-- name: desk_label_set
-- args: listing_id:int codes:text
INSERT INTO listing_label (listing_id, label)
SELECT :listing_id, s.code
  FROM JSON_TABLE(:codes, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS chosen
  JOIN staff_label s ON s.code = chosen.code;

-- Changes only: who looked at private details is in the audit trail.
-- name: desk_history
-- args: listing_id:int
-- cols: done_at:text author:text? program:text action:text detail:text?
SELECT u.done_at, a.name AS author, u.program, u.action, u.detail
  FROM audit u
  LEFT JOIN account a ON a.id = u.account_id
 WHERE u.subject_kind = 'listing' AND u.subject_id = :listing_id
   AND u.action <> 'read_private'
 ORDER BY u.id DESC
 LIMIT 200;

-- name: desk_private
-- args: listing_id:int
-- cols: address:text postcode:text phone:text email:text
-- rows: one
SELECT address, postcode, phone, email
  FROM listing_private
 WHERE listing_id = :listing_id;

-- name: desk_card_extras
-- args: ids:text
-- cols: id:int notes:int labels:text?
SELECT wanted.id,
       (SELECT COUNT(*) FROM staff_note n WHERE n.listing_id = wanted.id) AS notes,
       (SELECT GROUP_CONCAT(s.label ORDER BY s.sort SEPARATOR ', ')
          FROM listing_label ll JOIN staff_label s ON s.code = ll.label
         WHERE ll.listing_id = wanted.id) AS labels
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
 LIMIT 200;
