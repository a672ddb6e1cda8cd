-- The national register: CQC providers and locations, as loaded.

CREATE TABLE cqc_location (
  location_id       VARCHAR(20)  NOT NULL PRIMARY KEY,
  provider_id       VARCHAR(20)  NOT NULL DEFAULT '',
  provider_name     VARCHAR(200) NOT NULL DEFAULT '',
  brand             VARCHAR(120) NOT NULL DEFAULT '',
  name              VARCHAR(200) NOT NULL,
  also_known_as     VARCHAR(200) NOT NULL DEFAULT '',
  address           VARCHAR(400) NOT NULL DEFAULT '',
  postcode          VARCHAR(8)   NOT NULL DEFAULT '' COMMENT 'display form',
  phone             VARCHAR(40)  NOT NULL DEFAULT '',
  website           VARCHAR(250) NOT NULL DEFAULT '',
  local_authority   VARCHAR(80)  NOT NULL DEFAULT '',
  region            VARCHAR(80)  NOT NULL DEFAULT '',
  services          VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'our service codes, between bars',
  specialisms       VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'as published, between bars',
  care_home         TINYINT      NOT NULL DEFAULT 0,
  beds              INT          NULL,
  registered_on     DATE         NULL,
  deregistered_on   DATE         NULL,
  gone_on           DATE         NULL COMMENT 'the date of the first directory it was not in any more',
  dormant           TINYINT      NOT NULL DEFAULT 0,
  rating            VARCHAR(40)  NOT NULL DEFAULT '' COMMENT 'overall, as published; empty when there is none',
  rating_on         DATE         NULL,
  rating_inherited  TINYINT      NOT NULL DEFAULT 0,
  key_ratings       VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'Safe=Good|Effective=Good...',
  checked_on        DATE         NULL COMMENT 'date of the latest check, from the directory',
  companies_house   VARCHAR(20)  NOT NULL DEFAULT '',
  charity           VARCHAR(20)  NOT NULL DEFAULT '',
  ods_code          VARCHAR(20)  NOT NULL DEFAULT '',
  latitude          DOUBLE       NULL,
  longitude         DOUBLE       NULL,
  directory_load    BIGINT       NULL COMMENT 'the last weekly directory it stood in',
  detail_load       BIGINT       NULL COMMENT 'the last API answer it came with',
  KEY (provider_id),
  KEY (local_authority)
) COMMENT 'registered services; current: neither deregistered_on nor gone_on. No named person is kept';

CREATE TABLE cqc_link (
  location_id  VARCHAR(20)  NOT NULL COMMENT 'the newer registration',
  related_id   VARCHAR(20)  NOT NULL COMMENT 'the one it follows',
  kind         VARCHAR(60)  NOT NULL,
  reason       VARCHAR(200) NOT NULL DEFAULT '',
  PRIMARY KEY (location_id, related_id, kind)
) COMMENT 'a change of owner makes a new registration: what follows what';

CREATE TABLE stage_cqc_location LIKE cqc_location;
ALTER TABLE stage_cqc_location ADD COLUMN load_id BIGINT NOT NULL FIRST,
  DROP PRIMARY KEY, ADD PRIMARY KEY (load_id, location_id);
