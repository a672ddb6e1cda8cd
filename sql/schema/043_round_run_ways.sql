-- What ways were told by when a proposal was worked out: its figures are those of then.

ALTER TABLE round_run
  ADD COLUMN ways VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'figures of the estimate, closed crossings and table (place/travel_mark.h), empty: not kept' AFTER rounds_least;
