-- Figures of the estimated journey that have been set.

-- As they are now.
-- name: travel_settings
-- cols: code:text value:real source:text set_at:text
SELECT s.code, s.value, s.source, s.set_at
  FROM travel_setting s
 WHERE s.id = (SELECT MAX(n.id) FROM travel_setting n WHERE n.code = s.code)
 ORDER BY s.code
 LIMIT 100;

-- name: travel_setting_list
-- cols: id:int code:text value:real source:text set_at:text set_by:text?
SELECT s.id, s.code, s.value, s.source, s.set_at, a.name AS set_by
  FROM travel_setting s
  LEFT JOIN account a ON a.id = s.set_by
 ORDER BY s.id DESC
 LIMIT 200;

-- name: travel_setting_last
-- cols: id:int
-- rows: one
SELECT s.id FROM travel_setting s ORDER BY s.id DESC LIMIT 1 FOR UPDATE;

-- name: travel_setting_add
-- args: code:text value:real source:text account_id:int
INSERT INTO travel_setting (code, value, source, set_by)
VALUES (:code, :value, :source, :account_id);
