-- What staff need beside the directory itself: rates, the checks that publishing asks
-- for, the answers that decide about CQC registration, and keys for their lists.

ALTER TABLE listing
  ADD KEY (confirmed_on, published_on, unlisted_on, paused_on, from_register);
ALTER TABLE listing_check
  ADD KEY (renew_by);
ALTER TABLE staff_note
  ADD KEY (account_id, written_at);
ALTER TABLE advert
  ADD KEY (checked_on, declined_on, sent_at);

CREATE TABLE rate (
  code        VARCHAR(40)  NOT NULL,
  valid_from  DATE         NOT NULL,
  pence       INT          NOT NULL COMMENT 'an hour',
  source      VARCHAR(200) NOT NULL,
  PRIMARY KEY (code, valid_from)
) COMMENT 'rates by date; one holds until the next of its code begins';

INSERT INTO rate (code, valid_from, pence, source) VALUES
  ('national_living_wage', '2025-04-01', 1221, 'GOV.UK, National Minimum Wage and National Living Wage rates'),
  ('national_living_wage', '2026-04-01', 1271, 'GOV.UK, National Minimum Wage and National Living Wage rates');

CREATE TABLE check_policy (
  kind        ENUM('pa','micro','community','shared_lives','registered') NOT NULL,
  check_kind  ENUM('dbs','references','insurance','training','right_to_work','first_aid','food_hygiene','identity') NOT NULL,
  PRIMARY KEY (kind, check_kind)
) COMMENT 'checks that have to be recorded, and not be due again, before a listing of the kind is published';

INSERT INTO check_policy (kind, check_kind) VALUES
  ('pa', 'identity'), ('pa', 'right_to_work'), ('pa', 'references'),
  ('micro', 'identity'), ('micro', 'insurance'),
  ('community', 'insurance'),
  ('shared_lives', 'dbs'), ('shared_lives', 'references'), ('shared_lives', 'training');

CREATE TABLE listing_registration (
  listing_id   BIGINT   NOT NULL PRIMARY KEY,
  directs      ENUM('person','provider') NOT NULL COMMENT 'who decides what help is given, and how',
  engages      ENUM('person','provider') NOT NULL COMMENT 'who employs or engages the worker',
  sends_cover  ENUM('person','provider') NOT NULL COMMENT 'who finds somebody when the worker is away',
  answered_on  DATE     NOT NULL,
  FOREIGN KEY (listing_id) REFERENCES listing (id)
) COMMENT 'three answers that show whether personal care has to be registered with CQC; person: the person supported, or their family';
