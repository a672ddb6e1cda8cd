-- The day in London of a moment in UTC, where figures count days: from the last Sunday of March to
-- the last of October, from 1am UTC, an hour on.  As columns, and not a function that queries
-- call: MariaDB keeps no answer of a query with a function of our own in it.

ALTER TABLE care_request
  ADD sent_on DATE AS (DATE(sent_at + INTERVAL (
    sent_at >= CAST(CONCAT(YEAR(sent_at), '-03-31 01:00:00') AS DATETIME)
          - INTERVAL (DAYOFWEEK(CONCAT(YEAR(sent_at), '-03-31')) - 1) DAY
    AND sent_at < CAST(CONCAT(YEAR(sent_at), '-10-31 01:00:00') AS DATETIME)
             - INTERVAL (DAYOFWEEK(CONCAT(YEAR(sent_at), '-10-31')) - 1) DAY) HOUR)) VIRTUAL COMMENT 'in London',
  ADD withdrawn_on DATE AS (DATE(withdrawn_at + INTERVAL (
    withdrawn_at >= CAST(CONCAT(YEAR(withdrawn_at), '-03-31 01:00:00') AS DATETIME)
          - INTERVAL (DAYOFWEEK(CONCAT(YEAR(withdrawn_at), '-03-31')) - 1) DAY
    AND withdrawn_at < CAST(CONCAT(YEAR(withdrawn_at), '-10-31 01:00:00') AS DATETIME)
             - INTERVAL (DAYOFWEEK(CONCAT(YEAR(withdrawn_at), '-10-31')) - 1) DAY) HOUR)) VIRTUAL COMMENT 'in London';
ALTER TABLE notice
  ADD sent_on DATE AS (DATE(sent_at + INTERVAL (
    sent_at >= CAST(CONCAT(YEAR(sent_at), '-03-31 01:00:00') AS DATETIME)
          - INTERVAL (DAYOFWEEK(CONCAT(YEAR(sent_at), '-03-31')) - 1) DAY
    AND sent_at < CAST(CONCAT(YEAR(sent_at), '-10-31 01:00:00') AS DATETIME)
             - INTERVAL (DAYOFWEEK(CONCAT(YEAR(sent_at), '-10-31')) - 1) DAY) HOUR)) VIRTUAL COMMENT 'in London';
DROP FUNCTION IF EXISTS london_day;
