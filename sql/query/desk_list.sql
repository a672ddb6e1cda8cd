-- Lists of the staff's pages: listings, checks to renew, national sources.

-- shown says which: new, stale, live, paused, unlisted or all.
-- name: desk_listing_list
-- args: shown:text kind:text? words:text? label:text? stale_on:text max:int skip:int
-- cols: id:int kind:text name:text organisation:text place_label:text published_on:text? paused_on:text?
-- cols: unlisted_on:text? confirmed_on:text from_register:int notes:int labels:text?
SELECT l.id, l.kind, l.name, l.organisation, l.place_label, l.published_on, l.paused_on,
       l.unlisted_on, l.confirmed_on, l.from_register,
       (SELECT COUNT(*) FROM staff_note n WHERE n.listing_id = l.id) AS notes,
       (SELECT GROUP_CONCAT(s.label ORDER BY s.sort SEPARATOR ', ')
          FROM listing_label ll JOIN staff_label s ON s.code = ll.label
         WHERE ll.listing_id = l.id) AS labels
  FROM listing l
 WHERE (:shown = 'all'
        OR (:shown = 'new' AND l.published_on IS NULL AND l.unlisted_on IS NULL)
        OR (:shown = 'stale' AND l.confirmed_on <= :stale_on AND l.published_on IS NOT NULL
            AND l.unlisted_on IS NULL AND l.paused_on IS NULL AND l.from_register = 0)
        OR (:shown = 'live' AND l.published_on IS NOT NULL AND l.unlisted_on IS NULL
            AND l.paused_on IS NULL)
        OR (:shown = 'paused' AND l.paused_on IS NOT NULL AND l.unlisted_on IS NULL)
        OR (:shown = 'unlisted' AND l.unlisted_on IS NOT NULL))
   AND (:kind IS NULL OR l.kind = :kind)
   AND (:words IS NULL OR LOCATE(:words, l.name) > 0 OR LOCATE(:words, l.organisation) > 0)
   AND (:label IS NULL OR EXISTS (SELECT 1 FROM listing_label x
                                   WHERE x.listing_id = l.id AND x.label = :label))
 ORDER BY IF(:shown = 'stale', l.confirmed_on, NULL), l.name, l.id
 LIMIT :max OFFSET :skip;

-- name: desk_listing_count
-- args: shown:text kind:text? words:text? label:text? stale_on:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM listing l
 WHERE (:shown = 'all'
        OR (:shown = 'new' AND l.published_on IS NULL AND l.unlisted_on IS NULL)
        OR (:shown = 'stale' AND l.confirmed_on <= :stale_on AND l.published_on IS NOT NULL
            AND l.unlisted_on IS NULL AND l.paused_on IS NULL AND l.from_register = 0)
        OR (:shown = 'live' AND l.published_on IS NOT NULL AND l.unlisted_on IS NULL
            AND l.paused_on IS NULL)
        OR (:shown = 'paused' AND l.paused_on IS NOT NULL AND l.unlisted_on IS NULL)
        OR (:shown = 'unlisted' AND l.unlisted_on IS NOT NULL))
   AND (:kind IS NULL OR l.kind = :kind)
   AND (:words IS NULL OR LOCATE(:words, l.name) > 0 OR LOCATE(:words, l.organisation) > 0)
   AND (:label IS NULL OR EXISTS (SELECT 1 FROM listing_label x
                                   WHERE x.listing_id = l.id AND x.label = :label));

-- The latest check of each kind and listing, when it is to be renewed between two days.
-- name: desk_renewal_list
-- args: first:text last:text max:int skip:int
-- cols: listing_id:int name:text listing_kind:text kind:text seen:text seen_on:text renew_by:text
SELECT c.listing_id, l.name, l.kind AS listing_kind, c.kind, c.seen, c.seen_on, c.renew_by
  FROM listing_check c
  JOIN listing l ON l.id = c.listing_id
 WHERE c.renew_by BETWEEN :first AND :last AND l.unlisted_on IS NULL
   AND c.withdrawn_on IS NULL
   AND NOT EXISTS (SELECT 1 FROM listing_check newer
                    WHERE newer.listing_id = c.listing_id AND newer.kind = c.kind
                      AND newer.withdrawn_on IS NULL
                      AND (newer.seen_on > c.seen_on
                           OR (newer.seen_on = c.seen_on AND newer.id > c.id)))
 ORDER BY c.renew_by, l.name, c.id
 LIMIT :max OFFSET :skip;

-- name: desk_renewal_count
-- args: first:text last:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM listing_check c
  JOIN listing l ON l.id = c.listing_id
 WHERE c.renew_by BETWEEN :first AND :last AND l.unlisted_on IS NULL
   AND c.withdrawn_on IS NULL
   AND NOT EXISTS (SELECT 1 FROM listing_check newer
                    WHERE newer.listing_id = c.listing_id AND newer.kind = c.kind
                      AND newer.withdrawn_on IS NULL
                      AND (newer.seen_on > c.seen_on
                           OR (newer.seen_on = c.seen_on AND newer.id > c.id)));

-- name: desk_check_add
-- args: listing_id:int kind:text seen:text seen_on:text seen_by:text renew_by:text?
INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by, renew_by)
VALUES (:listing_id, :kind, :seen, :seen_on, :seen_by, :renew_by);

-- name: desk_publish
-- args: id:int today:text
UPDATE listing
   SET published_on = COALESCE(published_on, :today), paused_on = NULL, unlisted_on = NULL,
       unlisted_reason = '', confirmed_on = :today
 WHERE id = :id;

-- name: desk_pause
-- args: id:int today:text
UPDATE listing
   SET paused_on = :today
 WHERE id = :id;

-- name: desk_unlist
-- args: id:int today:text reason:text
UPDATE listing
   SET unlisted_on = :today, unlisted_reason = :reason
 WHERE id = :id;

-- name: desk_confirm
-- args: id:int today:text
UPDATE listing
   SET confirmed_on = :today
 WHERE id = :id;

-- Each source with its latest finished load, and what the latest try came to.
-- name: desk_source_list
-- cols: code:text name:text publisher:text stale_days:int loaded_at:text? published_on:text? rows_read:int?
-- cols: age_days:int? tried_at:text? tried_state:text? tried_fault:text?
SELECT s.code, s.name, s.publisher, s.stale_days, l.finished_at AS loaded_at, l.published_on,
       l.rows_read,
       DATEDIFF(UTC_DATE(), COALESCE(l.published_on, DATE(l.finished_at))) AS age_days,
       t.started_at AS tried_at, t.state AS tried_state, t.fault AS tried_fault
  FROM source s
  LEFT JOIN source_load l
    ON l.id = (SELECT MAX(id) FROM source_load WHERE source = s.code AND state = 'loaded')
  LEFT JOIN source_load t
    ON t.id = (SELECT MAX(id) FROM source_load WHERE source = s.code)
 ORDER BY s.sort
 LIMIT 100;

-- name: desk_source_read
-- args: code:text
-- cols: code:text name:text publisher:text attribution:text stale_days:int
-- rows: one
SELECT code, name, publisher, attribution, stale_days
  FROM source
 WHERE code = :code;

-- name: desk_load_list
-- args: source:text max:int skip:int
-- cols: id:int started_at:text finished_at:text? state:text origin:text published_on:text? rows_read:int
-- cols: rows_new:int rows_changed:int rows_gone:int rows_refused:int fault:text?
SELECT id, started_at, finished_at, state, origin, published_on, rows_read, rows_new,
       rows_changed, rows_gone, rows_refused, fault
  FROM source_load
 WHERE source = :source
 ORDER BY id DESC
 LIMIT :max OFFSET :skip;

-- name: desk_load_count
-- args: source:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM source_load
 WHERE source = :source;

-- Rows that the latest load with any refused, and why.
-- name: desk_refusal_list
-- args: source:text
-- cols: line:int reason:text
SELECT r.line, r.reason
  FROM load_refusal r
 WHERE r.load_id = (SELECT MAX(l.id) FROM source_load l
                     WHERE l.source = :source
                       AND EXISTS (SELECT 1 FROM load_refusal x WHERE x.load_id = l.id))
 ORDER BY r.line
 LIMIT 100;
