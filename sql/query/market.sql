-- Reports on the market: figures of places, without anybody's name, initials or postcode.

-- A patch's district is that of most of its LSOAs; where those are not known, of its code.
-- name: market_patch_list
-- cols: id:int name:text district:text latitude:real longitude:real
SELECT patch.id, patch.name,
       COALESCE((SELECT district.code
                   FROM area_lsoa own
                   JOIN area_lsoa other ON other.lsoa = own.lsoa AND other.valid_to IS NULL
                   JOIN area district ON district.id = other.area_id AND district.kind = 'district'
                  WHERE own.area_id = patch.id AND own.valid_to IS NULL
                  GROUP BY district.code
                  ORDER BY COUNT(*) DESC, district.code
                  LIMIT 1),
                SUBSTRING_INDEX(SUBSTRING_INDEX(patch.code, '-', 2), '-', -1)) AS district,
       COALESCE(patch.latitude, 0) AS latitude, COALESCE(patch.longitude, 0) AS longitude
  FROM area patch
 WHERE patch.kind = 'patch' AND (patch.valid_to IS NULL OR patch.valid_to > UTC_DATE())
 ORDER BY patch.name
 LIMIT 1000;

-- name: market_district_list
-- cols: code:text name:text
SELECT code, name
  FROM area
 WHERE kind = 'district' AND valid_to IS NULL
 ORDER BY name
 LIMIT 100;

-- ---- Time from request to start ----

-- name: market_start_list
-- args: from:text to:text patches:text
-- cols: patch:int source:text two:int days:int requests:int
SELECT COALESCE(r.patch_id, 0) AS patch, r.source, r.carer_minutes > r.visit_minutes AS two,
       GREATEST(DATEDIFF(r.started_on, r.sent_at), 0) AS days, COUNT(*) AS requests
  FROM care_request r
 WHERE r.started_on >= :from AND r.started_on < :to AND r.sent_at IS NOT NULL
   AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
 GROUP BY 1, 2, 3, 4
 ORDER BY patch
 LIMIT 50000;

-- ---- Waiting ----

-- name: market_waiting_list
-- args: patches:text
-- cols: patch:int place:text days:int two:int awarded:int requests:int carer_minutes:int
SELECT COALESCE(r.patch_id, 0) AS patch, r.where_now AS place, DATEDIFF(UTC_DATE(), r.sent_at) AS days,
       r.carer_minutes > r.visit_minutes AS two, r.awarded_at IS NOT NULL AS awarded,
       COUNT(*) AS requests, SUM(r.carer_minutes) AS carer_minutes
  FROM care_request r
 WHERE r.started_on IS NULL AND r.withdrawn_at IS NULL AND r.sent_at IS NOT NULL
   AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
 GROUP BY 1, 2, 3, 4, 5
 LIMIT 50000;

-- name: market_move_list
-- args: from:text patches:text
-- cols: on_date:text came:int started:int withdrawn:int
SELECT on_date, SUM(came) AS came, SUM(started) AS started, SUM(withdrawn) AS withdrawn
  FROM (SELECT DATE(r.sent_at) AS on_date, COUNT(*) AS came, 0 AS started, 0 AS withdrawn
          FROM care_request r
         WHERE r.sent_at >= :from AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
         GROUP BY 1
        UNION ALL
        SELECT r.started_on, 0, COUNT(*), 0
          FROM care_request r
         WHERE r.started_on >= :from AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
         GROUP BY 1
        UNION ALL
        SELECT DATE(r.withdrawn_at), 0, 0, COUNT(*)
          FROM care_request r
         WHERE r.withdrawn_at >= :from AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
         GROUP BY 1) AS moves
 GROUP BY on_date
 ORDER BY on_date
 LIMIT 5000;

-- ---- Declines ----

-- name: market_decline_list
-- args: from:text to:text patches:text
-- cols: patch:int reason:text declines:int
SELECT COALESCE(r.patch_id, 0) AS patch, d.reason, COUNT(*) AS declines
  FROM care_request r FORCE INDEX (report_sent)
  JOIN decline d FORCE INDEX (report_reason) ON d.request_id = r.id
 WHERE r.sent_at >= :from AND r.sent_at < :to
   AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
 GROUP BY 1, 2
 ORDER BY patch
 LIMIT 20000;

-- ---- Unmet visits ----

-- name: market_unmet_list
-- args: patches:text
-- cols: patch:int part:int visits:int two:int carer_minutes:int
SELECT COALESCE(r.patch_id, 0) AS patch, v.part, COUNT(*) AS visits, SUM(v.carers = 2) AS two,
       SUM(v.minutes * v.carers) AS carer_minutes
  FROM care_request r
  JOIN request_visit v ON v.request_id = r.id
 WHERE r.started_on IS NULL AND r.withdrawn_at IS NULL AND r.awarded_at IS NULL
   AND r.sent_at IS NOT NULL
   AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
 GROUP BY 1, 2
 LIMIT 20000;

-- ---- Handbacks ----

-- name: market_handback_list
-- args: from:text to:text patches:text
-- cols: patch:int reason:text notice:int rating:text handbacks:int
SELECT COALESCE(p.patch_id, 0) AS patch, h.reason, h.notice_days AS notice, o.rating,
       COUNT(*) AS handbacks
  FROM handback h
  JOIN care_package p ON p.id = h.package_id
  JOIN organisation o ON o.id = h.organisation_id
 WHERE h.lodged_at >= :from AND h.lodged_at < :to AND h.withdrawn_at IS NULL
   AND (:patches = '' OR FIND_IN_SET(p.patch_id, :patches))
 GROUP BY 1, 2, 3, 4
 LIMIT 20000;

-- ---- Capacity ----

-- The newest return of each provider counts, for four weeks.
-- name: market_capacity_list
-- args: since:text
-- cols: patch:int providers:int carer_minutes:int
SELECT c.patch_id AS patch, COUNT(DISTINCT newest.organisation_id) AS providers,
       SUM(c.single_minutes + 2 * c.double_minutes) AS carer_minutes
  FROM (SELECT organisation_id, MAX(id) AS id
          FROM capacity_return
         WHERE made_at >= :since
         GROUP BY organisation_id) AS newest
  JOIN capacity_cell c ON c.return_id = newest.id
 GROUP BY c.patch_id
 LIMIT 1000;

-- name: market_shape_list
-- cols: patch:int lsoa:text geometry:text
SELECT patch.id AS patch, l.code AS lsoa, b.geometry
  FROM area patch
  JOIN area_lsoa member ON member.area_id = patch.id AND member.valid_to IS NULL
  JOIN area l ON l.kind = 'lsoa' AND l.code = member.lsoa
  JOIN area_boundary b ON b.area_id = l.id
 WHERE patch.kind = 'patch' AND (patch.valid_to IS NULL OR patch.valid_to > UTC_DATE())
 ORDER BY patch.name, l.code
 LIMIT 3000;

-- ---- Fees ----

-- name: market_fee_list
-- args: on:text
-- cols: setting:text minutes:int valid_from:text pence:int source:text least:int? least_from:text?
SELECT f.setting, f.minutes, f.valid_from, f.pence, f.source,
       (SELECT r.pence FROM rate r
         WHERE r.code = 'homecare_minimum_price' AND r.valid_from <= f.valid_from
         ORDER BY r.valid_from DESC LIMIT 1) AS least,
       (SELECT MAX(r.valid_from) FROM rate r
         WHERE r.code = 'homecare_minimum_price' AND r.valid_from <= f.valid_from) AS least_from
  FROM fee_rate f
 WHERE f.time = 'day' AND f.valid_from <= :on
 ORDER BY f.valid_from DESC, f.setting DESC, f.minutes
 LIMIT 200;

-- ---- Providers ----

-- name: market_provider_list
-- args: from:text to:text
-- cols: id:int name:text rating:text ended_on:text? asked:int offers:int chosen:int declines:int people:int handbacks:int
SELECT o.id, o.name, o.rating, o.ended_on, COALESCE(n.asked, 0) AS asked,
       COALESCE(f.offers, 0) AS offers, COALESCE(f.chosen, 0) AS chosen,
       COALESCE(d.declines, 0) AS declines, COALESCE(p.people, 0) AS people,
       COALESCE(h.handbacks, 0) AS handbacks
  FROM organisation o
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS asked FROM notice
              WHERE sent_at >= :from AND sent_at < :to
              GROUP BY organisation_id) AS n ON n.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS offers, SUM(outcome = 'chosen') AS chosen FROM offer
              WHERE made_at >= :from AND made_at < :to
              GROUP BY organisation_id) AS f ON f.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS declines FROM decline
              WHERE declined_at >= :from AND declined_at < :to
              GROUP BY organisation_id) AS d ON d.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS people FROM care_package
              WHERE started_on <= UTC_DATE() AND (ends_on IS NULL OR ends_on > UTC_DATE())
              GROUP BY organisation_id) AS p ON p.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS handbacks FROM handback
              WHERE lodged_at >= :from AND lodged_at < :to AND withdrawn_at IS NULL
              GROUP BY organisation_id) AS h ON h.organisation_id = o.id
 WHERE o.ended_on IS NULL OR o.ended_on > :from
 ORDER BY o.name
 LIMIT 5000;

-- name: market_provider
-- args: id:int
-- cols: id:int name:text rating:text
-- rows: one
SELECT id, name, rating
  FROM organisation
 WHERE id = :id;

-- How long answers took, in whole hours, from the first notice about a request to the offer or
-- the decline.
-- name: measure_answer_list
-- args: organisation:int from:text to:text
-- cols: hours:int answers:int
SELECT hours, COUNT(*) AS answers
  FROM (SELECT TIMESTAMPDIFF(HOUR, (SELECT MIN(n.sent_at) FROM notice n
                  WHERE n.request_id = f.request_id AND n.organisation_id = f.organisation_id),
                f.made_at) AS hours
          FROM offer f
         WHERE f.organisation_id = :organisation AND f.made_at >= :from AND f.made_at < :to
        UNION ALL
        SELECT TIMESTAMPDIFF(HOUR, (SELECT MIN(n.sent_at) FROM notice n
                  WHERE n.request_id = d.request_id AND n.organisation_id = d.organisation_id),
                d.declined_at)
          FROM decline d
         WHERE d.organisation_id = :organisation AND d.declined_at >= :from AND d.declined_at < :to)
       AS answered
 WHERE hours IS NOT NULL
 GROUP BY hours
 ORDER BY hours
 LIMIT 5000;

-- What was asked of a provider, what it answered and what it won.
-- name: measure_win
-- args: organisation:int from:text to:text
-- cols: asked:int offers:int decided:int chosen:int declines:int handbacks:int
-- rows: one
SELECT (SELECT COUNT(DISTINCT request_id) FROM notice
         WHERE organisation_id = :organisation AND sent_at >= :from AND sent_at < :to) AS asked,
       (SELECT COUNT(*) FROM offer
         WHERE organisation_id = :organisation AND made_at >= :from AND made_at < :to) AS offers,
       (SELECT COUNT(*) FROM offer
         WHERE organisation_id = :organisation AND made_at >= :from AND made_at < :to
           AND outcome IS NOT NULL) AS decided,
       (SELECT COUNT(*) FROM offer
         WHERE organisation_id = :organisation AND made_at >= :from AND made_at < :to
           AND outcome = 'chosen') AS chosen,
       (SELECT COUNT(*) FROM decline
         WHERE organisation_id = :organisation AND declined_at >= :from AND declined_at < :to)
         AS declines,
       (SELECT COUNT(*) FROM handback
         WHERE organisation_id = :organisation AND lodged_at >= :from AND lodged_at < :to
           AND withdrawn_at IS NULL) AS handbacks;

-- What a provider does in a week today, by patch; suspended packages are left out.
-- name: measure_hours_list
-- args: organisation:int
-- cols: patch:int people:int visit_minutes:int carer_minutes:int
SELECT COALESCE(p.patch_id, 0) AS patch, COUNT(DISTINCT p.id) AS people,
       SUM(v.minutes) AS visit_minutes, SUM(v.minutes * v.carers) AS carer_minutes
  FROM care_package p
  JOIN package_visit v ON v.package_id = p.id
 WHERE p.organisation_id = :organisation AND p.started_on <= UTC_DATE()
   AND (p.ends_on IS NULL OR p.ends_on > UTC_DATE())
   AND v.starts_on <= UTC_DATE() AND (v.ends_on IS NULL OR v.ends_on > UTC_DATE())
   AND NOT EXISTS (SELECT 1 FROM package_suspension s
                    WHERE s.package_id = p.id AND s.from_on <= UTC_DATE()
                      AND (s.to_on IS NULL OR s.to_on > UTC_DATE()))
 GROUP BY 1
 LIMIT 1000;

-- ---- Evidence ----

-- name: market_search_list
-- args: from:text to:text
-- cols: district:text patch:int searches:int unanswered:int
SELECT COALESCE(district, '') AS district, COALESCE(patch_id, 0) AS patch, COUNT(*) AS searches,
       SUM(matches = 0) AS unanswered
  FROM search_record
 WHERE searched_on >= :from AND searched_on < :to
 GROUP BY 1, 2
 LIMIT 5000;

-- Withdrawn before anybody could take it.
-- name: market_unfilled_list
-- args: from:text to:text patches:text
-- cols: patch:int requests:int
SELECT COALESCE(r.patch_id, 0) AS patch, COUNT(*) AS requests
  FROM care_request r
 WHERE r.withdrawn_at >= :from AND r.withdrawn_at < :to AND r.awarded_at IS NULL
   AND (:patches = '' OR FIND_IN_SET(r.patch_id, :patches))
 GROUP BY 1
 LIMIT 1000;
