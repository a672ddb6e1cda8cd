-- Crossings of the Severn that the council has closed and opened again (cgi/place/severn.c has
-- all of them, and where they are).
CREATE TABLE travel_crossing (
  id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code   VARCHAR(24)  NOT NULL COMMENT 'of the crossing; its newest row counts',
  closed TINYINT      NOT NULL,
  reason VARCHAR(300) NOT NULL COMMENT 'why, and who says so',
  set_at DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  set_by BIGINT       NULL,
  KEY (code, id),
  FOREIGN KEY (set_by) REFERENCES account (id)
);
