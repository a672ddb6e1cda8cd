-- A run whose planner died is taken again, but not for ever: others wait behind it.

ALTER TABLE round_run
  ADD COLUMN attempts TINYINT NOT NULL DEFAULT 0 COMMENT 'how often a process has begun it and not let it go' AFTER taken_until;
