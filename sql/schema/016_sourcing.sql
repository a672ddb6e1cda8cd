-- Tiers that open one after another by themselves, and messages that are handed over once.

ALTER TABLE sourcing
  ADD COLUMN opens_next  TINYINT  NOT NULL DEFAULT 0 COMMENT 'the next tier is asked when this one closes and the offers do not cover the week',
  ADD COLUMN moved_on_at DATETIME NULL COMMENT 'when it was seen to after it closed: the next tier was asked, or that was not needed any more',
  ADD KEY (opens_next, moved_on_at, closes_at);

ALTER TABLE outbox
  ADD COLUMN taken_by   CHAR(43) NULL COMMENT 'the sender that has it in hand',
  ADD COLUMN handing_at DATETIME NULL COMMENT 'when it began to hand it over: without an end to that, nobody knows whether it was sent';
