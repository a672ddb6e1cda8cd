-- What was changed in a package, so that it can be read and a mistake of today undone; who may
-- see packages and capacity; and what running a provider's failure keeps besides.

CREATE TABLE package_change (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id     BIGINT       NOT NULL,
  made_at        DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by        BIGINT       NULL,
  kind           ENUM('amend','suspend','resume','end','cost','outcome','start','handback','withdraw_handback','failure') NOT NULL,
  words          VARCHAR(300) NOT NULL COMMENT 'what was done, for people; nothing about the person',
  row_id         BIGINT       NULL COMMENT 'of the suspension, cost or outcome',
  before_on      DATE         NULL COMMENT 'the day that an end or a suspension had before',
  before_reason  VARCHAR(40)  NULL COMMENT 'and the reason for the end',
  undone_at      DATETIME     NULL,
  undone_by      BIGINT       NULL,
  KEY (package_id, id),
  FOREIGN KEY (package_id) REFERENCES care_package (id)
) COMMENT 'the history of a package; the newest of today can be undone';

ALTER TABLE package_visit
  ADD COLUMN change_id    BIGINT NULL COMMENT 'the change that added it; NULL: as first agreed',
  ADD COLUMN ended_by     BIGINT NULL COMMENT 'the change that ended it',
  ADD COLUMN ended_before DATE   NULL COMMENT 'the end it had before that';

ALTER TABLE care_package
  ADD KEY (ends_on, start_on);

ALTER TABLE failure_person
  ADD COLUMN request_id BIGINT NULL COMMENT 'the new request made for the person',
  ADD KEY (person_id),
  ADD FOREIGN KEY (request_id) REFERENCES care_request (id);

ALTER TABLE failure_log
  ADD COLUMN person_id BIGINT NULL COMMENT 'the row of failure_person that it is about',
  ADD FOREIGN KEY (person_id) REFERENCES failure_person (id);

INSERT INTO capability (code, name, sort) VALUES
  ('package.see',   'See packages of home care', 125),
  ('capacity.see',  'See what hours providers have free', 142),
  ('capacity.load', 'Upload extracts of the Capacity Tracker', 144);

INSERT INTO role_capability (role, capability) VALUES
  ('practitioner', 'package.see'), ('approver', 'package.see'), ('broker', 'package.see'),
  ('broker', 'capacity.see'), ('commissioner', 'capacity.see'),
  ('broker', 'capacity.load'), ('commissioner', 'capacity.load');
