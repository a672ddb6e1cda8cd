-- A sample of named queries.

-- name: request_list
-- args: town:text
-- args: max:int
-- cols: id:int
SELECT id FROM request WHERE town = :town AND note <> 'a:b' AND at < '10:30' LIMIT :max;

-- name: request_show
-- args: id:int
-- cols: id:int
-- rows: one
SELECT id FROM request -- by :nothing
 WHERE id = :id;

-- name: request_add
-- args: town:text
INSERT INTO request (town) VALUES (:town);

-- name: request_unused BAD queries
-- one row: it counts
-- cols: n:int
SELECT COUNT(*) FROM request;

-- name: request_all BAD queries
-- cols: id:int
SELECT id FROM request;

-- name: request_every
-- unbounded: the export streams it
-- cols: id:int
SELECT id FROM request;

-- name: request_wrong BAD queries
-- args: town:text kind:text
-- cols: id:int
-- rows: each
SELECT id FROM request WHERE town = :twon;

-- name: request_add BAD queries
INSERT INTO request () VALUES ();

-- name: request_wipe BAD queries
DELETE FROM request;

-- name: request_empty
-- every row: a load starts with an empty table
DELETE FROM request;

-- name: request_touch
-- args: id:int
INSERT INTO request (id) VALUES (:id) ON DUPLICATE KEY
UPDATE id = id;
