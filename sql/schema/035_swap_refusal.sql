-- Moves of a package to another provider that were proposed to save travel and refused: they are
-- not proposed again until that is taken back.
CREATE TABLE swap_refusal (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id      BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL COMMENT 'the provider that would have got it',
  reason          ENUM('person','carer','provider','other') NOT NULL COMMENT 'person: nobody else is proposed for it either',
  refused_at      DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  refused_by      BIGINT NOT NULL,
  allowed_at      DATETIME NULL COMMENT 'taken back',
  allowed_by      BIGINT NULL,
  standing        TINYINT AS (IF(allowed_at IS NULL, 1, NULL)) PERSISTENT,
  UNIQUE KEY (package_id, organisation_id, standing),
  FOREIGN KEY (package_id) REFERENCES care_package (id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (refused_by) REFERENCES account (id),
  FOREIGN KEY (allowed_by) REFERENCES account (id)
);
