-- Rounds that are walked in place of driven.

ALTER TABLE round_run
  ADD COLUMN may_walk        TINYINT NOT NULL DEFAULT 0 COMMENT 'rounds may be on foot' AFTER move_critical,
  ADD COLUMN walked_before   INT     NULL COMMENT 'of the travel, on foot' AFTER travel_after,
  ADD COLUMN walked_after    INT     NULL AFTER walked_before,
  ADD COLUMN accepted_walked INT     NULL AFTER accepted_travel;

ALTER TABLE round_run_visit
  ADD COLUMN on_foot     TINYINT NOT NULL DEFAULT 0 COMMENT 'which of its rounds as it was are on foot: 1 the first, 2 the other one, 3 both' AFTER second_round,
  ADD COLUMN new_on_foot TINYINT NOT NULL DEFAULT 0 COMMENT 'and of those proposed' AFTER new_second;

ALTER TABLE round_kept
  ADD COLUMN on_foot TINYINT NOT NULL DEFAULT 0 COMMENT 'which of the rounds are on foot: 1 the first, 2 the other one, 3 both' AFTER second_round;
