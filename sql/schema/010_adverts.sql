-- Adverts that the public can see and answer, and what is deleted of people in the end.

ALTER TABLE advert
  ADD COLUMN latitude    DOUBLE      NULL COMMENT 'rounded to some two kilometres: for the nearest first',
  ADD COLUMN longitude   DOUBLE      NULL,
  ADD COLUMN ended_on    DATE        NULL COMMENT 'taken off by staff before its last day',
  ADD COLUMN end_reason  VARCHAR(60) NOT NULL DEFAULT '',
  ADD KEY (shown_until, checked_on);

CREATE TABLE advert_answer (
  id           BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  advert_id    BIGINT   NOT NULL,
  answered_at  DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  outcome      ENUM('passed_on','set_aside') NULL COMMENT 'NULL: staff have still to pass it on',
  outcome_at   DATETIME NULL,
  outcome_by   BIGINT   NULL,
  KEY (advert_id),
  KEY (outcome),
  FOREIGN KEY (advert_id) REFERENCES advert (id),
  FOREIGN KEY (outcome_by) REFERENCES account (id)
) COMMENT 'a personal assistant answers an advert; staff pass it on to the person who placed it';

CREATE TABLE advert_answer_private (
  answer_id  BIGINT        NOT NULL PRIMARY KEY,
  name       VARCHAR(120)  NOT NULL,
  phone      VARCHAR(30)   NOT NULL DEFAULT '',
  email      VARCHAR(254)  NOT NULL DEFAULT '',
  words      VARCHAR(1000) NOT NULL DEFAULT '',
  FOREIGN KEY (answer_id) REFERENCES advert_answer (id)
) COMMENT 'who answered and what they wrote: for staff and for the person who placed the advert';

INSERT INTO capability (code, name, sort) VALUES
  ('person.erase', 'Erase the details of somebody who asks for it', 65);
INSERT INTO role_capability (role, capability) VALUES
  ('directory_officer', 'person.erase');
