-- Packages handed back: what is done stands in sql/functions, as functions, so that a provider
-- can do it for its own packages and has no right to the tables.

-- name: handback_call
-- args: package_id:int version:int account_id:int reason:text words:text last_on:text today:text reference:text
-- cols: answer:int
-- rows: one
SELECT handback_lodge(:package_id, :version, :account_id, :reason, :words, :last_on, :today,
                      :reference) AS answer;

-- name: handback_back_call
-- args: package_id:int version:int account_id:int today:text
-- cols: answer:int
-- rows: one
SELECT handback_withdraw(:package_id, :version, :account_id, :today) AS answer;

-- Was a request of the person's looked for before, so that this one joined it?
-- name: handback_joined
-- args: id:int
-- cols: joined:int
-- rows: one
SELECT p.end_reason = 'handback'
       AND EXISTS (SELECT 1 FROM request_visit v
                    WHERE v.request_id = h.request_id AND NOT v.package_id <=> h.package_id) AS joined
  FROM handback h
  JOIN care_package p ON p.id = h.package_id
 WHERE h.id = :id;

-- shown: open (care is still to be found, or its last day is still to come), found or all.  The
-- rows of the page are chosen before anything is looked up for them, and for what is open only
-- those handbacks are gone through whose last day is to come or whose request is open.
-- name: handback_list
-- args: shown:text provider:int patch:int today:text max:int skip:int
-- cols: id:int package_id:int package:text sector:text provider:text patch:text? lodged_at:text reason:text words:text last_on:text notice_days:int
-- cols: withdrawn_at:text? request_id:int? request:text? approved_at:text? awarded_at:text? started_on:text? gone_at:text? new_provider:text? new_start:text?
SELECT h.id, h.package_id, p.reference AS package, e.sector, o.name AS provider,
       a.name AS patch, h.lodged_at, h.reason, h.words, h.last_on, h.notice_days,
       h.withdrawn_at, h.request_id, r.reference AS request, r.approved_at, r.awarded_at,
       r.started_on, r.withdrawn_at AS gone_at, n.name AS new_provider, k.start_on AS new_start
  FROM (SELECT h.id
          FROM (SELECT id FROM handback WHERE :shown <> 'open'
                 UNION
                SELECT id FROM handback WHERE :shown = 'open' AND last_on >= :today
                 UNION
                SELECT w.id FROM care_request q JOIN handback w ON w.request_id = q.id
                 WHERE :shown = 'open' AND q.open_person IS NOT NULL) AS one
          JOIN handback h ON h.id = one.id
          JOIN care_package p ON p.id = h.package_id
          LEFT JOIN care_request r ON r.id = h.request_id
         WHERE (:provider = 0 OR h.organisation_id = :provider)
           AND (:patch = 0 OR p.patch_id = :patch)
           AND CASE :shown
               WHEN 'open' THEN h.withdrawn_at IS NULL
                    AND (h.last_on >= :today OR (r.started_on IS NULL AND r.withdrawn_at IS NULL
                                                 AND r.id IS NOT NULL))
               WHEN 'found' THEN h.withdrawn_at IS NULL AND r.awarded_at IS NOT NULL
               ELSE 1
               END
         ORDER BY IF(:shown = 'open', h.last_on, NULL), h.id DESC
         LIMIT :max OFFSET :skip) AS chosen
  JOIN handback h ON h.id = chosen.id
  JOIN care_package p ON p.id = h.package_id
  JOIN person e ON e.id = p.person_id
  JOIN organisation o ON o.id = h.organisation_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN care_request r ON r.id = h.request_id
  LEFT JOIN care_package k ON k.id = (SELECT MIN(x.id) FROM care_package x
            WHERE x.request_id = r.id AND x.id <> p.id AND NOT x.end_reason <=> 'never_started')
  LEFT JOIN organisation n ON n.id = k.organisation_id
 ORDER BY IF(:shown = 'open', h.last_on, NULL), h.id DESC
 LIMIT 100000;

-- name: handback_count
-- args: shown:text provider:int patch:int today:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM (SELECT id FROM handback WHERE :shown <> 'open'
         UNION
        SELECT id FROM handback WHERE :shown = 'open' AND last_on >= :today
         UNION
        SELECT w.id FROM care_request q JOIN handback w ON w.request_id = q.id
         WHERE :shown = 'open' AND q.open_person IS NOT NULL) AS one
  JOIN handback h ON h.id = one.id
  JOIN care_package p ON p.id = h.package_id
  LEFT JOIN care_request r ON r.id = h.request_id
 WHERE (:provider = 0 OR h.organisation_id = :provider)
   AND (:patch = 0 OR p.patch_id = :patch)
   AND CASE :shown
       WHEN 'open' THEN h.withdrawn_at IS NULL
            AND (h.last_on >= :today OR (r.started_on IS NULL AND r.withdrawn_at IS NULL
                                         AND r.id IS NOT NULL))
       WHEN 'found' THEN h.withdrawn_at IS NULL AND r.awarded_at IS NOT NULL
       ELSE 1
       END;
