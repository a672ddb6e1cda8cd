-- Care providers that the council buys home care from, who signs in for them, and where
-- they may be asked.

CREATE TABLE organisation (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name             VARCHAR(160) NOT NULL,
  cqc_location_id  VARCHAR(20)  NULL COMMENT 'the registered home care service',
  email            VARCHAR(254) NOT NULL DEFAULT '' COMMENT 'where notices are sent',
  phone            VARCHAR(40)  NOT NULL DEFAULT '',
  out_of_hours     VARCHAR(40)  NOT NULL DEFAULT '' COMMENT 'a telephone number for nights and weekends',
  rating           VARCHAR(40)  NOT NULL DEFAULT '' COMMENT 'of the Care Quality Commission, as published; empty: not rated',
  rating_on        DATE         NULL,
  double_handed    TINYINT      NOT NULL DEFAULT 1 COMMENT 'sends two carers at once',
  added_at         DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  ended_on         DATE         NULL COMMENT 'the first day on which nothing new is asked of it',
  demonstration    TINYINT      NOT NULL DEFAULT 0,
  version          INT          NOT NULL DEFAULT 1,
  UNIQUE KEY (name),
  KEY (cqc_location_id)
) COMMENT 'providers of home care under contract';

ALTER TABLE account
  ADD COLUMN organisation_id BIGINT NULL COMMENT 'whom the person signs in for; NULL: the council',
  ADD FOREIGN KEY (organisation_id) REFERENCES organisation (id);

CREATE TABLE patch_provider (
  id               BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patch_id         INT      NOT NULL,
  organisation_id  BIGINT   NOT NULL,
  tier             TINYINT  NOT NULL COMMENT '1 is asked first, 3 last',
  valid_from       DATE     NOT NULL,
  valid_to         DATE     NULL COMMENT 'the first day on which it is no more',
  UNIQUE KEY (patch_id, organisation_id, valid_from),
  KEY (organisation_id),
  FOREIGN KEY (patch_id) REFERENCES area (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) COMMENT 'who may be asked in a patch, and in which tier';

CREATE TABLE patch_hub (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patch_id         INT          NOT NULL,
  kind             ENUM('sheltered','extra_care','care_home') NOT NULL,
  name             VARCHAR(160) NOT NULL,
  postcode         VARCHAR(8)   NOT NULL COMMENT 'display form; a building''s, not a person''s',
  latitude         DOUBLE       NOT NULL,
  longitude        DOUBLE       NOT NULL,
  cqc_location_id  VARCHAR(20)  NULL,
  note             VARCHAR(300) NOT NULL DEFAULT '',
  valid_from       DATE         NOT NULL,
  valid_to         DATE         NULL,
  version          INT          NOT NULL DEFAULT 1,
  KEY (patch_id),
  FOREIGN KEY (patch_id) REFERENCES area (id)
) COMMENT 'a scheme or home that care rounds of a patch start from';

CREATE TABLE fee_rate (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  setting     ENUM('urban','rural') NOT NULL,
  time        ENUM('day','evening','weekend','bank_holiday') NOT NULL COMMENT 'evening: bed and night visits from Monday to Friday',
  minutes     SMALLINT     NOT NULL COMMENT 'of the visit: 15, 30, 45 or 60 and more',
  pence       INT          NOT NULL COMMENT 'an hour, for one carer',
  valid_from  DATE         NOT NULL,
  source      VARCHAR(200) NOT NULL,
  entered_by  BIGINT       NULL,
  UNIQUE KEY (setting, time, minutes, valid_from),
  FOREIGN KEY (entered_by) REFERENCES account (id)
) COMMENT 'what the council pays for home care; one holds until the next of its kind begins';

CREATE TABLE approval_limit (
  account_id  BIGINT   NOT NULL,
  valid_from  DATE     NOT NULL,
  pence       BIGINT   NOT NULL COMMENT 'the most that a package may cost a year',
  entered_by  BIGINT   NULL,
  PRIMARY KEY (account_id, valid_from),
  FOREIGN KEY (account_id) REFERENCES account (id)
) COMMENT 'up to what a person may approve; 0: nothing';

CREATE TABLE rank_weight (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  covered     SMALLINT     NOT NULL COMMENT 'weights of 0 to 100: visits covered',
  continuity  SMALLINT     NOT NULL COMMENT 'the same few carers, and carers the person knows',
  travel      SMALLINT     NOT NULL COMMENT 'added travel',
  quality     SMALLINT     NOT NULL COMMENT 'the rating of the Care Quality Commission',
  price       SMALLINT     NOT NULL,
  set_at      DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  set_by      BIGINT       NULL,
  why         VARCHAR(300) NOT NULL,
  FOREIGN KEY (set_by) REFERENCES account (id)
) COMMENT 'how offers are ranked: the newest row counts';

INSERT INTO rank_weight (covered, continuity, travel, quality, price, why) VALUES
  (30, 20, 20, 15, 15, 'Set when the system was installed: fit and travel before price');

INSERT INTO rate (code, valid_from, pence, source) VALUES
  ('homecare_minimum_price', '2024-04-01', 2853, 'Homecare Association, A Minimum Price for Homecare 2024-25, England'),
  ('homecare_minimum_price', '2025-04-01', 3214, 'Homecare Association, A Minimum Price for Homecare 2025-26, England');

INSERT INTO capability (code, name, sort) VALUES
  ('request.make',      'Ask for home care for a person', 100),
  ('request.approve',   'Approve requests for home care up to a yearly limit', 110),
  ('care.source',       'Find and agree providers for home care', 120),
  ('package.change',    'Change, suspend and end packages of home care', 130),
  ('waiting.see',       'See who waits for home care', 140),
  ('failure.run',       'Rehearse and run the failure of a provider', 150),
  ('round.see',         'See care rounds of a patch', 160),
  ('organisation.edit', 'Keep providers, their sign-ins, patches and tiers', 170),
  ('fee.edit',          'Set fee rates, approval limits and how offers are ranked', 180),
  ('outbox.see',        'See messages and those that could not be sent', 190),
  ('market.see',        'See market reports', 200),
  ('provider.answer',   'For a provider: see notices, offer and decline', 300),
  ('provider.package',  'For a provider: own packages, starts and handbacks', 310),
  ('provider.capacity', 'For a provider: say what hours are free', 320);

INSERT INTO role (code, name, note, sort) VALUES
  ('approver', 'Approver', 'Team managers who approve the cost of packages of care', 25),
  ('provider', 'Provider', 'People who work for a provider of home care', 70);

INSERT INTO role_capability (role, capability) VALUES
  ('practitioner', 'request.make'), ('practitioner', 'waiting.see'),
  ('approver', 'desk.search'), ('approver', 'request.approve'), ('approver', 'request.make'),
  ('approver', 'waiting.see'),
  ('broker', 'request.make'), ('broker', 'care.source'), ('broker', 'package.change'),
  ('broker', 'waiting.see'), ('broker', 'round.see'), ('broker', 'failure.run'),
  ('broker', 'market.see'), ('broker', 'outbox.see'),
  ('commissioner', 'organisation.edit'), ('commissioner', 'fee.edit'),
  ('commissioner', 'market.see'), ('commissioner', 'round.see'), ('commissioner', 'failure.run'),
  ('commissioner', 'waiting.see'),
  ('system_owner', 'organisation.edit'), ('system_owner', 'outbox.see'),
  ('provider', 'provider.answer'), ('provider', 'provider.package'), ('provider', 'provider.capacity');
