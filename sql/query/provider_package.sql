-- A provider's own packages, their starts and handbacks: views of sql/views.sql alone.

-- shown: start, running, suspended, ending, ended or all.  The rows of the page are chosen
-- before their visits are added up.
-- name: provider_package_list
-- args: shown:text today:text max:int skip:int
-- cols: id:int reference:text patch:text? start_on:text started_on:text? ends_on:text? last_on:text? suspended_from:text? suspended_to:text?
-- cols: standing:text visit_minutes:int carer_minutes:int
SELECT c.id, c.reference, a.name AS patch, c.start_on, c.started_on, c.ends_on, c.last_on,
       s.from_on AS suspended_from, s.to_on AS suspended_to, c.standing,
       COALESCE(SUM(v.minutes), 0) AS visit_minutes,
       COALESCE(SUM(v.minutes * v.carers), 0) AS carer_minutes
  FROM (SELECT t.id, t.reference, t.patch_id, t.start_on, t.started_on, t.ends_on, t.last_on,
               t.suspension_id, t.standing
          FROM (SELECT k.id, k.reference, k.patch_id, k.start_on, k.started_on, k.ends_on,
                       h.last_on, s.id AS suspension_id,
                       CASE WHEN k.ends_on <= :today THEN 'ended'
                            WHEN k.started_on IS NULL THEN 'start'
                            WHEN s.id IS NOT NULL THEN 'suspended'
                            WHEN k.ends_on IS NOT NULL OR h.id IS NOT NULL THEN 'ending'
                            ELSE 'running' END AS standing
                  FROM own_package k
                  LEFT JOIN own_handback h ON h.package_id = k.id AND h.withdrawn_at IS NULL
                  LEFT JOIN own_suspension s ON s.id =
                       (SELECT MAX(p.id) FROM own_suspension p
                         WHERE p.package_id = k.id AND p.from_on <= :today
                           AND (p.to_on IS NULL OR p.to_on > :today))) t
         WHERE :shown IN ('all', t.standing)
         ORDER BY IF(t.standing = 'ended', t.ends_on, NULL) DESC, t.start_on DESC, t.id DESC
         LIMIT :max OFFSET :skip) c
  LEFT JOIN area a ON a.id = c.patch_id
  LEFT JOIN own_suspension s ON s.id = c.suspension_id
  LEFT JOIN own_package_visit v ON v.package_id = c.id
       AND v.starts_on <= GREATEST(:today, c.start_on)
       AND (v.ends_on IS NULL OR v.ends_on > GREATEST(:today, c.start_on))
 GROUP BY c.id
 ORDER BY IF(c.standing = 'ended', c.ends_on, NULL) DESC, c.start_on DESC, c.id DESC
 LIMIT 100000;

-- name: provider_package_count
-- args: today:text
-- cols: start:int running:int suspended:int ending:int ended:int
-- rows: one
SELECT COALESCE(SUM(t.standing = 'start'), 0) AS start,
       COALESCE(SUM(t.standing = 'running'), 0) AS running,
       COALESCE(SUM(t.standing = 'suspended'), 0) AS suspended,
       COALESCE(SUM(t.standing = 'ending'), 0) AS ending,
       COALESCE(SUM(t.standing = 'ended'), 0) AS ended
  FROM (SELECT CASE WHEN k.ends_on <= :today THEN 'ended'
                    WHEN k.started_on IS NULL THEN 'start'
                    WHEN EXISTS (SELECT 1 FROM own_suspension p
                                  WHERE p.package_id = k.id AND p.from_on <= :today
                                    AND (p.to_on IS NULL OR p.to_on > :today)) THEN 'suspended'
                    WHEN k.ends_on IS NOT NULL
                         OR EXISTS (SELECT 1 FROM own_handback h
                                     WHERE h.package_id = k.id AND h.withdrawn_at IS NULL)
                         THEN 'ending'
                    ELSE 'running' END AS standing
          FROM own_package k) t;

-- Agreed for today or before and not confirmed, the earliest first.
-- name: provider_start_list
-- args: today:text
-- cols: id:int reference:text start_on:text
SELECT id, reference, start_on
  FROM own_package
 WHERE started_on IS NULL AND start_on <= :today AND (ends_on IS NULL OR ends_on > :today)
 ORDER BY start_on, id
 LIMIT 20;

-- Without initials, what is known of the person is not shown any more.
-- name: provider_package_read
-- args: id:int
-- cols: id:int reference:text request_id:int? patch:text? funder:text agreed_at:text start_on:text started_on:text? start_told_at:text?
-- cols: hour_pence:int ends_on:text? end_reason:text? version:int initials:text? birth_year:int? postcode:text? case_id:text?
-- cols: request_reference:text? lives_alone:int? has_carer:int? gender:text? risks:text? outcomes:text? language:text? pets:text? access:text?
-- cols: handback_id:int? lodged_at:text? last_on:text? notice_days:int? handback_reason:text? handback_words:text? can_keep:int?
-- rows: one
SELECT k.id, k.reference, k.request_id, a.name AS patch, k.funder, k.agreed_at, k.start_on,
       k.started_on, k.start_told_at, k.hour_pence, k.ends_on, k.end_reason, k.version,
       p.initials, p.birth_year, p.postcode, p.case_id, p.request_reference, p.lives_alone,
       p.has_carer, p.gender, p.risks, p.outcomes, COALESCE(t.label, p.language) AS language,
       p.pets, p.access, h.id AS handback_id, h.lodged_at, h.last_on, h.notice_days,
       h.reason AS handback_reason, h.words AS handback_words,
       h.can_keep
  FROM own_package k
  LEFT JOIN area a ON a.id = k.patch_id
  LEFT JOIN own_person p ON p.package_id = k.id
  LEFT JOIN own_handback h ON h.package_id = k.id AND h.withdrawn_at IS NULL
  LEFT JOIN term t ON t.code = p.language
       AND t.group_id = (SELECT g.id FROM term_group g WHERE g.code = 'language')
 WHERE k.id = :id;

-- Those of a day.
-- name: provider_package_visits
-- args: package_id:int on:text
-- cols: id:int day:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text tasks:text
SELECT id, day, begins_at, window_from, window_to, minutes, carers, critical, tasks
  FROM own_package_visit
 WHERE package_id = :package_id AND starts_on <= :on AND (ends_on IS NULL OR ends_on > :on)
 ORDER BY begins_at, day
 LIMIT 140;

-- The next day after this one on which a visit is added or dropped.
-- name: provider_package_next_change
-- args: package_id:int on:text
-- cols: on_day:text?
-- rows: one
SELECT MIN(t.on_day) AS on_day
  FROM (SELECT starts_on AS on_day FROM own_package_visit
         WHERE package_id = :package_id AND starts_on > :on
         UNION ALL
        SELECT ends_on FROM own_package_visit
         WHERE package_id = :package_id AND ends_on > :on) t;

-- name: provider_suspension_list
-- args: package_id:int today:text
-- cols: from_on:text to_on:text? reason:text
SELECT from_on, to_on, reason
  FROM own_suspension
 WHERE package_id = :package_id AND (to_on IS NULL OR to_on > :today)
   AND NOT EXISTS (SELECT 1 FROM own_package k
                    WHERE k.id = package_id AND (k.ends_on <= :today OR k.ends_on <= from_on))
 ORDER BY from_on
 LIMIT 20;

-- name: provider_package_touch
-- args: id:int version:int
UPDATE own_package
   SET version = version + 1
 WHERE id = :id AND version = :version AND started_on IS NULL;

-- The first visit; the waiting clock stops when all of the request's week is given.
-- name: provider_package_begins
-- args: id:int on:text account_id:int
-- cols: answer:int
-- rows: one
SELECT care_package_begin(:id, :on, :account_id) AS answer;

-- What the council changed since, the newest at the top.
-- name: provider_change_list
-- args: since:text
-- cols: package_id:int reference:text made_at:text kind:text
SELECT c.package_id, k.reference, c.made_at, c.kind
  FROM own_package_change c
  JOIN own_package k ON k.id = c.package_id
 WHERE c.made_at >= :since
 ORDER BY c.id DESC
 LIMIT 20;
