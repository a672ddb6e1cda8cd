-- Bank holidays: merged, never replaced, so that past pay periods keep theirs.

-- name: national_holiday_list
-- cols: division:text on_date:text title:text notes:text withdrawn:int
SELECT division, on_date, title, notes, withdrawn
  FROM bank_holiday
 ORDER BY division, on_date
 LIMIT 5000;

-- name: national_holiday_put
-- args: division:text on_date:text title:text notes:text load_id:int
INSERT INTO bank_holiday (division, on_date, title, notes, load_id)
VALUES (:division, :on_date, :title, :notes, :load_id)
    ON DUPLICATE KEY UPDATE title = VALUES(title), notes = VALUES(notes), withdrawn = 0,
       load_id = VALUES(load_id);

-- name: national_holiday_withdraw
-- args: division:text on_date:text load_id:int
UPDATE bank_holiday
   SET withdrawn = 1, load_id = :load_id
 WHERE division = :division AND on_date = :on_date;
