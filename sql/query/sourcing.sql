-- Asking providers: tiers, notices and messages, for the desk and for the command post, which
-- opens the next tier when one has closed.  Nothing here reads who the person is.

-- ---- Messages ----

-- name: outbox_add
-- args: once:text organisation_id:int? address:text template:text subject:text body:text
INSERT INTO outbox (once, organisation_id, address, template, subject, body)
VALUES (:once, :organisation_id, :address, :template, :subject, :body);

-- ---- One request ----

-- Taken until the transaction ends: whoever opens, closes or awards waits here.
-- name: sourcing_take
-- args: id:int
-- cols: id:int reference:text version:int patch_id:int? person_id:int urgency:text needed_by:text approved:int awarded_at:text? withdrawn_at:text? started_on:text?
-- rows: one
SELECT id, reference, version, patch_id, person_id, urgency, needed_by,
       approved_at IS NOT NULL AS approved, awarded_at, withdrawn_at, started_on
  FROM care_request
 WHERE id = :id
   FOR UPDATE;

-- name: sourcing_touch
-- args: id:int
UPDATE care_request
   SET version = version + 1
 WHERE id = :id;

-- What a notice says of it; closes_at: while somebody is being asked.
-- name: sourcing_told
-- args: id:int
-- cols: reference:text sector:text patch:text? needed_by:text visits:int two:int visit_minutes:int carer_minutes:int closes_at:text?
-- rows: one
SELECT r.reference, p.sector, a.name AS patch, r.needed_by,
       (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id) AS visits,
       (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id AND v.carers > 1) AS two,
       r.visit_minutes, r.carer_minutes,
       (SELECT MAX(s.closes_at)
          FROM sourcing s
         WHERE s.request_id = r.id AND s.closes_at > UTC_TIMESTAMP()) AS closes_at
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
 WHERE r.id = :id;

-- Whom a tier asks: its providers and those of the tiers before, but nobody who has offered or
-- declined or handed this care back; who declined is asked again when windows are wider than
-- they were then.  Tier 4 is every provider.  One that has stopped is asked nothing.
-- name: sourcing_whom
-- args: request_id:int patch_id:int? tier:int wider:int today:text
-- cols: id:int name:text email:text
SELECT o.id, o.name, o.email
  FROM organisation o
 WHERE (o.ended_on IS NULL OR o.ended_on > :today)
   AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id)
   AND (:tier = 4
        OR EXISTS (SELECT 1
                     FROM patch_provider pp
                    WHERE pp.organisation_id = o.id AND pp.patch_id = :patch_id AND pp.tier <= :tier
                      AND pp.valid_from <= :today AND (pp.valid_to IS NULL OR pp.valid_to > :today)))
   AND NOT EXISTS (SELECT 1
                     FROM offer f
                    WHERE f.request_id = :request_id AND f.organisation_id = o.id
                      AND f.withdrawn_at IS NULL)
   AND NOT EXISTS (SELECT 1
                     FROM handback h
                    WHERE h.request_id = :request_id AND h.organisation_id = o.id
                      AND h.withdrawn_at IS NULL)
   AND NOT EXISTS (SELECT 1
                     FROM decline d
                    WHERE d.request_id = :request_id AND d.organisation_id = o.id
                      AND :wider <= (SELECT COALESCE(MAX(s.wider), 0)
                                       FROM sourcing s
                                      WHERE s.request_id = d.request_id
                                        AND s.opened_at <= d.declined_at))
 ORDER BY o.name, o.id
 LIMIT 1000;

-- name: sourcing_add
-- args: request_id:int tier:int opened_by:int? minutes:int wider:int opens_next:int
INSERT INTO sourcing (request_id, tier, opened_at, opened_by, closes_at, wider, opens_next)
VALUES (:request_id, :tier, UTC_TIMESTAMP(), :opened_by,
        UTC_TIMESTAMP() + INTERVAL :minutes MINUTE, :wider, :opens_next);

-- name: sourcing_read
-- args: id:int
-- cols: id:int request_id:int tier:int opened_at:text closes_at:text wider:int opens_next:int minutes:int
-- rows: one
SELECT id, request_id, tier, opened_at, closes_at, wider, opens_next,
       TIMESTAMPDIFF(MINUTE, opened_at, closes_at) AS minutes
  FROM sourcing
 WHERE id = :id;

-- name: sourcing_notice_add
-- args: sourcing_id:int request_id:int organisation_id:int
INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at)
VALUES (:sourcing_id, :request_id, :organisation_id, UTC_TIMESTAMP());

-- Ends what is being asked, and whatever was to follow by itself.
-- name: sourcing_close
-- args: request_id:int
UPDATE sourcing
   SET closes_at = LEAST(closes_at, UTC_TIMESTAMP()), moved_on_at = COALESCE(moved_on_at, UTC_TIMESTAMP())
 WHERE request_id = :request_id AND (closes_at > UTC_TIMESTAMP() OR moved_on_at IS NULL);

-- ---- The next tier by itself ----

-- name: sourcing_due
-- cols: id:int request_id:int
SELECT id, request_id
  FROM sourcing
 WHERE opens_next = 1 AND moved_on_at IS NULL AND closes_at <= UTC_TIMESTAMP()
 ORDER BY closes_at, id
 LIMIT 50;

-- Only once, whoever comes first.
-- name: sourcing_move_on
-- args: id:int
UPDATE sourcing
   SET moved_on_at = UTC_TIMESTAMP()
 WHERE id = :id AND opens_next = 1 AND moved_on_at IS NULL AND closes_at <= UTC_TIMESTAMP();

-- What a handback or another end of a package left to be done: asked for once it is approved, seen
-- to when it is decided.  why is JSON text, for the audit trail.
-- name: sourcing_task_due
-- cols: id:int request_id:int kind:text why:text?
SELECT t.id, t.request_id, t.kind,
       JSON_QUOTE(CONCAT('Asked by itself, as ', o.name, ' handed back ', p.reference)) AS why
  FROM sourcing_task t
  JOIN care_request r ON r.id = t.request_id
  LEFT JOIN handback h ON h.id = t.handback_id
  LEFT JOIN organisation o ON o.id = h.organisation_id
  LEFT JOIN care_package p ON p.id = h.package_id
 WHERE t.kind <> 'ask' OR r.approved_at IS NOT NULL OR r.withdrawn_at IS NOT NULL
 ORDER BY t.id
 LIMIT 50;

-- name: sourcing_task_done
-- args: id:int
DELETE FROM sourcing_task
 WHERE id = :id;

-- name: sourcing_task_drop
-- args: request_id:int
DELETE FROM sourcing_task
 WHERE request_id = :request_id AND kind = 'ask';

-- Visits that no offer covers; a request without visits has none.
-- name: sourcing_uncovered
-- args: request_id:int
-- cols: visits:int
-- rows: one
SELECT COUNT(*) AS visits
  FROM request_visit v
 WHERE v.request_id = :request_id
   AND NOT EXISTS (SELECT 1
                     FROM offer_visit c
                     JOIN offer f ON f.id = c.offer_id
                    WHERE c.visit_id = v.id AND f.withdrawn_at IS NULL);

-- ---- The broker's board: care that stops comes before care that has not begun ----

-- An offer can be chosen from the moment it is there, though others may still answer.
-- name: sourcing_board
-- args: now:text shown:text max:int skip:int
-- cols: id:int reference:text source:text urgency:text needed_by:text risk:text where_now:text sector:text patch:text? visit_minutes:int carer_minutes:int sent_at:text? first_sent_at:text? tier:int? closes_at:text? asking:int asked:int offers:int declines:int state:text
SELECT b.id, b.reference, b.source, b.urgency, b.needed_by, b.risk, b.where_now, p.sector,
       a.name AS patch, b.visit_minutes, b.carer_minutes, b.sent_at, b.first_sent_at, b.tier,
       b.closes_at, b.closes_at > :now AS asking,
       (SELECT COUNT(DISTINCT n.organisation_id) FROM notice n WHERE n.request_id = b.id) AS asked,
       b.offers,
       (SELECT COUNT(DISTINCT d.organisation_id) FROM decline d WHERE d.request_id = b.id) AS declines, b.state
  FROM (SELECT r.id, r.reference, r.source, r.urgency, r.needed_by, r.risk, r.where_now,
               r.person_id, r.patch_id, r.visit_minutes, r.carer_minutes, r.sent_at,
               r.first_sent_at, s.tier, s.closes_at,
               (SELECT COUNT(*)
                  FROM offer f
                 WHERE f.request_id = r.id AND f.withdrawn_at IS NULL) AS offers,
               CASE WHEN s.id IS NULL THEN 'to_source'
                    WHEN EXISTS (SELECT 1 FROM offer f
                                  WHERE f.request_id = r.id AND f.withdrawn_at IS NULL) THEN 'choose'
                    WHEN s.closes_at > :now THEN 'asking'
                    ELSE 'no_answer' END AS state
          FROM care_request r
          LEFT JOIN sourcing s
            ON s.id = (SELECT MAX(m.id) FROM sourcing m WHERE m.request_id = r.id)
         WHERE r.open_person IS NOT NULL AND r.approved_at IS NOT NULL AND r.awarded_at IS NULL) AS b
  JOIN person p ON p.id = b.person_id
  LEFT JOIN area a ON a.id = b.patch_id
 WHERE :shown = 'all' OR b.state = :shown
 ORDER BY b.source NOT IN ('handback', 'failure'), b.urgency, b.needed_by, b.sent_at, b.id
 LIMIT :max OFFSET :skip;

-- name: sourcing_board_count
-- args: now:text
-- cols: to_source:int asking:int no_answer:int choose:int
-- rows: one
SELECT COALESCE(SUM(b.state = 'to_source'), 0) AS to_source,
       COALESCE(SUM(b.state = 'asking'), 0) AS asking,
       COALESCE(SUM(b.state = 'no_answer'), 0) AS no_answer,
       COALESCE(SUM(b.state = 'choose'), 0) AS choose
  FROM (SELECT CASE WHEN s.id IS NULL THEN 'to_source'
                    WHEN EXISTS (SELECT 1 FROM offer f
                                  WHERE f.request_id = r.id AND f.withdrawn_at IS NULL) THEN 'choose'
                    WHEN s.closes_at > :now THEN 'asking'
                    ELSE 'no_answer' END AS state
          FROM care_request r
          LEFT JOIN sourcing s
            ON s.id = (SELECT MAX(m.id) FROM sourcing m WHERE m.request_id = r.id)
         WHERE r.open_person IS NOT NULL AND r.approved_at IS NOT NULL AND r.awarded_at IS NULL) AS b;

-- ---- The page of one request ----

-- name: sourcing_show
-- args: id:int
-- cols: id:int reference:text version:int urgency:text needed_by:text source:text risk:text language:text gender:text pets:text access:text risks:text sector:text lsoa:text? latitude:real? longitude:real? rural_urban:text? patch_id:int? patch:text? visit_minutes:int carer_minutes:int week_pence:int sent_at:text? approved_at:text? may_cost:int asked_pence:int? awarded_at:text? awarded_by:text? withdrawn_at:text? started_on:text? asks_itself:int
-- rows: one
SELECT r.id, r.reference, r.version, r.urgency, r.needed_by, r.source, r.risk, r.language,
       r.gender, r.pets, r.access, r.risks, p.sector, p.lsoa, p.latitude, p.longitude,
       l.rural_urban, r.patch_id, a.name AS patch, r.visit_minutes, r.carer_minutes,
       r.week_pence, r.sent_at, r.approved_at,
       COALESCE(r.approved_pence, r.week_pence) AS may_cost, r.asked_pence, r.awarded_at, w.name AS awarded_by, r.withdrawn_at,
       r.started_on,
       EXISTS (SELECT 1 FROM sourcing_task t
                WHERE t.request_id = r.id AND t.kind = 'ask') AS asks_itself
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
  LEFT JOIN account w ON w.id = r.awarded_by
 WHERE r.id = :id
 LIMIT 1;

-- name: sourcing_times
-- args: request_id:int
-- cols: id:int tier:int opened_at:text closes_at:text wider:int opens_next:int open:int moved_on_at:text? opened_by:text? asked:int seen:int
SELECT s.id, s.tier, s.opened_at, s.closes_at, s.wider, s.opens_next,
       s.closes_at > UTC_TIMESTAMP() AS open, s.moved_on_at, w.name AS opened_by,
       (SELECT COUNT(*) FROM notice n WHERE n.sourcing_id = s.id) AS asked,
       (SELECT COUNT(*) FROM notice n WHERE n.sourcing_id = s.id AND n.seen_at IS NOT NULL) AS seen
  FROM sourcing s
  LEFT JOIN account w ON w.id = s.opened_by
 WHERE s.request_id = :request_id
 ORDER BY s.id DESC
 LIMIT 100;

-- Every provider that may be asked, with its tier in the patch (4: in none) and its answer.
-- name: sourcing_candidates
-- args: request_id:int patch_id:int? today:text
-- cols: id:int name:text email:text phone:text double_handed:int tier:int asked_at:text? seen_at:text? handed_back:int offer_id:int? offered_at:text? declined_at:text? reason:text? words:text? stopped:int
SELECT o.id, o.name, o.email, o.phone, o.double_handed,
       COALESCE((SELECT MIN(pp.tier)
                   FROM patch_provider pp
                  WHERE pp.organisation_id = o.id AND pp.patch_id = :patch_id
                    AND pp.valid_from <= :today
                    AND (pp.valid_to IS NULL OR pp.valid_to > :today)), 4) AS tier,
       (SELECT MAX(n.sent_at)
          FROM notice n
         WHERE n.request_id = :request_id AND n.organisation_id = o.id) AS asked_at,
       (SELECT MAX(n.seen_at)
          FROM notice n
         WHERE n.request_id = :request_id AND n.organisation_id = o.id) AS seen_at,
       EXISTS (SELECT 1
                 FROM handback h
                WHERE h.request_id = :request_id AND h.organisation_id = o.id
                  AND h.withdrawn_at IS NULL) AS handed_back,
       f.id AS offer_id, f.made_at AS offered_at, d.declined_at, d.reason, d.words,
       EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id) AS stopped
  FROM organisation o
  LEFT JOIN offer f ON f.request_id = :request_id AND f.open_organisation = o.id
  LEFT JOIN decline d
    ON d.id = (SELECT MAX(e.id) FROM decline e
                WHERE e.request_id = :request_id AND e.organisation_id = o.id)
 WHERE o.ended_on IS NULL OR o.ended_on > :today OR f.id IS NOT NULL OR d.id IS NOT NULL
 ORDER BY tier, o.name, o.id
 LIMIT 1000;

-- Offers that stand, of a request that is not wanted any more.
-- name: sourcing_offers_end
-- args: request_id:int words:text
UPDATE offer
   SET outcome = 'not_chosen', outcome_reason = 'request_withdrawn', outcome_words = :words,
       outcome_at = UTC_TIMESTAMP(), version = version + 1
 WHERE request_id = :request_id AND withdrawn_at IS NULL AND outcome IS NULL;

-- Who was asked lately, offered or can still answer: to be told.
-- name: sourcing_concerned
-- args: request_id:int
-- cols: id:int email:text offered:int
SELECT DISTINCT o.id, o.email, f.id IS NOT NULL AS offered
  FROM notice n
  JOIN organisation o ON o.id = n.organisation_id
  LEFT JOIN offer f ON f.request_id = n.request_id AND f.open_organisation = o.id
 WHERE n.request_id = :request_id
   AND (f.id IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM decline d
                        WHERE d.request_id = n.request_id AND d.organisation_id = o.id
                          AND d.declined_at >= n.sent_at))
 ORDER BY o.id
 LIMIT 1000;
