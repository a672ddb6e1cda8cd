-- Groupings that come as files.

CREATE TABLE area_file (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         ENUM('patch','ilp','pcn') NOT NULL,
  name         VARCHAR(120) NOT NULL COMMENT 'what the file was called',
  content      MEDIUMTEXT   NOT NULL,
  uploaded_at  DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  applied_at   DATETIME     NULL,
  KEY (uploaded_at)
) COMMENT 'groupings as files: read, shown with what is wrong in them, then carried out or not';
