-- Adverts for personal assistants, as the public places, sees and answers them.

-- name: advert_add
-- args: reference:text place_label:text district:text? lsoa:text? latitude:real longitude:real tasks:text slots:int hours:real rate:int words:text
INSERT INTO advert (reference, place_label, district, lsoa, latitude, longitude, tasks, slots,
                    hours, rate, words)
VALUES (:reference, :place_label, :district, :lsoa, :latitude, :longitude, :tasks, :slots,
        :hours, :rate, :words);

-- name: advert_contact_add
-- args: advert_id:int name:text phone:text email:text
INSERT INTO advert_contact (advert_id, name, phone, email)
VALUES (:advert_id, :name, :phone, :email);

-- name: advert_wage
-- args: on:text
-- cols: valid_from:text pence:int source:text
-- rows: one
SELECT valid_from, pence, source
  FROM rate
 WHERE code = 'national_living_wage' AND valid_from <= :on
 ORDER BY valid_from DESC
 LIMIT 1;

-- The nearest first where there is a place (a degree of longitude is 0.618 of one of latitude
-- in the county), else the newest.  tasks: ["shopping", "meals"], any of which is enough.
-- name: shown_advert_list
-- args: today:text tasks:text? latitude:real? longitude:real? max:int skip:int
-- cols: reference:text placed_on:text place_label:text latitude:real? longitude:real? tasks:text
-- cols: slots:int hours:text rate:int words:text shown_until:text
SELECT reference, placed_on, place_label, latitude, longitude, tasks, slots, hours, rate,
       words, shown_until
  FROM shown_advert
 WHERE shown_until >= :today
   AND (:tasks IS NULL
        OR EXISTS (SELECT 1
                     FROM JSON_TABLE(:tasks, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS wanted
                    WHERE LOCATE(CONCAT('|', wanted.code, '|'), tasks) > 0))
 ORDER BY :latitude IS NOT NULL AND latitude IS NULL,
          POW(latitude - :latitude, 2) + POW((longitude - :longitude) * 0.618, 2),
          placed_on DESC, id DESC
 LIMIT :max OFFSET :skip;

-- name: shown_advert_count
-- args: today:text tasks:text?
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM shown_advert
 WHERE shown_until >= :today
   AND (:tasks IS NULL
        OR EXISTS (SELECT 1
                     FROM JSON_TABLE(:tasks, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS wanted
                    WHERE LOCATE(CONCAT('|', wanted.code, '|'), tasks) > 0));

-- Which help is asked for together, and in how many adverts.
-- name: shown_advert_tasks
-- args: today:text
-- cols: tasks:text adverts:int
SELECT tasks, COUNT(*) AS adverts
  FROM shown_advert
 WHERE shown_until >= :today
 GROUP BY tasks
 LIMIT 2000;

-- name: shown_advert_read
-- args: reference:text today:text
-- cols: id:int reference:text placed_on:text place_label:text latitude:real? longitude:real?
-- cols: tasks:text slots:int hours:text rate:int words:text shown_until:text
-- rows: one
SELECT id, reference, placed_on, place_label, latitude, longitude, tasks, slots, hours, rate,
       words, shown_until
  FROM shown_advert
 WHERE reference = :reference AND shown_until >= :today;

-- name: advert_answer_add
-- args: advert_id:int
INSERT INTO advert_answer (advert_id)
VALUES (:advert_id);

-- name: advert_answer_private_add
-- args: answer_id:int name:text phone:text email:text words:text
INSERT INTO advert_answer_private (answer_id, name, phone, email, words)
VALUES (:answer_id, :name, :phone, :email, :words);

-- How many of that kind came in a day from this browser, and from its network.
-- name: advert_receipt_count
-- args: kind:text owner:text network:text
-- cols: of_visitor:int of_network:int
-- rows: one
SELECT (SELECT COUNT(*) FROM advert_receipt
         WHERE kind = :kind AND owner = :owner
           AND sent_at > UTC_TIMESTAMP() - INTERVAL 1 DAY) AS of_visitor,
       (SELECT COUNT(*) FROM advert_receipt
         WHERE kind = :kind AND network = :network
           AND sent_at > UTC_TIMESTAMP() - INTERVAL 1 DAY) AS of_network;

-- The same advert from the same browser within a day.
-- name: advert_receipt_same
-- args: owner:text content:text
-- cols: reference:text
-- rows: one
SELECT reference
  FROM advert_receipt
 WHERE kind = 'advert' AND owner = :owner AND content = :content
   AND sent_at > UTC_TIMESTAMP() - INTERVAL 1 DAY
 ORDER BY id DESC
 LIMIT 1;

-- An answer to the same advert by the same telephone number or email address.
-- name: advert_receipt_answered
-- args: reference:text content:text other:text
-- cols: answers:int
-- rows: one
SELECT COUNT(*) AS answers
  FROM advert_receipt
 WHERE kind = 'answer' AND reference = :reference
   AND ((content = :content AND content <> '') OR (other = :other AND other <> ''));

-- name: advert_receipt_own
-- args: kind:text reference:text owner:text
-- cols: receipts:int
-- rows: one
SELECT COUNT(*) AS receipts
  FROM advert_receipt
 WHERE kind = :kind AND reference = :reference AND owner = :owner;

-- name: advert_receipt_add
-- args: kind:text reference:text owner:text network:text content:text other:text
INSERT INTO advert_receipt (kind, reference, owner, network, content, other)
VALUES (:kind, :reference, :owner, :network, :content, :other);
