-- What the public program reads and writes.

-- name: source_list
-- cols: code:text name:text publisher:text attribution:text loaded_on:text? published_on:text? rows_read:int? stale:int
SELECT s.code, s.name, s.publisher, s.attribution,
       DATE(l.finished_at) AS loaded_on, l.published_on, l.rows_read,
       COALESCE(DATEDIFF(UTC_DATE(), COALESCE(l.published_on, DATE(l.finished_at))) > s.stale_days, 0) AS stale
  FROM source s
  LEFT JOIN source_load l
    ON l.id = (SELECT MAX(id) FROM source_load WHERE source = s.code AND state = 'loaded')
 ORDER BY s.sort
 LIMIT 50;
