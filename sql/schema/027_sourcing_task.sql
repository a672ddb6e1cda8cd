-- What the command post has to do about a request besides what becomes due by the clock: put
-- down in the transaction that gives the cause, and taken away in the one that does it.

CREATE TABLE sourcing_task (
  id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id  BIGINT   NOT NULL,
  kind        ENUM('ask','say_withdrawn') NOT NULL COMMENT 'ask the first tier, once it is approved; or tell whoever was asked or offered that it is withdrawn',
  handback_id BIGINT   NOT NULL COMMENT 'what gave the cause',
  added_at    DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  UNIQUE KEY (request_id, kind),
  FOREIGN KEY (request_id) REFERENCES care_request (id) ON DELETE CASCADE,
  FOREIGN KEY (handback_id) REFERENCES handback (id) ON DELETE CASCADE
);
