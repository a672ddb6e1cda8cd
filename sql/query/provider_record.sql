-- A provider's own record: how often it was asked, how it answered, what came of that.  What each
-- figure means is said by the views asked_request, provider_answer and given_visit, which the
-- council's report on the provider reads too.

-- By quarter of the year (2026.3) in which it was first asked, and for all of them together (0).
-- name: provider_record_quarters
-- args: since_at:text
-- cols: quarter:real asked:int answered:int offered:int decided:int won:int median_minutes:real?
SELECT a.quarter, COUNT(*) AS asked, SUM(a.minutes IS NOT NULL) AS answered,
       SUM(a.offered) AS offered, SUM(a.won IS NOT NULL) AS decided, COALESCE(SUM(a.won), 0) AS won,
       MAX(a.median_minutes) AS median_minutes
  FROM (SELECT q.quarter, q.minutes, q.offered, q.won,
               MEDIAN(q.minutes) OVER (PARTITION BY q.quarter) AS median_minutes
          FROM (SELECT IF(twice.seq = 1, YEAR(t.asked_on) + QUARTER(t.asked_on) / 10, 0) AS quarter,
                       t.minutes, t.offered_at IS NOT NULL AS offered, t.won
                  FROM own_answer t
                  JOIN (SELECT 1 AS seq UNION ALL SELECT 2) twice
                 WHERE t.asked_at >= :since_at) q) a
 GROUP BY a.quarter
 ORDER BY a.quarter = 0, a.quarter DESC
 LIMIT 20;

-- Why it declined, and why others were chosen, the commonest first.
-- name: provider_record_reasons
-- args: since_at:text
-- cols: kind:text reason:text number:int
SELECT 'declined' AS kind, reason, COUNT(*) AS number
  FROM own_decline
 WHERE declined_at >= :since_at
 GROUP BY reason
 UNION ALL
SELECT 'lost', outcome_reason, COUNT(*)
  FROM own_offer
 WHERE outcome = 'not_chosen' AND outcome_reason IS NOT NULL AND outcome_at >= :since_at
 GROUP BY outcome_reason
 ORDER BY 1, 3 DESC, 2
 LIMIT 40;

-- Carer minutes a week by patch: free as last said (as the page on capacity shows them), in
-- offers made since, given now.
-- name: provider_record_patches
-- args: return_id:int since_at:text today:text
-- cols: name:text stated:int offered:int delivered:int packages:int
SELECT COALESCE(a.name, 'No patch') AS name, SUM(t.stated) AS stated, SUM(t.offered) AS offered,
       SUM(t.delivered) AS delivered, COUNT(DISTINCT t.package_id) AS packages
  FROM (SELECT p.patch_id, 0 AS stated, 0 AS offered, 0 AS delivered, NULL AS package_id
          FROM own_patch p
         WHERE p.valid_from <= :today AND (p.valid_to IS NULL OR p.valid_to > :today)
         UNION ALL
        SELECT c.patch_id, c.single_minutes + 2 * c.double_minutes, 0, 0, NULL
          FROM own_capacity_cell c
         WHERE c.return_id = :return_id
         UNION ALL
        SELECT r.patch_id, 0, v.minutes * v.carers, 0, NULL
          FROM own_offer o
          JOIN own_request_state r ON r.id = o.request_id
          JOIN own_offer_visit w ON w.offer_id = o.id
          JOIN own_request_visit v ON v.id = w.visit_id
         WHERE o.made_at >= :since_at
         UNION ALL
        SELECT g.patch_id, 0, 0, g.minutes * g.carers, g.package_id
          FROM own_given g
         WHERE g.from_on <= :today AND g.until > :today
           AND NOT EXISTS (SELECT 1 FROM own_suspension s
                            WHERE s.package_id = g.package_id AND s.from_on <= :today
                              AND (s.to_on IS NULL OR s.to_on > :today))) t
  LEFT JOIN area a ON a.id = t.patch_id
 GROUP BY a.name
 ORDER BY a.name IS NULL, a.name
 LIMIT 200;
