-- Reports on the market: figures of places, without anybody's name, initials or postcode.
--
-- Place.  A request or a package counts in the patch that its person's LSOA is in on the day
-- `on`, so that figures of all years regroup when patches are drawn anew; where the LSOA is not
-- known, or the patch has nothing drawn in it, in the patch that it was given.  0: in none.
-- patch 0: all of them.  district '': all; else where the LSOA is in that district.
--
-- Days are London's.

-- Patches of a day, those of a district being the ones with a part of it in them; a patch that
-- nobody has drawn is where its code says.
-- name: market_patch_list
-- args: on:text district:text
-- cols: id:int name:text wanted:int
SELECT a.id, a.name,
       :district = ''
       OR a.id IN (SELECT plain.patch_id FROM undrawn_patch plain WHERE plain.district = :district)
       OR a.id IN (SELECT m.patch_id
                     FROM lsoa_district d
                     JOIN lsoa_patch m ON m.lsoa = d.lsoa AND m.valid_from <= :on AND m.until > :on
                    WHERE d.district = :district AND d.valid_from <= :on AND d.until > :on) AS wanted
  FROM area a
 WHERE a.kind = 'patch' AND a.valid_from <= :on AND (a.valid_to IS NULL OR a.valid_to > :on)
 ORDER BY a.name
 LIMIT 1000;

-- name: market_district_list
-- args: on:text
-- cols: code:text name:text
SELECT code, name
  FROM area
 WHERE kind = 'district' AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
 ORDER BY name
 LIMIT 100;

-- ---- Time from request to start ----

-- name: market_start_list
-- args: from:text to:text on:text patch:int district:text
-- cols: patch:int source:text two:int days:int requests:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(r.lsoa IS NULL, r.patch_id, plain.patch_id), 0) AS patch,
       r.source, r.carer_minutes > r.visit_minutes AS two,
       GREATEST(DATEDIFF(r.started_on, r.sent_on), 0) AS days,
       COUNT(*) AS requests
  FROM market_request r
  LEFT JOIN lsoa_patch place ON place.lsoa = r.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = r.patch_id AND place.patch_id IS NULL
 WHERE r.started_on >= :from AND r.started_on < :to AND r.sent_at IS NOT NULL
   AND (:district = '' OR plain.district = :district
        OR r.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1, 2, 3, 4
HAVING :patch = 0 OR patch = :patch
 ORDER BY patch
 LIMIT 50000;

-- ---- Waiting ----

-- name: market_waiting_list
-- args: on:text patch:int district:text
-- cols: patch:int place:text days:int two:int awarded:int requests:int carer_minutes:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(r.lsoa IS NULL, r.patch_id, plain.patch_id), 0) AS patch,
       r.where_now AS place,
       r.waited_before + GREATEST(DATEDIFF(:on, r.sent_on), 0) AS days,
       r.carer_minutes > r.visit_minutes AS two, r.awarded_at IS NOT NULL AS awarded,
       COUNT(*) AS requests, SUM(r.carer_minutes) AS carer_minutes
  FROM market_request r
  LEFT JOIN lsoa_patch place ON place.lsoa = r.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = r.patch_id AND place.patch_id IS NULL
 WHERE r.started_on IS NULL AND r.withdrawn_at IS NULL AND r.sent_at IS NOT NULL
   AND (:district = '' OR plain.district = :district
        OR r.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1, 2, 3, 4, 5
HAVING :patch = 0 OR patch = :patch
 LIMIT 50000;

-- What came to those who wait and what left them, from a day on; a request that was never sent
-- did neither.
-- name: market_move_list
-- args: from:text from_at:text on:text patch:int district:text
-- cols: on_date:text came:int started:int withdrawn:int
-- keep: yes
SELECT m.on_date, SUM(m.came) AS came, SUM(m.started) AS started, SUM(m.withdrawn) AS withdrawn
  FROM (SELECT r.patch_id, r.lsoa, r.sent_on AS on_date, 1 AS came, 0 AS started, 0 AS withdrawn
          FROM market_request r
         WHERE r.sent_at >= :from_at
        UNION ALL
        SELECT r.patch_id, r.lsoa, r.started_on, 0, 1, 0
          FROM market_request r
         WHERE r.started_on >= :from AND r.sent_at IS NOT NULL
        UNION ALL
        SELECT r.patch_id, r.lsoa, r.withdrawn_on, 0, 0, 1
          FROM market_request r
         WHERE r.withdrawn_at >= :from_at AND r.sent_at IS NOT NULL) AS m
  LEFT JOIN lsoa_patch place ON place.lsoa = m.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = m.patch_id AND place.patch_id IS NULL
 WHERE (:district = '' OR plain.district = :district
        OR m.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
   AND (:patch = 0
        OR COALESCE(place.patch_id, IF(m.lsoa IS NULL, m.patch_id, plain.patch_id), 0) = :patch)
 GROUP BY m.on_date
 ORDER BY m.on_date
 LIMIT 5000;

-- ---- Declines ----

-- name: market_decline_list
-- args: from_at:text to_at:text on:text patch:int district:text
-- cols: patch:int reason:text declines:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(r.lsoa IS NULL, r.patch_id, plain.patch_id), 0) AS patch,
       r.reason, COUNT(*) AS declines
  FROM market_decline r
  LEFT JOIN lsoa_patch place ON place.lsoa = r.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = r.patch_id AND place.patch_id IS NULL
 WHERE r.sent_at >= :from_at AND r.sent_at < :to_at
   AND (:district = '' OR plain.district = :district
        OR r.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1, 2
HAVING :patch = 0 OR patch = :patch
 ORDER BY patch
 LIMIT 20000;

-- ---- Unmet visits ----

-- Not those that a provider still gives that has given notice.
-- name: market_unmet_list
-- args: on:text patch:int district:text
-- cols: patch:int part:int visits:int two:int carer_minutes:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(v.lsoa IS NULL, v.patch_id, plain.patch_id), 0) AS patch,
       v.part, COUNT(*) AS visits, SUM(v.carers = 2) AS two,
       SUM(v.minutes * v.carers) AS carer_minutes
  FROM market_unmet_visit v
  LEFT JOIN lsoa_patch place ON place.lsoa = v.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = v.patch_id AND place.patch_id IS NULL
 WHERE NOT EXISTS (SELECT 1 FROM market_package k
                    WHERE k.id = v.package_id AND k.started_on <= :on AND k.ends_on > :on)
   AND (:district = '' OR plain.district = :district
        OR v.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1, 2
HAVING :patch = 0 OR patch = :patch
 LIMIT 20000;

-- ---- Handbacks ----

-- name: market_handback_list
-- args: from_at:text to_at:text on:text patch:int district:text
-- cols: patch:int reason:text notice:int rating:text handbacks:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(k.lsoa IS NULL, k.patch_id, plain.patch_id), 0) AS patch,
       h.reason, h.notice_days AS notice, o.rating,
       COUNT(*) AS handbacks
  FROM market_handback h
  JOIN market_package k ON k.id = h.package_id
  JOIN organisation_rating o ON o.organisation_id = h.organisation_id
  LEFT JOIN lsoa_patch place ON place.lsoa = k.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = k.patch_id AND place.patch_id IS NULL
 WHERE h.lodged_at >= :from_at AND h.lodged_at < :to_at
   AND (:district = '' OR plain.district = :district
        OR k.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1, 2, 3, 4
HAVING :patch = 0 OR patch = :patch
 LIMIT 20000;

-- ---- Capacity ----

-- What counts of the hours that providers state, as the desk has it.
-- name: market_capacity_list
-- args: since:text
-- cols: patch:int providers:int carer_minutes:int
-- keep: yes
SELECT c.patch_id AS patch, COUNT(DISTINCT c.organisation_id) AS providers,
       SUM(c.single_minutes + 2 * c.double_minutes) AS carer_minutes
  FROM capacity_now c
 WHERE c.stated_at > :since
 GROUP BY c.patch_id
 LIMIT 1000;

-- name: market_shape_list
-- args: on:text
-- cols: patch:int lsoa:text geometry:text
-- keep: yes
SELECT patch.id AS patch, l.code AS lsoa, b.geometry
  FROM area patch
  JOIN area_lsoa member ON member.area_id = patch.id AND member.valid_from <= :on
       AND (member.valid_to IS NULL OR member.valid_to > :on)
  JOIN area l ON l.kind = 'lsoa' AND l.code = member.lsoa
  JOIN area_boundary b ON b.area_id = l.id
 WHERE patch.kind = 'patch' AND (patch.valid_to IS NULL OR patch.valid_to > :on)
 ORDER BY patch.name, l.code
 LIMIT 3000;

-- ---- Fees ----

-- name: market_fee_list
-- args: on:text
-- cols: setting:text minutes:int valid_from:text pence:int source:text least:int? least_from:text?
-- keep: yes
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

-- What each figure means is said by the views asked_request, provider_answer, given_visit and
-- organisation_rating: a provider sees the same ones of itself.

-- Requests by the day on which the provider was first asked for them.
-- The limit keeps the view a table of its own: put into the sums, MariaDB refuses the aggregates
-- inside it with some plans (1111, Invalid use of group function).
-- name: market_provider_list
-- args: from:text from_at:text to_at:text on:text
-- cols: id:int name:text rating:text rating_on:text? from_register:int asked:int answered:int offered:int decided:int won:int people:int handbacks:int
-- keep: yes
SELECT o.id, o.name, r.rating, r.rating_on, r.from_register,
       COALESCE(n.asked, 0) AS asked, COALESCE(n.answered, 0) AS answered,
       COALESCE(n.offered, 0) AS offered, COALESCE(n.decided, 0) AS decided,
       COALESCE(n.won, 0) AS won, COALESCE(p.people, 0) AS people,
       COALESCE(h.handbacks, 0) AS handbacks
  FROM market_organisation o
  JOIN organisation_rating r ON r.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS asked,
                    SUM(offered_at IS NOT NULL OR declined_at IS NOT NULL) AS answered,
                    SUM(offered_at IS NOT NULL) AS offered, SUM(won IS NOT NULL) AS decided,
                    SUM(won) AS won
               FROM (SELECT organisation_id, offered_at, declined_at, won
                       FROM asked_request
                      WHERE asked_at >= :from_at AND asked_at < :to_at
                      LIMIT 100000000) AS one
              GROUP BY organisation_id) AS n ON n.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS people FROM market_package
              WHERE started_on <= :on AND (ends_on IS NULL OR ends_on > :on)
              GROUP BY organisation_id) AS p ON p.organisation_id = o.id
  LEFT JOIN (SELECT organisation_id, COUNT(*) AS handbacks FROM market_handback
              WHERE lodged_at >= :from_at AND lodged_at < :to_at
              GROUP BY organisation_id) AS h ON h.organisation_id = o.id
 WHERE o.ended_on IS NULL OR o.ended_on > :from
 ORDER BY o.name
 LIMIT 5000;

-- name: market_provider
-- args: id:int
-- cols: id:int name:text rating:text rating_on:text? from_register:int
-- rows: one
SELECT o.id, o.name, r.rating, r.rating_on, r.from_register
  FROM market_organisation o
  JOIN organisation_rating r ON r.organisation_id = o.id
 WHERE o.id = :id;

-- name: market_record
-- args: organisation:int since_at:text
-- cols: asked:int offered:int decided:int won:int handbacks:int
-- keep: yes
-- rows: one
SELECT COUNT(*) AS asked, COALESCE(SUM(a.offered_at IS NOT NULL), 0) AS offered,
       COALESCE(SUM(a.won IS NOT NULL), 0) AS decided, COALESCE(SUM(a.won), 0) AS won,
       (SELECT COUNT(*) FROM market_handback h
         WHERE h.organisation_id = :organisation AND h.lodged_at >= :since_at) AS handbacks
  FROM asked_request a
 WHERE a.organisation_id = :organisation AND a.asked_at >= :since_at;

-- How long its answers took.
-- name: market_answer_list
-- args: organisation:int since_at:text
-- cols: minutes:int answers:int
-- keep: yes
SELECT a.minutes, COUNT(*) AS answers
  FROM provider_answer a
 WHERE a.organisation_id = :organisation AND a.asked_at >= :since_at
 GROUP BY a.minutes
HAVING a.minutes IS NOT NULL
 ORDER BY a.minutes
 LIMIT 20000;

-- What it gives in a week today, by patch; suspended packages are left out.
-- name: market_hours_list
-- args: organisation:int on:text
-- cols: patch:int people:int visit_minutes:int carer_minutes:int
-- keep: yes
SELECT COALESCE(g.patch_id, 0) AS patch, COUNT(DISTINCT g.package_id) AS people,
       SUM(g.minutes) AS visit_minutes, SUM(g.minutes * g.carers) AS carer_minutes
  FROM given_visit g
 WHERE g.organisation_id = :organisation AND g.from_on <= :on AND g.until > :on
   AND NOT EXISTS (SELECT 1 FROM market_suspension s
                    WHERE s.package_id = g.package_id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 GROUP BY 1
 LIMIT 1000;

-- ---- Evidence ----

-- name: market_search_list
-- args: from:text to:text on:text
-- cols: district:text patch:int searches:int unanswered:int
-- keep: yes
SELECT COALESCE(d.district, s.district, '') AS district,
       COALESCE(place.patch_id, IF(s.lsoa IS NULL, s.patch_id, plain.patch_id), 0) AS patch,
       COUNT(*) AS searches, SUM(s.matches = 0) AS unanswered
  FROM search_record s
  LEFT JOIN lsoa_patch place ON place.lsoa = s.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = s.patch_id AND place.patch_id IS NULL
  LEFT JOIN lsoa_district d ON d.lsoa = s.lsoa AND d.valid_from <= :on AND d.until > :on
 WHERE s.searched_on >= :from AND s.searched_on < :to
 GROUP BY 1, 2
 LIMIT 5000;

-- Providers were asked and none had taken it when something else took its place: those whose
-- need ended, or who were entered by mistake, say nothing of the market.
-- name: market_unfilled_list
-- args: from_at:text to_at:text on:text patch:int district:text
-- cols: patch:int requests:int
-- keep: yes
SELECT COALESCE(place.patch_id, IF(r.lsoa IS NULL, r.patch_id, plain.patch_id), 0) AS patch,
       COUNT(*) AS requests
  FROM market_request r
  LEFT JOIN lsoa_patch place ON place.lsoa = r.lsoa AND place.valid_from <= :on AND place.until > :on
  LEFT JOIN undrawn_patch plain ON plain.patch_id = r.patch_id AND place.patch_id IS NULL
 WHERE r.withdrawn_at >= :from_at AND r.withdrawn_at < :to_at AND r.awarded_at IS NULL
   AND r.sent_at IS NOT NULL AND r.withdrawn_reason IN ('direct_payment', 'family', 'micro_or_pa')
   AND EXISTS (SELECT 1 FROM market_notice n WHERE n.request_id = r.id)
   AND (:district = '' OR plain.district = :district
        OR r.lsoa IN (SELECT x.lsoa FROM lsoa_district x
                       WHERE x.district = :district AND x.valid_from <= :on AND x.until > :on))
 GROUP BY 1
HAVING :patch = 0 OR patch = :patch
 LIMIT 1000;
