-- The rounds of proposals that were accepted, kept as they are to be worked.

CREATE TABLE round_kept (
  run_id          BIGINT   NOT NULL,
  visit_id        BIGINT   NOT NULL COMMENT 'the element of a package that holds from that day on',
  patch_id        INT      NOT NULL,
  organisation_id BIGINT   NOT NULL,
  day             TINYINT  NOT NULL COMMENT '1 Monday to 7 Sunday',
  from_on         DATE     NOT NULL COMMENT 'the first day of the run',
  round           SMALLINT NOT NULL COMMENT 'its number among those of its provider and day, 0: none',
  second_round    SMALLINT NOT NULL COMMENT 'of the other carer',
  planned_at      SMALLINT NOT NULL COMMENT 'minutes after midnight when it begins there',
  PRIMARY KEY (run_id, visit_id),
  KEY (patch_id, organisation_id, day, from_on, run_id),
  KEY (organisation_id, day),
  FOREIGN KEY (run_id) REFERENCES round_run (id) ON DELETE CASCADE
) COMMENT 'all visits of a provider and a day of which anything was accepted';
