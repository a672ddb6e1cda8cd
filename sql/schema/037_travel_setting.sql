-- Figures of the estimated journey (cgi/place/travel.c has the usual ones) that the council has
-- set to something else.
CREATE TABLE travel_setting (
  id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code   VARCHAR(24)  NOT NULL COMMENT 'of the figure; its newest row counts',
  value  DECIMAL(9,3) NOT NULL,
  source VARCHAR(300) NOT NULL COMMENT 'where the figure is from',
  set_at DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  set_by BIGINT       NULL,
  KEY (code, id),
  FOREIGN KEY (set_by) REFERENCES account (id)
);
