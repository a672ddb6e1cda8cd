-- That the two providers were asked about a package's move that would save travel.

CREATE TABLE swap_asked (
  package_id      BIGINT   NOT NULL,
  organisation_id BIGINT   NOT NULL COMMENT 'the provider that would get it',
  asked_at        DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  asked_by        BIGINT   NOT NULL,
  PRIMARY KEY (package_id, organisation_id),
  FOREIGN KEY (package_id) REFERENCES care_package (id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (asked_by) REFERENCES account (id)
);
