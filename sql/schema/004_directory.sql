-- The directory: what a listing says of itself, what staff have seen, what only
-- staff may read, and what the public leaves behind (searches, shortlists, adverts).

CREATE TABLE term_group (
  id      TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'group number in the search index, 0 to 31',
  code    VARCHAR(30)  NOT NULL UNIQUE,
  label   VARCHAR(80)  NOT NULL,
  chosen  ENUM('any','all') NOT NULL COMMENT 'whether one of the chosen terms is enough',
  facet   TINYINT      NOT NULL COMMENT 'shown among the filters',
  sort    INT          NOT NULL
);

CREATE TABLE term (
  id         SMALLINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'term number in the search index, 0 to 1023; never used again',
  group_id   TINYINT UNSIGNED NOT NULL,
  code       VARCHAR(40)  NOT NULL,
  label      VARCHAR(80)  NOT NULL,
  meaning    VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'one plain sentence, where the label needs it',
  sort       INT          NOT NULL,
  UNIQUE KEY (group_id, code),
  FOREIGN KEY (group_id) REFERENCES term_group (id)
);

CREATE TABLE term_word (
  phrase   VARCHAR(60)       NOT NULL COMMENT 'one to four words that people use',
  term_id  SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (phrase, term_id),
  FOREIGN KEY (term_id) REFERENCES term (id)
) COMMENT 'synonyms for the free text of a search';

CREATE TABLE listing (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind               ENUM('pa','micro','community','shared_lives','registered') NOT NULL,
  name               VARCHAR(160) NOT NULL,
  organisation       VARCHAR(200) NOT NULL DEFAULT '',
  summary            VARCHAR(400) NOT NULL DEFAULT '',
  description        TEXT         NULL,
  cannot_do          VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'what it does not offer, in its own words',
  cqc_location_id    VARCHAR(20)  NULL,
  place_label        VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'town or village: as much as the public may know',
  latitude           DOUBLE       NOT NULL COMMENT 'rounded to about a kilometre when the address is private',
  longitude          DOUBLE       NOT NULL,
  address_private    TINYINT      NOT NULL DEFAULT 1,
  public_address     VARCHAR(400) NOT NULL DEFAULT '',
  reach              ENUM('radius','areas','county','venue','unknown') NOT NULL,
  radius_metres      INT          NULL,
  price_from         INT          NULL COMMENT 'pence an hour, the lowest',
  price_to           INT          NULL COMMENT 'pence an hour, the highest',
  price_note         VARCHAR(200) NOT NULL DEFAULT '',
  taking_from        DATE         NULL COMMENT 'takes new people from this day; NULL: not taking any',
  taking_note        VARCHAR(200) NOT NULL DEFAULT '',
  public_phone       VARCHAR(30)  NOT NULL DEFAULT '',
  public_email       VARCHAR(254) NOT NULL DEFAULT '',
  website            VARCHAR(250) NOT NULL DEFAULT '',
  beds               INT          NULL,
  rating             VARCHAR(40)  NOT NULL DEFAULT '',
  rating_on          DATE         NULL,
  confirmed_on       DATE         NOT NULL,
  from_register      TINYINT      NOT NULL DEFAULT 0 COMMENT 'kept by a national source, so never stale by itself',
  published_on       DATE         NULL,
  paused_on          DATE         NULL,
  unlisted_on        DATE         NULL,
  unlisted_reason    VARCHAR(200) NOT NULL DEFAULT '',
  demonstration      TINYINT      NOT NULL DEFAULT 0,
  created_at         DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  changed_at         DATETIME(3)  NOT NULL DEFAULT UTC_TIMESTAMP(3),
  version            INT          NOT NULL DEFAULT 1,
  UNIQUE KEY (cqc_location_id),
  KEY (changed_at),
  KEY (published_on, unlisted_on)
) COMMENT 'what the public may know of an offer of care or support';

CREATE TABLE listing_private (
  listing_id  BIGINT       NOT NULL PRIMARY KEY,
  address     VARCHAR(400) NOT NULL DEFAULT '',
  postcode    VARCHAR(8)   NOT NULL DEFAULT '',
  phone       VARCHAR(30)  NOT NULL DEFAULT '',
  email       VARCHAR(254) NOT NULL DEFAULT '',
  FOREIGN KEY (listing_id) REFERENCES listing (id)
) COMMENT 'how staff reach the person behind a listing: never public';

CREATE TABLE listing_term (
  listing_id  BIGINT            NOT NULL,
  term_id     SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (listing_id, term_id),
  KEY (term_id),
  FOREIGN KEY (listing_id) REFERENCES listing (id),
  FOREIGN KEY (term_id) REFERENCES term (id)
);

CREATE TABLE listing_area (
  listing_id  BIGINT NOT NULL,
  area_id     INT    NOT NULL,
  PRIMARY KEY (listing_id, area_id),
  FOREIGN KEY (listing_id) REFERENCES listing (id),
  FOREIGN KEY (area_id) REFERENCES area (id)
);

CREATE TABLE listing_slot (
  listing_id    BIGINT   NOT NULL,
  day           TINYINT  NOT NULL COMMENT '1 Monday to 7 Sunday',
  part          TINYINT  NOT NULL COMMENT '1 morning, 2 lunch, 3 tea, 4 bed, 5 night',
  free_minutes  SMALLINT NOT NULL,
  PRIMARY KEY (listing_id, day, part),
  FOREIGN KEY (listing_id) REFERENCES listing (id)
);

CREATE TABLE listing_check (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  listing_id  BIGINT       NOT NULL,
  kind        ENUM('dbs','references','insurance','training','right_to_work','first_aid','food_hygiene','identity') NOT NULL,
  seen        VARCHAR(200) NOT NULL COMMENT 'what was seen, in words',
  seen_on     DATE         NOT NULL,
  seen_by     VARCHAR(120) NOT NULL COMMENT 'the team, as the public may read it',
  renew_by    DATE         NULL,
  KEY (listing_id),
  FOREIGN KEY (listing_id) REFERENCES listing (id)
);

CREATE TABLE staff_note (
  id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  listing_id  BIGINT   NOT NULL,
  account_id  BIGINT   NOT NULL,
  written_at  DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  body        TEXT     NOT NULL,
  KEY (listing_id),
  FOREIGN KEY (listing_id) REFERENCES listing (id),
  FOREIGN KEY (account_id) REFERENCES account (id)
) COMMENT 'for staff only: the account of the public program has no right to it';

CREATE TABLE staff_label (
  code   VARCHAR(40) NOT NULL PRIMARY KEY,
  label  VARCHAR(80) NOT NULL,
  sort   INT         NOT NULL
);

CREATE TABLE listing_label (
  listing_id  BIGINT      NOT NULL,
  label       VARCHAR(40) NOT NULL,
  PRIMARY KEY (listing_id, label),
  FOREIGN KEY (listing_id) REFERENCES listing (id),
  FOREIGN KEY (label) REFERENCES staff_label (code)
) COMMENT 'for staff only';

CREATE TABLE search_record (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  searched_on  DATE         NOT NULL,
  program      VARCHAR(20)  NOT NULL,
  district     VARCHAR(20)  NULL,
  patch_id     INT          NULL,
  lsoa         VARCHAR(20)  NULL,
  kinds        VARCHAR(80)  NOT NULL DEFAULT '' COMMENT 'kinds asked for, between bars',
  terms        VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'term codes asked for, between bars',
  slots        BIGINT       NOT NULL DEFAULT 0 COMMENT 'bit (day - 1) * 5 + part - 1',
  price_limit  INT          NULL,
  matches      INT          NOT NULL,
  near_misses  INT          NOT NULL,
  missing      VARCHAR(40)  NOT NULL DEFAULT '' COMMENT 'what most often was missing among the near misses',
  KEY (searched_on),
  KEY (district, searched_on)
) COMMENT 'market evidence: need, place and time, never who asked';

CREATE TABLE shortlist (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code        CHAR(10)    NOT NULL UNIQUE COMMENT 'the short link',
  owner       CHAR(64)    NOT NULL COMMENT 'who may change it: an account or a browser, as a hash',
  created_at  DATETIME    NOT NULL DEFAULT UTC_TIMESTAMP(),
  seen_at     DATETIME    NOT NULL DEFAULT UTC_TIMESTAMP(),
  KEY (owner),
  KEY (seen_at)
);

CREATE TABLE shortlist_item (
  shortlist_id  BIGINT   NOT NULL,
  listing_id    BIGINT   NOT NULL,
  added_at      DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  PRIMARY KEY (shortlist_id, listing_id),
  FOREIGN KEY (shortlist_id) REFERENCES shortlist (id),
  FOREIGN KEY (listing_id) REFERENCES listing (id)
);

CREATE TABLE advert (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reference     CHAR(10)     NOT NULL UNIQUE,
  sent_at       DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  place_label   VARCHAR(120) NOT NULL,
  district      VARCHAR(20)  NULL,
  lsoa          VARCHAR(20)  NULL,
  tasks         VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'term codes, between bars',
  slots         BIGINT       NOT NULL DEFAULT 0,
  hours         DECIMAL(5,1) NOT NULL,
  rate          INT          NOT NULL COMMENT 'pence an hour',
  words         VARCHAR(1000) NOT NULL DEFAULT '',
  checked_on    DATE         NULL,
  shown_until   DATE         NULL,
  declined_on   DATE         NULL,
  decline_note  VARCHAR(300) NOT NULL DEFAULT '',
  version       INT          NOT NULL DEFAULT 1,
  KEY (sent_at)
) COMMENT 'somebody looks for a personal assistant; shown once staff have checked it';

CREATE TABLE advert_contact (
  advert_id  BIGINT       NOT NULL PRIMARY KEY,
  name       VARCHAR(120) NOT NULL,
  phone      VARCHAR(30)  NOT NULL DEFAULT '',
  email      VARCHAR(254) NOT NULL DEFAULT '',
  FOREIGN KEY (advert_id) REFERENCES advert (id)
) COMMENT 'how staff reach the person who placed it: never public';

INSERT INTO staff_label (code, label, sort) VALUES
  ('reliable_cover', 'Has covered at short notice', 10),
  ('slow_to_answer', 'Slow to answer', 20),
  ('ring_first', 'Ring before introducing', 30),
  ('concern_open', 'Concern being looked into', 40),
  ('good_with_complex', 'Good with complex needs', 50);
