-- Home care from a request to a package and back.  What stands where follows from dates:
-- no table holds a typed status.  Days are 1 Monday to 7 Sunday; a time of day is minutes
-- after midnight in London; parts of the day are 1 morning, 2 lunch, 3 tea, 4 bed, 5 night.

CREATE TABLE person (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id     VARCHAR(20) NOT NULL COMMENT 'of the case system, which holds everything else',
  initials    VARCHAR(6)  NOT NULL,
  birth_year  SMALLINT    NOT NULL,
  postcode    VARCHAR(8)  NOT NULL COMMENT 'display form',
  sector      VARCHAR(6)  NOT NULL COMMENT 'GL50 1: all that a notice says',
  lsoa        VARCHAR(20) NULL,
  latitude    DOUBLE      NULL,
  longitude   DOUBLE      NULL,
  funder      ENUM('council','self','nhs','other_council') NOT NULL DEFAULT 'council',
  funder_name VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'of another council or NHS body',
  added_at    DATETIME    NOT NULL DEFAULT UTC_TIMESTAMP(),
  version     INT         NOT NULL DEFAULT 1,
  UNIQUE KEY (case_id),
  KEY (lsoa)
) COMMENT 'as little as sourcing needs of people with home care';

CREATE TABLE care_request (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reference        CHAR(9)      NOT NULL COMMENT 'HC-12AB34: says nothing of the person',
  person_id        BIGINT       NOT NULL,
  patch_id         INT          NULL COMMENT 'found from the postcode when it was sent',
  source           ENUM('hospital','home_first','community','handback','failure','carer_emergency') NOT NULL,
  urgency          ENUM('same_day','within_48_hours','within_a_week','planned') NOT NULL,
  needed_by        DATE         NOT NULL,
  where_now        ENUM('home','hospital','home_first','interim_bed','with_carer','elsewhere') NOT NULL DEFAULT 'home',
  risk             ENUM('high','medium','low') NOT NULL DEFAULT 'medium' COMMENT 'of waiting, as the practitioner sees it',
  risks            VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what carers have to know; no names',
  outcomes         VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what the person wants to be able to do',
  language         VARCHAR(40)  NOT NULL DEFAULT '' COMMENT 'a term of the directory; empty: English will do',
  gender           ENUM('any','woman','man') NOT NULL DEFAULT 'any' COMMENT 'of the carer, if the person minds',
  pets             VARCHAR(60)  NOT NULL DEFAULT '',
  access           VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'steps, parking, that there is a key safe; never its code',
  lives_alone      TINYINT      NOT NULL DEFAULT 0,
  carer_strain     ENUM('no_carer','none','some','severe') NOT NULL DEFAULT 'no_carer',
  interim_cover    VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'who helps until it starts; empty: nobody',
  visit_minutes    INT          NOT NULL DEFAULT 0 COMMENT 'a week, a visit of two carers counted once',
  carer_minutes    INT          NOT NULL DEFAULT 0 COMMENT 'a week, a visit of two carers counted twice',
  week_pence       INT          NOT NULL DEFAULT 0 COMMENT 'estimated by the fee rates of the day it was sent',
  short_reason     VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why a visit of 15 minutes is enough',
  made_at          DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by          BIGINT       NULL,
  sent_at          DATETIME     NULL COMMENT 'for approval; the clock of this request starts',
  approved_at      DATETIME     NULL,
  approved_by      BIGINT       NULL,
  returned_at      DATETIME     NULL COMMENT 'by the approver, to be changed and sent again',
  return_reason    VARCHAR(300) NOT NULL DEFAULT '',
  awarded_at       DATETIME     NULL COMMENT 'to one provider or to several for parts of the week',
  awarded_by       BIGINT       NULL,
  started_on       DATE         NULL COMMENT 'the first visit, confirmed by the provider',
  withdrawn_at     DATETIME     NULL,
  withdrawn_reason ENUM('not_needed','died','went_into_a_home','went_into_hospital','direct_payment','family','micro_or_pa','made_in_error') NULL,
  previous_id      BIGINT       NULL COMMENT 'the request that this one follows, after a handback or failure',
  first_sent_at    DATETIME     NULL COMMENT 'of the first request in this row of requests; never reset',
  waited_before    INT          NOT NULL DEFAULT 0 COMMENT 'days waited in the requests before this one',
  version          INT          NOT NULL DEFAULT 1,
  open_person      BIGINT       AS (IF(started_on IS NULL AND withdrawn_at IS NULL, person_id, NULL)) STORED,
  UNIQUE KEY (reference),
  UNIQUE KEY one_open (open_person),
  KEY (person_id),
  KEY (patch_id, sent_at),
  KEY (sent_at),
  KEY (started_on),
  KEY (previous_id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (patch_id) REFERENCES area (id),
  FOREIGN KEY (previous_id) REFERENCES care_request (id)
) COMMENT 'one person''s need of home care, from the first draft to the first visit';

CREATE TABLE request_visit (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id     BIGINT       NOT NULL,
  series         SMALLINT     NOT NULL COMMENT 'visits entered together: the same on several days',
  day            TINYINT      NOT NULL,
  part           TINYINT      NOT NULL,
  window_from    SMALLINT     NOT NULL COMMENT 'the visit may begin from then',
  window_to      SMALLINT     NOT NULL COMMENT 'and has to have begun by then; after midnight over 1440',
  minutes        SMALLINT     NOT NULL,
  carers         TINYINT      NOT NULL DEFAULT 1,
  critical       ENUM('no','medicine','insulin','peg','continence','meal','other') NOT NULL DEFAULT 'no' COMMENT 'why the time is fixed',
  critical_note  VARCHAR(120) NOT NULL DEFAULT '',
  tasks          VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'task codes of the directory, between bars',
  UNIQUE KEY (request_id, series, day),
  FOREIGN KEY (request_id) REFERENCES care_request (id)
) COMMENT 'one visit of the week that is asked for';

CREATE TABLE wait_note (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id     BIGINT       NOT NULL,
  noted_at       DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  noted_by       BIGINT       NULL,
  where_now      ENUM('home','hospital','home_first','interim_bed','with_carer','elsewhere') NOT NULL,
  risk           ENUM('high','medium','low') NOT NULL,
  carer_strain   ENUM('no_carer','none','some','severe') NOT NULL,
  interim_cover  VARCHAR(200) NOT NULL DEFAULT '',
  words          VARCHAR(500) NOT NULL DEFAULT '',
  KEY (request_id, noted_at),
  FOREIGN KEY (request_id) REFERENCES care_request (id)
) COMMENT 'how somebody who waits is, each time that was looked at; the newest is also in the request';

-- ---- Sourcing ----

CREATE TABLE sourcing (
  id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id  BIGINT   NOT NULL,
  tier        TINYINT  NOT NULL COMMENT '1, 2, 3; 4: every provider of the county',
  opened_at   DATETIME NOT NULL,
  opened_by   BIGINT   NULL COMMENT 'NULL: opened by itself when the one before closed',
  closes_at   DATETIME NOT NULL,
  wider       SMALLINT NOT NULL DEFAULT 0 COMMENT 'minutes by which windows that are not fixed were widened on each side',
  UNIQUE KEY (request_id, tier, opened_at),
  KEY (closes_at),
  FOREIGN KEY (request_id) REFERENCES care_request (id)
) COMMENT 'one time of asking';

CREATE TABLE notice (
  id               BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sourcing_id      BIGINT   NOT NULL,
  request_id       BIGINT   NOT NULL,
  organisation_id  BIGINT   NOT NULL,
  sent_at          DATETIME NOT NULL,
  seen_at          DATETIME NULL,
  UNIQUE KEY (sourcing_id, organisation_id),
  KEY (organisation_id, sent_at),
  KEY (request_id, organisation_id),
  FOREIGN KEY (sourcing_id) REFERENCES sourcing (id),
  FOREIGN KEY (request_id) REFERENCES care_request (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) COMMENT 'a provider was asked';

CREATE TABLE offer (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id       BIGINT       NOT NULL,
  organisation_id  BIGINT       NOT NULL,
  made_at          DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by          BIGINT       NULL,
  start_on         DATE         NOT NULL,
  hour_pence       INT          NOT NULL COMMENT 'an hour, for one carer',
  week_pence       INT          NOT NULL COMMENT 'for the visits offered',
  regular_carers   TINYINT      NOT NULL COMMENT 'how many different carers would come in a usual week',
  knows_person     TINYINT      NOT NULL DEFAULT 0 COMMENT 'has cared for this person before, as our packages show',
  joint_with       BIGINT       NULL COMMENT 'another provider that offers the rest of the week',
  added_travel     SMALLINT     NULL COMMENT 'minutes a week that it adds to the provider''s rounds, as estimated',
  words            VARCHAR(500) NOT NULL DEFAULT '',
  withdrawn_at     DATETIME     NULL,
  outcome          ENUM('chosen','not_chosen') NULL,
  outcome_reason   ENUM('covered_less','more_carers','more_travel','lower_rating','dearer','later_start','persons_choice','request_withdrawn') NULL,
  outcome_words    VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'said to the provider',
  outcome_at       DATETIME     NULL,
  version          INT          NOT NULL DEFAULT 1,
  open_organisation BIGINT      AS (IF(withdrawn_at IS NULL, organisation_id, NULL)) STORED,
  UNIQUE KEY one_offer (request_id, open_organisation),
  KEY (organisation_id, made_at),
  FOREIGN KEY (request_id) REFERENCES care_request (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (joint_with) REFERENCES organisation (id)
) COMMENT 'a provider would care for the person, for the whole week or part of it';

CREATE TABLE offer_visit (
  offer_id   BIGINT   NOT NULL,
  visit_id   BIGINT   NOT NULL,
  begins_at  SMALLINT NOT NULL COMMENT 'the time that the provider proposes',
  PRIMARY KEY (offer_id, visit_id),
  KEY (visit_id),
  FOREIGN KEY (offer_id) REFERENCES offer (id),
  FOREIGN KEY (visit_id) REFERENCES request_visit (id)
) COMMENT 'the visits of the week that an offer covers';

CREATE TABLE decline (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id       BIGINT       NOT NULL,
  organisation_id  BIGINT       NOT NULL,
  declined_at      DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  declined_by      BIGINT       NULL,
  reason           ENUM('no_carers','no_carers_then','no_second_carer','too_far','too_short','price','skills','preference','start_too_soon','safety','other') NOT NULL,
  words            VARCHAR(300) NOT NULL DEFAULT '',
  UNIQUE KEY (request_id, organisation_id),
  KEY (organisation_id, declined_at),
  FOREIGN KEY (request_id) REFERENCES care_request (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) COMMENT 'market evidence: a provider could not take a request, and why; an offer made later removes it';

CREATE TABLE award (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id       BIGINT        NOT NULL,
  offer_id         BIGINT        NOT NULL,
  awarded_at       DATETIME      NOT NULL DEFAULT UTC_TIMESTAMP(),
  awarded_by       BIGINT        NULL,
  asked_person     ENUM('chose','agreed','family_agreed','could_not_be_asked') NOT NULL,
  weight_id        BIGINT        NOT NULL COMMENT 'the weights that were in force',
  score            SMALLINT      NOT NULL COMMENT 'thousandths',
  parts            VARCHAR(200)  NOT NULL COMMENT 'JSON: thousandths of covered, continuity, travel, quality, price',
  why              VARCHAR(500)  NOT NULL DEFAULT '' COMMENT 'when it is not the one ranked first',
  UNIQUE KEY (offer_id),
  KEY (request_id),
  FOREIGN KEY (request_id) REFERENCES care_request (id),
  FOREIGN KEY (offer_id) REFERENCES offer (id),
  FOREIGN KEY (weight_id) REFERENCES rank_weight (id)
);

-- ---- Packages ----

CREATE TABLE care_package (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reference        CHAR(9)      NOT NULL COMMENT 'PK-12AB34',
  request_id       BIGINT       NULL COMMENT 'NULL: not bought by the council, recorded for when its provider fails',
  offer_id         BIGINT       NULL,
  person_id        BIGINT       NOT NULL,
  organisation_id  BIGINT       NOT NULL,
  patch_id         INT          NULL,
  funder           ENUM('council','self','nhs','other_council') NOT NULL DEFAULT 'council',
  lives_alone      TINYINT      NOT NULL DEFAULT 0,
  has_carer        TINYINT      NOT NULL DEFAULT 0,
  gender           ENUM('any','woman','man') NOT NULL DEFAULT 'any',
  agreed_at        DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  agreed_by        BIGINT       NULL,
  start_on         DATE         NOT NULL COMMENT 'as agreed',
  started_on       DATE         NULL COMMENT 'as the provider confirmed',
  start_told_at    DATETIME     NULL COMMENT 'when it confirmed that',
  hour_pence       INT          NOT NULL,
  ends_on          DATE         NULL COMMENT 'the first day without care',
  end_reason       ENUM('independent','less_needed','care_home','hospital','died','moved_away','direct_payment','changed_provider','handback','failure','never_started','other') NULL,
  version          INT          NOT NULL DEFAULT 1,
  UNIQUE KEY (reference),
  KEY (request_id),
  KEY (person_id),
  KEY (organisation_id, ends_on),
  KEY (patch_id, ends_on),
  FOREIGN KEY (request_id) REFERENCES care_request (id),
  FOREIGN KEY (offer_id) REFERENCES offer (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (patch_id) REFERENCES area (id)
) COMMENT 'home care that one provider gives one person';

CREATE TABLE package_visit (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id     BIGINT       NOT NULL,
  follows_id     BIGINT       NULL COMMENT 'the element that this one amends',
  day            TINYINT      NOT NULL,
  part           TINYINT      NOT NULL,
  begins_at      SMALLINT     NOT NULL COMMENT 'as agreed with the provider',
  window_from    SMALLINT     NOT NULL,
  window_to      SMALLINT     NOT NULL,
  minutes        SMALLINT     NOT NULL,
  carers         TINYINT      NOT NULL DEFAULT 1,
  critical       ENUM('no','medicine','insulin','peg','continence','meal','other') NOT NULL DEFAULT 'no',
  tasks          VARCHAR(400) NOT NULL DEFAULT '',
  starts_on      DATE         NOT NULL,
  ends_on        DATE         NULL COMMENT 'the first day without it; NULL: until the package ends',
  KEY (package_id),
  FOREIGN KEY (package_id) REFERENCES care_package (id),
  FOREIGN KEY (follows_id) REFERENCES package_visit (id)
) COMMENT 'the dated elements of a package: one visit of the week from a day to a day';

CREATE TABLE package_suspension (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id  BIGINT       NOT NULL,
  from_on     DATE         NOT NULL,
  to_on       DATE         NULL COMMENT 'the day on which visits begin again; NULL: not known yet',
  reason      ENUM('hospital','away','family','respite','other') NOT NULL,
  note        VARCHAR(300) NOT NULL DEFAULT '',
  made_at     DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by     BIGINT       NULL,
  open_package BIGINT      AS (IF(to_on IS NULL, package_id, NULL)) STORED,
  KEY (package_id, from_on),
  UNIQUE KEY one_open (open_package),
  FOREIGN KEY (package_id) REFERENCES care_package (id)
);

CREATE TABLE package_cost (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id  BIGINT       NOT NULL,
  on_date     DATE         NOT NULL,
  what        VARCHAR(120) NOT NULL,
  pence       INT          NOT NULL,
  made_at     DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by     BIGINT       NULL,
  KEY (package_id),
  FOREIGN KEY (package_id) REFERENCES care_package (id)
) COMMENT 'one-off costs, never part of the weekly cost';

CREATE TABLE package_outcome (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id     BIGINT       NOT NULL,
  on_date        DATE         NOT NULL,
  words          VARCHAR(300) NOT NULL COMMENT 'what the person can do now',
  reached        ENUM('yes','partly','no') NOT NULL,
  saved_minutes  SMALLINT     NOT NULL DEFAULT 0 COMMENT 'carer minutes a week that are not needed any more through reablement',
  made_at        DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by        BIGINT       NULL,
  KEY (package_id),
  FOREIGN KEY (package_id) REFERENCES care_package (id)
);

CREATE TABLE handback (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id       BIGINT       NOT NULL,
  organisation_id  BIGINT       NOT NULL,
  lodged_at        DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  lodged_by        BIGINT       NULL,
  reason           ENUM('staffing','travel','price','needs_grew','behaviour','family','safety','times','closing','other') NOT NULL,
  words            VARCHAR(500) NOT NULL DEFAULT '',
  last_on          DATE         NOT NULL COMMENT 'the last day of care that the provider gives',
  notice_days      SMALLINT     NOT NULL COMMENT 'from lodging to the last day',
  request_id       BIGINT       NULL COMMENT 'the new request made for the person',
  withdrawn_at     DATETIME     NULL COMMENT 'the provider keeps the package after all',
  open_package     BIGINT       AS (IF(withdrawn_at IS NULL, package_id, NULL)) STORED,
  UNIQUE KEY one_open (open_package),
  KEY (organisation_id, lodged_at),
  KEY (lodged_at),
  FOREIGN KEY (package_id) REFERENCES care_package (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (request_id) REFERENCES care_request (id)
) COMMENT 'a provider gives notice to give up a package';

-- ---- Capacity ----

CREATE TABLE capacity_return (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id  BIGINT       NOT NULL,
  made_at          DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  made_by          BIGINT       NULL,
  note             VARCHAR(300) NOT NULL DEFAULT '',
  KEY (organisation_id, made_at),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) COMMENT 'what a provider says it has free; its newest counts, and ages';

CREATE TABLE capacity_cell (
  return_id       BIGINT   NOT NULL,
  patch_id        INT      NOT NULL,
  day             TINYINT  NOT NULL,
  part            TINYINT  NOT NULL,
  single_minutes  SMALLINT NOT NULL DEFAULT 0 COMMENT 'free for visits of one carer',
  double_minutes  SMALLINT NOT NULL DEFAULT 0 COMMENT 'free for visits of two, the visit counted once',
  PRIMARY KEY (return_id, patch_id, day, part),
  KEY (patch_id),
  FOREIGN KEY (return_id) REFERENCES capacity_return (id),
  FOREIGN KEY (patch_id) REFERENCES area (id)
);

CREATE TABLE tracker_file (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  content      MEDIUMTEXT   NOT NULL,
  uploaded_at  DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  uploaded_by  BIGINT       NULL,
  applied_at   DATETIME     NULL,
  KEY (uploaded_at)
) COMMENT 'Capacity Tracker extracts as uploaded: shown with what is wrong in them, then applied or not';

CREATE TABLE tracker_row (
  cqc_location_id   VARCHAR(20)  NOT NULL,
  updated_at        DATETIME     NOT NULL COMMENT 'when the provider last said so, UTC',
  file_id           BIGINT       NOT NULL,
  name              VARCHAR(200) NOT NULL,
  can_do_more       TINYINT      NULL,
  extra_hours       INT          NULL,
  people            INT          NULL,
  people_council_nhs INT         NULL,
  people_self       INT          NULL,
  returned_percent  DOUBLE       NULL COMMENT 'of packages handed back',
  carers            INT          NULL,
  carers_absent     INT          NULL,
  PRIMARY KEY (cqc_location_id, updated_at),
  KEY (file_id),
  FOREIGN KEY (file_id) REFERENCES tracker_file (id)
) COMMENT 'home care rows of the Capacity Tracker; commercially sensitive';

-- ---- Provider failure ----

CREATE TABLE failure_run (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id  BIGINT       NOT NULL,
  legal_kind       ENUM('business_failure','interruption') NOT NULL,
  stops_at         DATETIME     NOT NULL COMMENT 'when its carers stop coming',
  opened_at        DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  opened_by        BIGINT       NULL,
  why              VARCHAR(500) NOT NULL DEFAULT '',
  closed_at        DATETIME     NULL,
  lessons          VARCHAR(2000) NOT NULL DEFAULT '',
  version          INT          NOT NULL DEFAULT 1,
  open_organisation BIGINT      AS (IF(closed_at IS NULL, organisation_id, NULL)) STORED,
  UNIQUE KEY one_open (open_organisation),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) COMMENT 'a provider has failed; a rehearsal is not kept here';

CREATE TABLE failure_person (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id           BIGINT       NOT NULL,
  package_id       BIGINT       NULL COMMENT 'NULL: somebody whose care was not on our records',
  person_id        BIGINT       NULL,
  funder           ENUM('council','self','nhs','other_council') NOT NULL,
  funder_name      VARCHAR(120) NOT NULL DEFAULT '',
  legal_basis      ENUM('s48','s19_3','s18','nhs','own_arrangement') NOT NULL COMMENT 'sections of the Care Act 2014',
  sort             INT          NOT NULL DEFAULT 0 COMMENT 'who is seen to first',
  cover_by         BIGINT       NULL COMMENT 'who covers for now',
  cover_from       DATETIME     NULL,
  cover_words      VARCHAR(200) NOT NULL DEFAULT '',
  told_at          DATETIME     NULL COMMENT 'the person or family was told',
  moved_to         BIGINT       NULL COMMENT 'the package that took the place of the old one',
  cost_pence       INT          NOT NULL DEFAULT 0,
  recover_from     VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'another council or NHS body',
  version          INT          NOT NULL DEFAULT 1,
  UNIQUE KEY (run_id, package_id),
  FOREIGN KEY (run_id) REFERENCES failure_run (id),
  FOREIGN KEY (package_id) REFERENCES care_package (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (cover_by) REFERENCES organisation (id),
  FOREIGN KEY (moved_to) REFERENCES care_package (id)
);

CREATE TABLE failure_log (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id           BIGINT       NOT NULL,
  at               DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  written_by       BIGINT       NULL,
  kind             ENUM('call','message','cover','transfer','decision','staff') NOT NULL,
  organisation_id  BIGINT       NULL COMMENT 'whom it was about or with',
  package_id       BIGINT       NULL,
  minutes          INT          NULL COMMENT 'a week, offered on the telephone',
  words            VARCHAR(500) NOT NULL,
  KEY (run_id, at),
  FOREIGN KEY (run_id) REFERENCES failure_run (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (package_id) REFERENCES care_package (id)
);

-- ---- Messages ----

CREATE TABLE outbox (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  once             CHAR(64)     NOT NULL COMMENT 'what it is about, as a hash: the same message is queued once',
  organisation_id  BIGINT       NULL,
  address          VARCHAR(254) NOT NULL,
  template         VARCHAR(40)  NOT NULL COMMENT 'notice, closing, chosen, not_chosen ...: also the key of a GOV.UK Notify template',
  subject          VARCHAR(200) NOT NULL,
  body             TEXT         NOT NULL COMMENT 'plain text; nothing about a person',
  made_at          DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  try_at           DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP() COMMENT 'not before',
  tries            SMALLINT     NOT NULL DEFAULT 0,
  taken_until      DATETIME     NULL COMMENT 'a sender has it in hand until then',
  sent_at          DATETIME     NULL,
  remote_id        VARCHAR(80)  NOT NULL DEFAULT '' COMMENT 'what the mail server or Notify called it',
  gave_up_at       DATETIME     NULL,
  fault            VARCHAR(300) NOT NULL DEFAULT '',
  unsure_at        DATETIME     NULL COMMENT 'the sender died while handing it over: not sent again by itself',
  UNIQUE KEY (once),
  KEY (sent_at, gave_up_at, try_at),
  KEY (organisation_id)
) COMMENT 'e-mail to be sent: written in the transaction of what it tells of';
