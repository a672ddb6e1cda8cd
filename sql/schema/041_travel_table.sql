-- Minutes by car between LSOAs as the council has them, in place of the estimate.

CREATE TABLE travel_table (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(120) NOT NULL COMMENT 'what the file was called',
  source      VARCHAR(200) NOT NULL COMMENT 'who has measured or sold it',
  of_on       DATE         NOT NULL COMMENT 'the day that its roads are of',
  uploaded_at DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  uploaded_by BIGINT       NULL,
  found       MEDIUMTEXT   NOT NULL COMMENT 'what was found in the file, as JSON',
  applied_at  DATETIME     NULL,
  removed_at  DATETIME     NULL COMMENT 'the estimate counts again, or another table',
  version     INT          NOT NULL DEFAULT 1 COMMENT 'another one whenever its minutes change',
  KEY (applied_at),
  FOREIGN KEY (uploaded_by) REFERENCES account (id)
) COMMENT 'a table of minutes; the one that is applied and not removed counts';

CREATE TABLE travel_table_area (
  table_id  BIGINT      NOT NULL,
  code      VARCHAR(20) NOT NULL COMMENT 'of the LSOA',
  latitude  DOUBLE      NOT NULL,
  longitude DOUBLE      NOT NULL,
  given     TEXT        NOT NULL COMMENT 'minutes to each area of the table in the order of their codes, two characters each',
  minutes   TEXT        NOT NULL COMMENT 'the same as they are now that crossings are closed',
  PRIMARY KEY (table_id, code),
  FOREIGN KEY (table_id) REFERENCES travel_table (id) ON DELETE CASCADE
);
