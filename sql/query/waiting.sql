-- Who waits for home care: sent, and nobody has come yet.

-- place and risk "": any; patch 0: any; stage: all, approve, source or start.  still_comes: the
-- providers that are to leave and come until then.
-- name: waiting_list
-- args: place:text risk:text patch:int stage:text today:text max:int skip:int
-- cols: id:int reference:text initials:text case_id:text sector:text patch:text? source:text urgency:text needed_by:text where_now:text risk:text
-- cols: lives_alone:int carer_strain:text interim_cover:text carer_minutes:int sent_at:text returned_at:text? approved_at:text? awarded_at:text?
-- cols: first_sent_at:text? waited_before:int still_comes:text?
SELECT r.id, r.reference, e.initials, e.case_id, e.sector, a.name AS patch, r.source,
       r.urgency, r.needed_by, r.where_now, r.risk, r.lives_alone, r.carer_strain,
       r.interim_cover, r.carer_minutes, r.sent_at, r.returned_at, r.approved_at,
       r.awarded_at, r.first_sent_at, r.waited_before,
       (SELECT GROUP_CONCAT(c.words ORDER BY c.ends_on SEPARATOR '; ')
          FROM waiting_cover c
         WHERE c.request_id = r.id) AS still_comes
  FROM care_request r
  JOIN person e ON e.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
 WHERE r.open_person IS NOT NULL AND r.sent_at IS NOT NULL
   AND (:place = '' OR r.where_now = :place)
   AND (:risk = '' OR r.risk = :risk)
   AND (:patch = 0 OR r.patch_id = :patch)
   AND CASE :stage
       WHEN 'approve' THEN r.approved_at IS NULL
       WHEN 'source' THEN r.approved_at IS NOT NULL AND r.awarded_at IS NULL
       WHEN 'start' THEN r.awarded_at IS NOT NULL
       ELSE 1
       END
 ORDER BY FIELD(r.risk, 'high', 'medium', 'low'),
          r.waited_before + GREATEST(0, DATEDIFF(:today, r.sent_at)) DESC, r.id
 LIMIT :max OFFSET :skip;

-- How many wait, and how many of them with a high risk, in hospital, and with nobody helping.
-- name: waiting_count
-- args: place:text risk:text patch:int stage:text
-- cols: total:int high:int? hospital:int? alone:int?
-- rows: one
SELECT COUNT(*) AS total, SUM(r.risk = 'high') AS high, SUM(r.where_now = 'hospital') AS hospital,
       SUM(r.interim_cover = ''
           AND NOT EXISTS (SELECT 1 FROM waiting_cover c WHERE c.request_id = r.id)) AS alone
  FROM care_request r
 WHERE r.open_person IS NOT NULL AND r.sent_at IS NOT NULL
   AND (:place = '' OR r.where_now = :place)
   AND (:risk = '' OR r.risk = :risk)
   AND (:patch = 0 OR r.patch_id = :patch)
   AND CASE :stage
       WHEN 'approve' THEN r.approved_at IS NULL
       WHEN 'source' THEN r.approved_at IS NOT NULL AND r.awarded_at IS NULL
       WHEN 'start' THEN r.awarded_at IS NOT NULL
       ELSE 1
       END;

-- Each time of asking for these requests ([12, 15]): how many were asked, and how many of them
-- offered.
-- name: waiting_tries
-- args: ids:text
-- cols: id:int request_id:int tier:int opened_at:text closes_at:text asked:int offers:int
SELECT s.id, s.request_id, s.tier, s.opened_at, s.closes_at, COUNT(n.id) AS asked,
       COUNT(o.id) AS offers
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN sourcing s ON s.request_id = wanted.id
  LEFT JOIN notice n ON n.sourcing_id = s.id
  LEFT JOIN offer o ON o.request_id = s.request_id AND o.open_organisation = n.organisation_id
 GROUP BY s.id
 ORDER BY s.request_id, s.opened_at, s.id
 LIMIT 20000;

-- Why those who were asked declined, and which time of asking that answered (0: none).
-- name: waiting_declines
-- args: ids:text
-- cols: request_id:int sourcing_id:int reason:text declines:int
SELECT d.request_id,
       COALESCE((SELECT MAX(n.sourcing_id)
                   FROM notice n
                  WHERE n.request_id = d.request_id AND n.organisation_id = d.organisation_id
                    AND n.sent_at <= d.declined_at), 0) AS sourcing_id,
       d.reason, COUNT(*) AS declines
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN decline d ON d.request_id = wanted.id
 GROUP BY d.request_id, sourcing_id, d.reason
 ORDER BY d.request_id, declines DESC, d.reason
 LIMIT 20000;

-- Who is to come, of those that were chosen.
-- name: waiting_starts
-- args: ids:text
-- cols: request_id:int provider:text start_on:text
SELECT p.request_id, o.name AS provider, p.start_on
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN care_package p ON p.request_id = wanted.id AND p.ends_on IS NULL
  JOIN organisation o ON o.id = p.organisation_id
 ORDER BY p.request_id, p.start_on, p.id
 LIMIT 20000;

-- name: waiting_read
-- args: id:int
-- cols: id:int reference:text initials:text case_id:text birth_year:int sector:text patch:text? source:text urgency:text needed_by:text where_now:text
-- cols: risk:text lives_alone:int carer_strain:text interim_cover:text sent_at:text? approved_at:text? returned_at:text? awarded_at:text? started_on:text?
-- cols: withdrawn_at:text? first_sent_at:text? waited_before:int previous_id:int? previous:text? version:int person_id:int still_comes:text?
-- rows: one
SELECT r.id, r.reference, e.initials, e.case_id, e.birth_year, e.sector, a.name AS patch,
       r.source, r.urgency, r.needed_by, r.where_now, r.risk, r.lives_alone, r.carer_strain,
       r.interim_cover, r.sent_at, r.approved_at, r.returned_at, r.awarded_at, r.started_on,
       r.withdrawn_at, r.first_sent_at, r.waited_before, r.previous_id,
       b.reference AS previous, r.version, r.person_id,
       (SELECT GROUP_CONCAT(c.words ORDER BY c.ends_on SEPARATOR '; ')
          FROM waiting_cover c
         WHERE c.request_id = r.id) AS still_comes
  FROM care_request r
  JOIN person e ON e.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN care_request b ON b.id = r.previous_id
 WHERE r.id = :id;

-- came: the providers that have left since, or are to, and came then.
-- name: waiting_notes
-- args: request_id:int
-- cols: noted_at:text author:text? where_now:text risk:text carer_strain:text interim_cover:text words:text came:text?
SELECT n.noted_at, b.name AS author, n.where_now, n.risk, n.carer_strain, n.interim_cover,
       n.words,
       (SELECT GROUP_CONCAT(o.name ORDER BY k.ends_on SEPARATOR '; ')
          FROM care_package k
          JOIN organisation o ON o.id = k.organisation_id
         WHERE k.person_id = r.person_id AND k.started_on <= DATE(n.noted_at)
           AND k.ends_on > DATE(n.noted_at)) AS came
  FROM wait_note n
  JOIN care_request r ON r.id = n.request_id
  LEFT JOIN account b ON b.id = n.noted_by
 WHERE n.request_id = :request_id
 ORDER BY n.noted_at DESC, n.id DESC
 LIMIT 100;

-- name: waiting_note_add
-- args: request_id:int account_id:int where_now:text risk:text carer_strain:text interim_cover:text words:text
INSERT INTO wait_note (request_id, noted_by, where_now, risk, carer_strain, interim_cover, words)
VALUES (:request_id, :account_id, :where_now, :risk, :carer_strain, :interim_cover, :words);

-- Nobody else has changed the request since, and somebody still waits.
-- name: waiting_update
-- args: id:int version:int where_now:text risk:text carer_strain:text interim_cover:text
UPDATE care_request
   SET where_now = :where_now, risk = :risk, carer_strain = :carer_strain,
       interim_cover = :interim_cover, version = version + 1
 WHERE id = :id AND version = :version AND started_on IS NULL AND withdrawn_at IS NULL
   AND sent_at IS NOT NULL;
