-- Who was asked is told when the week that they were asked for changes; what gave the cause is not
-- a handback each time.

ALTER TABLE sourcing_task
  MODIFY COLUMN kind ENUM('ask','say_withdrawn','say_changed') NOT NULL COMMENT 'ask the first tier, once it is approved; or tell whoever was asked or offered that it is withdrawn, or has changed',
  MODIFY COLUMN handback_id BIGINT NULL COMMENT 'what gave the cause; NULL: its week changed, which says it all';
