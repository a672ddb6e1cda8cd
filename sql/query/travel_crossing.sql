-- Crossings of the Severn that were closed and opened.

-- name: travel_crossings_closed
-- cols: code:text reason:text set_at:text
SELECT c.code, c.reason, c.set_at
  FROM travel_crossing c
 WHERE c.closed = 1
   AND c.id = (SELECT MAX(n.id) FROM travel_crossing n WHERE n.code = c.code)
 ORDER BY c.code
 LIMIT 100;

-- name: travel_crossing_list
-- cols: id:int code:text closed:int reason:text set_at:text set_by:text?
SELECT c.id, c.code, c.closed, c.reason, c.set_at, a.name AS set_by
  FROM travel_crossing c
  LEFT JOIN account a ON a.id = c.set_by
 ORDER BY c.id DESC
 LIMIT 200;

-- name: travel_crossing_last
-- cols: id:int
-- rows: one
SELECT c.id FROM travel_crossing c ORDER BY c.id DESC LIMIT 1 FOR UPDATE;

-- name: travel_crossing_add
-- args: code:text closed:int reason:text account_id:int
INSERT INTO travel_crossing (code, closed, reason, set_by)
VALUES (:code, :closed, :reason, :account_id);
