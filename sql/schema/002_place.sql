-- Place: sources and their loads, areas as effective-dated groupings of LSOAs,
-- postcodes, and the small table of facts that the project ships.

CREATE TABLE source (
  code         VARCHAR(30)  NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  publisher    VARCHAR(120) NOT NULL,
  attribution  VARCHAR(400) NOT NULL,
  stale_days   INT          NOT NULL COMMENT 'older than this, its figures say so',
  sort         INT          NOT NULL
) COMMENT 'where national data comes from';

CREATE TABLE source_load (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source         VARCHAR(30)  NOT NULL,
  part           VARCHAR(30)  NOT NULL DEFAULT '' COMMENT 'of a source that comes in several files',
  started_at     DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  finished_at    DATETIME     NULL,
  state          ENUM('running','loaded','unchanged','failed','stopped') NOT NULL DEFAULT 'running',
  origin         VARCHAR(400) NOT NULL COMMENT 'the address or the file it came from',
  etag           VARCHAR(200) NULL,
  last_modified  VARCHAR(60)  NULL,
  sha256         CHAR(64)     NULL,
  raw_name       VARCHAR(200) NULL COMMENT 'the kept bytes, a name under the raw folder',
  raw_bytes      BIGINT       NULL,
  published_on   DATE         NULL COMMENT 'the date the publisher gives its data',
  rows_read      BIGINT       NOT NULL DEFAULT 0,
  rows_kept      BIGINT       NOT NULL DEFAULT 0 COMMENT 'of those read, the ones about our places',
  rows_new       BIGINT       NOT NULL DEFAULT 0,
  rows_changed   BIGINT       NOT NULL DEFAULT 0,
  rows_gone      BIGINT       NOT NULL DEFAULT 0,
  rows_refused   BIGINT       NOT NULL DEFAULT 0,
  fault          VARCHAR(500) NULL,
  reached        VARCHAR(200) NULL COMMENT 'how far a stopped load came, for going on',
  KEY (source, part, state),
  FOREIGN KEY (source) REFERENCES source (code)
);

CREATE TABLE load_refusal (
  load_id  BIGINT       NOT NULL,
  line     BIGINT       NOT NULL,
  reason   VARCHAR(300) NOT NULL,
  PRIMARY KEY (load_id, line),
  FOREIGN KEY (load_id) REFERENCES source_load (id)
) COMMENT 'the first hundred rows that a load refused, and why; line 0 and below: about the file as a whole';

CREATE TABLE area (
  id           INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         ENUM('county','council','district','ilp','pcn','ward','msoa','lsoa','patch') NOT NULL,
  code         VARCHAR(20)  NOT NULL,
  name         VARCHAR(120) NOT NULL,
  common_name  VARCHAR(120) NULL COMMENT 'what people call it: of MSOAs the House of Commons Library names',
  valid_from   DATE         NOT NULL DEFAULT '1900-01-01',
  valid_to     DATE         NULL COMMENT 'the first day on which it is no more',
  latitude     DOUBLE       NULL COMMENT 'a point inside, for labels and distances',
  longitude    DOUBLE       NULL,
  rural_urban  VARCHAR(4)   NULL COMMENT 'ONS 2021 class of an LSOA',
  population   INT          NULL,
  note         VARCHAR(300) NULL,
  load_id      BIGINT       NULL,
  UNIQUE KEY (kind, code, valid_from),
  KEY (code)
) COMMENT 'a place with an edge; all but the LSOA are groupings of LSOAs';

CREATE TABLE area_lsoa (
  area_id     INT         NOT NULL,
  lsoa        VARCHAR(20) NOT NULL,
  valid_from  DATE        NOT NULL DEFAULT '1900-01-01',
  valid_to    DATE        NULL,
  PRIMARY KEY (area_id, lsoa, valid_from),
  KEY (lsoa),
  FOREIGN KEY (area_id) REFERENCES area (id)
) COMMENT 'which LSOAs make up an area, and when';

CREATE TABLE area_boundary (
  area_id   INT        NOT NULL PRIMARY KEY,
  geometry  MEDIUMTEXT NOT NULL COMMENT 'GeoJSON geometry, WGS84',
  vintage   INT        NOT NULL DEFAULT 0 COMMENT 'the year in its code column: 2025 of WD25CD',
  load_id   BIGINT     NULL,
  FOREIGN KEY (area_id) REFERENCES area (id)
);

CREATE TABLE lsoa_lookup (
  lsoa     VARCHAR(20) NOT NULL,
  kind     ENUM('district','ward','msoa') NOT NULL,
  vintage  INT         NOT NULL COMMENT 'the year in its code column: 2024 of WD24CD',
  code     VARCHAR(20) NOT NULL,
  load_id  BIGINT      NULL,
  PRIMARY KEY (lsoa, kind, vintage)
) COMMENT 'which ward, MSOA and district the publisher puts each LSOA into; area_lsoa follows from it';

CREATE TABLE postcode (
  squeezed       VARCHAR(7)  NOT NULL PRIMARY KEY COMMENT 'GL501AA',
  display        VARCHAR(8)  NOT NULL COMMENT 'GL50 1AA',
  sector         VARCHAR(6)  NOT NULL COMMENT 'GL50 1',
  latitude       DOUBLE      NULL COMMENT 'NULL where the source has no grid reference',
  longitude      DOUBLE      NULL,
  easting        INT         NULL,
  northing       INT         NULL,
  lsoa           VARCHAR(20) NULL,
  ward           VARCHAR(20) NULL,
  district       VARCHAR(20) NULL COMMENT 'lower-tier council code; also of neighbours',
  introduced_on  DATE        NULL,
  terminated_on  DATE        NULL,
  load_id        BIGINT      NULL,
  KEY (sector),
  KEY (lsoa),
  KEY (load_id)
);

CREATE TABLE stage_postcode (
  load_id        BIGINT      NOT NULL,
  squeezed       VARCHAR(7)  NOT NULL,
  display        VARCHAR(8)  NOT NULL,
  sector         VARCHAR(6)  NOT NULL,
  latitude       DOUBLE      NULL,
  longitude      DOUBLE      NULL,
  easting        INT         NULL,
  northing       INT         NULL,
  lsoa           VARCHAR(20) NULL,
  ward           VARCHAR(20) NULL,
  district       VARCHAR(20) NULL,
  introduced_on  DATE        NULL,
  terminated_on  DATE        NULL,
  PRIMARY KEY (load_id, squeezed)
) COMMENT 'postcodes read but not yet checked as a whole';

CREATE TABLE postcode_part (
  code       VARCHAR(6)   NOT NULL PRIMARY KEY COMMENT 'an outcode GL50 or a sector GL50 1',
  kind       ENUM('outcode','sector') NOT NULL,
  latitude   DOUBLE       NOT NULL,
  longitude  DOUBLE       NOT NULL,
  district   VARCHAR(20)  NULL COMMENT 'where most of its postcodes are',
  council    VARCHAR(120) NULL COMMENT 'the council to ask, when that is outside the county',
  share      DOUBLE       NULL COMMENT 'of its postcodes, how many are in the county; NULL: not known'
) COMMENT 'shipped facts: outcodes and sectors, for when a full postcode is not loaded';

CREATE TABLE town (
  id         INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(80)  NOT NULL,
  folded     VARCHAR(80)  NOT NULL COMMENT 'lower case, without accents and punctuation',
  other      VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'other spellings, folded, between bars: |a|b|',
  kind       ENUM('town','village','suburb') NOT NULL,
  latitude   DOUBLE       NOT NULL,
  longitude  DOUBLE       NOT NULL,
  district   VARCHAR(20)  NOT NULL,
  UNIQUE KEY (name, district),
  KEY (folded)
) COMMENT 'shipped facts: towns, villages and suburbs of the county';

CREATE TABLE bank_holiday (
  division  VARCHAR(30)  NOT NULL,
  on_date   DATE         NOT NULL,
  title     VARCHAR(120) NOT NULL,
  notes     VARCHAR(120) NOT NULL DEFAULT '',
  withdrawn TINYINT      NOT NULL DEFAULT 0 COMMENT 'a day to come that the publisher has taken back',
  load_id   BIGINT       NULL,
  PRIMARY KEY (division, on_date)
);

INSERT INTO source (code, name, publisher, attribution, stale_days, sort) VALUES
  ('cqc-directory', 'CQC care directory', 'Care Quality Commission',
   'Contains public sector information licensed under the Open Government Licence v3.0. Source: Care Quality Commission.', 21, 10),
  ('cqc-api', 'CQC register, daily changes', 'Care Quality Commission',
   'Contains public sector information licensed under the Open Government Licence v3.0. Source: Care Quality Commission.', 4, 20),
  ('nspl', 'National Statistics Postcode Lookup', 'Office for National Statistics',
   'Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; source: Office for National Statistics, licensed under the Open Government Licence v3.0.', 150, 30),
  ('codepoint', 'Code-Point Open', 'Ordnance Survey',
   'Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; contains National Statistics data.', 150, 40),
  ('boundaries', 'Area boundaries', 'Office for National Statistics',
   'Source: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.', 800, 50),
  ('bank-holidays', 'Bank holidays', 'GOV.UK',
   'Contains public sector information licensed under the Open Government Licence v3.0. Source: GOV.UK.', 30, 60),
  ('facts', 'Towns, villages and postcode sectors of the county', 'This project',
   'Contains OS data © Crown copyright and database right 2014; contains Royal Mail data © Royal Mail copyright and database right; contains National Statistics data.', 100000, 70);
