-- A provider's own record: how often it was asked, how it answered, what came of that.  An
-- offer that was withdrawn is an answer too.

-- By quarter of the year (2026.3), and for all of them together (0).
-- name: provider_record_quarters
-- args: since:text
-- cols: quarter:real asked:int answered:int offered:int decided:int won:int median_minutes:int?
SELECT a.quarter, COUNT(*) AS asked, SUM(a.minutes IS NOT NULL) AS answered,
       SUM(a.offered) AS offered, SUM(a.decided) AS decided, SUM(a.won) AS won,
       ROUND(MAX(a.median_minutes)) AS median_minutes
  FROM (SELECT q.quarter, q.minutes, q.offered, q.decided, q.won,
               MEDIAN(q.minutes) OVER (PARTITION BY q.quarter) AS median_minutes
          FROM (SELECT IF(twice.seq = 1, YEAR(t.sent_at) + QUARTER(t.sent_at) / 10, 0) AS quarter,
                       GREATEST(0, TIMESTAMPDIFF(MINUTE, t.sent_at,
                                   LEAST(COALESCE(t.offered_at, t.declined_at),
                                         COALESCE(t.declined_at, t.offered_at)))) AS minutes,
                       t.offered_at IS NOT NULL AS offered, t.decided, t.won
                  FROM (SELECT n.request_id, MIN(n.sent_at) AS sent_at,
                               MIN(o.made_at) AS offered_at, MIN(d.declined_at) AS declined_at,
                               COALESCE(MAX(o.outcome IS NOT NULL), 0) AS decided,
                               COALESCE(MAX(o.outcome = 'chosen'), 0) AS won
                          FROM own_notice n
                          LEFT JOIN own_offer o ON o.request_id = n.request_id
                          LEFT JOIN own_decline d ON d.request_id = n.request_id
                         WHERE n.sent_at >= :since
                         GROUP BY n.request_id) t
                  JOIN (SELECT 1 AS seq UNION ALL SELECT 2) twice) q) a
 GROUP BY a.quarter
 ORDER BY a.quarter = 0, a.quarter DESC
 LIMIT 20;

-- Why it declined, and why others were chosen, the commonest first.
-- name: provider_record_reasons
-- args: since:text
-- cols: kind:text reason:text number:int
SELECT 'declined' AS kind, reason, COUNT(*) AS number
  FROM own_decline
 WHERE declined_at >= :since
 GROUP BY reason
 UNION ALL
SELECT 'lost', outcome_reason, COUNT(*)
  FROM own_offer
 WHERE outcome = 'not_chosen' AND outcome_reason IS NOT NULL AND outcome_at >= :since
 GROUP BY outcome_reason
 ORDER BY 1, 3 DESC, 2
 LIMIT 40;

-- Carer minutes a week by patch: free as last said, in offers made since, given now.
-- name: provider_record_patches
-- args: since:text today:text
-- cols: name:text stated:int offered:int delivered:int packages:int
SELECT COALESCE(a.name, 'No patch') AS name, SUM(t.stated) AS stated, SUM(t.offered) AS offered,
       SUM(t.delivered) AS delivered, SUM(t.packages) AS packages
  FROM (SELECT p.patch_id, 0 AS stated, 0 AS offered, 0 AS delivered, 0 AS packages
          FROM own_patch p
         WHERE p.valid_from <= :today AND (p.valid_to IS NULL OR p.valid_to > :today)
         UNION ALL
        SELECT c.patch_id, c.single_minutes + 2 * c.double_minutes, 0, 0, 0
          FROM own_capacity_cell c
         WHERE c.return_id = (SELECT MAX(r.id) FROM own_capacity r)
         UNION ALL
        SELECT r.patch_id, 0, v.minutes * v.carers, 0, 0
          FROM own_offer o
          JOIN own_request_state r ON r.id = o.request_id
          JOIN own_offer_visit w ON w.offer_id = o.id
          JOIN own_request_visit v ON v.id = w.visit_id
         WHERE o.made_at >= :since
         UNION ALL
        SELECT k.patch_id, 0, 0, COALESCE(SUM(v.minutes * v.carers), 0), 1
          FROM own_package k
          LEFT JOIN own_package_visit v ON v.package_id = k.id AND v.starts_on <= :today
               AND (v.ends_on IS NULL OR v.ends_on > :today)
         WHERE k.started_on <= :today AND (k.ends_on IS NULL OR k.ends_on > :today)
         GROUP BY k.id) t
  LEFT JOIN area a ON a.id = t.patch_id
 GROUP BY a.name
 ORDER BY a.name IS NULL, a.name
 LIMIT 200;
