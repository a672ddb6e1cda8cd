-- Fee rates and approval limits, as those who set them see them.

-- name: fee_day_list
-- cols: valid_from:text source:text rates:int author:text?
SELECT f.valid_from, MIN(f.source) AS source, COUNT(*) AS rates, MIN(a.name) AS author
  FROM fee_rate f
  LEFT JOIN account a ON a.id = f.entered_by
 GROUP BY f.valid_from
 ORDER BY f.valid_from DESC
 LIMIT 100;

-- name: fee_list
-- cols: setting:text time:text minutes:int pence:int valid_from:text source:text
SELECT setting, time, minutes, pence, valid_from, source
  FROM fee_rate
 ORDER BY valid_from DESC, setting, time, minutes
 LIMIT 3200;

-- name: fee_latest
-- cols: valid_from:text?
-- rows: one
SELECT MAX(valid_from) AS valid_from
  FROM fee_rate;

-- name: fee_add
-- args: setting:text time:text minutes:int pence:int valid_from:text source:text account_id:int
INSERT INTO fee_rate (setting, time, minutes, pence, valid_from, source, entered_by)
VALUES (:setting, :time, :minutes, :pence, :valid_from, :source, :account_id);

-- Those who may approve, with the limit that holds today and the next one.
-- name: limit_list
-- args: today:text
-- cols: id:int name:text pence:int? since:text? next_pence:int? next_from:text?
SELECT a.id, a.name, l.pence, l.valid_from AS since, n.pence AS next_pence, n.valid_from AS next_from
  FROM account a
  LEFT JOIN approval_limit l ON l.account_id = a.id
       AND l.valid_from = (SELECT MAX(x.valid_from) FROM approval_limit x
                            WHERE x.account_id = a.id AND x.valid_from <= :today)
  LEFT JOIN approval_limit n ON n.account_id = a.id
       AND n.valid_from = (SELECT MIN(y.valid_from) FROM approval_limit y
                            WHERE y.account_id = a.id AND y.valid_from > :today)
 WHERE a.disabled_at IS NULL
   AND EXISTS (SELECT 1 FROM account_role ar
                 JOIN role_capability rc ON rc.role = ar.role
                WHERE ar.account_id = a.id AND rc.capability = 'request.approve')
 ORDER BY a.name
 LIMIT 1000;

-- name: limit_account
-- args: id:int
-- cols: id:int name:text
-- rows: one
SELECT a.id, a.name
  FROM account a
 WHERE a.id = :id AND a.disabled_at IS NULL
   AND EXISTS (SELECT 1 FROM account_role ar
                 JOIN role_capability rc ON rc.role = ar.role
                WHERE ar.account_id = a.id AND rc.capability = 'request.approve');

-- name: limit_history
-- args: account_id:int
-- cols: valid_from:text pence:int author:text?
SELECT l.valid_from, l.pence, a.name AS author
  FROM approval_limit l
  LEFT JOIN account a ON a.id = l.entered_by
 WHERE l.account_id = :account_id
 ORDER BY l.valid_from DESC
 LIMIT 100;

-- name: limit_add
-- args: account_id:int valid_from:text pence:int entered_by:int
INSERT INTO approval_limit (account_id, valid_from, pence, entered_by)
VALUES (:account_id, :valid_from, :pence, :entered_by);
