-- The records of the loads of national data: what came, when, and why not.

-- A load that still says `running` while nobody holds the source's lock has died.
-- name: national_load_abandon
-- args: source:text
UPDATE source_load
   SET state = 'stopped', finished_at = UTC_TIMESTAMP(),
       fault = 'The process ended before the load did.'
 WHERE source = :source AND state = 'running';

-- name: national_load_start
-- args: source:text part:text origin:text
INSERT INTO source_load (source, part, origin)
VALUES (:source, :part, :origin);

-- name: national_load_part
-- args: id:int part:text
UPDATE source_load
   SET part = :part
 WHERE id = :id;

-- name: national_load_origin
-- args: id:int origin:text etag:text? last_modified:text? sha256:text? raw_name:text? raw_bytes:int?
UPDATE source_load
   SET origin = :origin, etag = :etag, last_modified = :last_modified, sha256 = :sha256,
       raw_name = :raw_name, raw_bytes = :raw_bytes
 WHERE id = :id;

-- The last good load: what the next one is compared with.
-- name: national_load_before
-- args: source:text part:text
-- cols: id:int origin:text etag:text? last_modified:text? sha256:text? published_on:text? rows_kept:int reached:text? finished_at:text
-- rows: one
SELECT id, origin, etag, last_modified, sha256, published_on, rows_kept, reached, finished_at
  FROM source_load
 WHERE source = :source AND part = :part AND state = 'loaded'
 ORDER BY id DESC
 LIMIT 1;

-- The newest bytes that are kept of an address, also of a load that was stopped or failed.
-- name: national_load_kept
-- args: source:text part:text origin:text
-- cols: etag:text? last_modified:text? sha256:text raw_name:text
-- rows: one
SELECT etag, last_modified, sha256, raw_name
  FROM source_load
 WHERE source = :source AND part = :part AND origin = :origin AND raw_name IS NOT NULL
   AND sha256 IS NOT NULL AND (etag IS NOT NULL OR last_modified IS NOT NULL)
 ORDER BY id DESC
 LIMIT 1;

-- Files beyond the newest :keep of their part, but for the one that is loaded.  The same
-- bytes may have come more than once.
-- name: national_raw_old
-- args: source:text keep:int
-- cols: raw_name:text
SELECT raw_name
  FROM (SELECT raw_name, ROW_NUMBER() OVER (PARTITION BY part ORDER BY MAX(id) DESC) AS place
          FROM source_load
         WHERE source = :source AND raw_name IS NOT NULL
         GROUP BY part, raw_name) AS file
 WHERE raw_name NOT IN (SELECT l.raw_name
                          FROM source_load l
                          JOIN (SELECT MAX(id) AS id
                                  FROM source_load
                                 WHERE source = :source AND state = 'loaded'
                                 GROUP BY part) AS good ON good.id = l.id
                         WHERE l.raw_name IS NOT NULL)
 GROUP BY raw_name
HAVING MIN(place) > :keep
 LIMIT 1000;

-- name: national_raw_forget
-- args: source:text raw_name:text
UPDATE source_load
   SET raw_name = NULL
 WHERE source = :source AND raw_name = :raw_name;

-- name: national_load_finish
-- args: id:int state:text published_on:text? rows_read:int rows_kept:int rows_new:int rows_changed:int rows_gone:int rows_refused:int fault:text? reached:text?
UPDATE source_load
   SET state = :state, finished_at = UTC_TIMESTAMP(), published_on = :published_on,
       rows_read = :rows_read, rows_kept = :rows_kept, rows_new = :rows_new,
       rows_changed = :rows_changed, rows_gone = :rows_gone, rows_refused = :rows_refused,
       fault = :fault, reached = :reached
 WHERE id = :id;

-- name: national_load_refuse
-- args: id:int line:int reason:text
INSERT IGNORE INTO load_refusal (load_id, line, reason)
VALUES (:id, :line, :reason);

-- For each source and part: the last load, the last good one, and the last time that the
-- publisher was found to have what is loaded.  Data is as old as the publisher says, or where
-- it gives no day, as that check.  A brought file whose part could not be told is shown until
-- the next load of its source.
-- name: national_status
-- cols: source:text part:text? state:text? started_at:text? fault:text? reached:text? good_at:text? published_on:text? rows_kept:int? rows_refused:int? age_days:int? stale:int
SELECT s.code AS source, l.part, l.state, l.started_at, l.fault, l.reached,
       g.finished_at AS good_at, g.published_on, g.rows_kept, g.rows_refused,
       DATEDIFF(UTC_DATE(), COALESCE(g.published_on, p.checked_on)) AS age_days,
       COALESCE(DATEDIFF(UTC_DATE(), COALESCE(g.published_on, p.checked_on)) > s.stale_days,
                1) AS stale
  FROM source s
  LEFT JOIN (SELECT source, part, MAX(id) AS newest,
                    MAX(CASE WHEN state = 'loaded' THEN id END) AS good,
                    DATE(MAX(CASE WHEN state IN ('loaded', 'unchanged') THEN finished_at END))
                      AS checked_on
               FROM source_load
              GROUP BY source, part) p ON p.source = s.code
   AND (p.good IS NOT NULL OR p.part <> ''
        OR p.newest = (SELECT MAX(id) FROM source_load WHERE source = s.code))
  LEFT JOIN source_load l ON l.id = p.newest
  LEFT JOIN source_load g ON g.id = p.good
 ORDER BY s.sort, l.part
 LIMIT 200;
