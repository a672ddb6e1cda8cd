-- Better rounds for a patch: asked for by somebody, worked out by the command planner, decided
-- on as a whole or in part.  How a run stands follows from its dates.

CREATE TABLE round_run (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patch_id         INT          NOT NULL,
  organisation_id  BIGINT       NULL COMMENT 'of one provider, NULL: of all',
  from_on          DATE         NOT NULL COMMENT 'the first day of the week that is planned, and of what changes',
  fewest           TINYINT      NOT NULL COMMENT 'rounds first, else least travel',
  changes_most     INT          NULL COMMENT 'visits that may change, NULL: any number',
  move_critical    TINYINT      NOT NULL COMMENT 'time-critical visits may move inside their windows',
  seconds          SMALLINT     NOT NULL COMMENT 'that the search may take',
  seed             BIGINT       NOT NULL COMMENT 'of its chance',
  asked_at         DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  asked_by         BIGINT       NULL,
  taken_by         CHAR(64)     NULL COMMENT 'the process that works on it',
  taken_until      DATETIME     NULL COMMENT 'it is dead when that is past, and another begins anew',
  begun_at         DATETIME     NULL,
  stop_asked_at    DATETIME     NULL COMMENT 'somebody wants the best so far',
  trials           BIGINT       NOT NULL DEFAULT 0,
  done_percent     TINYINT      NOT NULL DEFAULT 0,
  travel_now       INT          NULL COMMENT 'minutes a week, of the best so far',
  rounds_now       INT          NULL,
  finished_at      DATETIME     NULL,
  fault            VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why nothing could be planned',
  visits           INT          NULL,
  changed          INT          NULL COMMENT 'visits that would change',
  care             INT          NULL COMMENT 'minutes of carers a week, as all that follows',
  travel_before    INT          NULL,
  travel_after     INT          NULL,
  rounds_before    INT          NULL,
  rounds_after     INT          NULL,
  unplaced         INT          NULL COMMENT 'visits that are in no round',
  travel_least     INT          NULL COMMENT 'no rounds can have less',
  rounds_least     INT          NULL,
  accepted_at      DATETIME     NULL,
  accepted_by      BIGINT       NULL,
  accepted_changed INT          NULL COMMENT 'visits of what was accepted,',
  accepted_travel  INT          NULL COMMENT 'and what it came to',
  accepted_rounds  INT          NULL,
  refused_at       DATETIME     NULL,
  refused_by       BIGINT       NULL,
  refused_reason   VARCHAR(300) NOT NULL DEFAULT '',
  undone_at        DATETIME     NULL,
  undone_by        BIGINT       NULL,
  version          INT          NOT NULL DEFAULT 1,
  KEY (patch_id, id),
  KEY (finished_at),
  FOREIGN KEY (patch_id) REFERENCES area (id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) COMMENT 'a search for better care rounds, and what was decided';

CREATE TABLE round_run_package (
  run_id      BIGINT  NOT NULL,
  package_id  BIGINT  NOT NULL,
  version     INT     NOT NULL COMMENT 'of the package when its visits were read',
  accepted    TINYINT NOT NULL DEFAULT 0,
  change_id   BIGINT  NULL COMMENT 'the change of its week, NULL: only rounds change, or not accepted',
  PRIMARY KEY (run_id, package_id),
  KEY (package_id),
  FOREIGN KEY (run_id) REFERENCES round_run (id) ON DELETE CASCADE,
  FOREIGN KEY (package_id) REFERENCES care_package (id) ON DELETE CASCADE
) COMMENT 'packages that a run has planned';

CREATE TABLE round_run_visit (
  run_id          BIGINT    NOT NULL,
  visit_id        BIGINT    NOT NULL COMMENT 'the element of the package, not there any more when its change was undone',
  package_id      BIGINT    NOT NULL,
  begins_at       SMALLINT  NOT NULL COMMENT 'as agreed from then on',
  planned_at      SMALLINT  NOT NULL COMMENT 'in the rounds proposed',
  round           SMALLINT  NOT NULL COMMENT 'its number among those of its provider and day as it was, 0: none',
  second_round    SMALLINT  NOT NULL COMMENT 'of the other carer',
  new_round       SMALLINT  NOT NULL,
  new_second      SMALLINT  NOT NULL,
  saves           SMALLINT  NOT NULL COMMENT 'minutes of travel',
  changed         TINYINT   NOT NULL,
  kept_id         BIGINT    NULL COMMENT 'once accepted: the element that holds, this one or the one that follows it',
  PRIMARY KEY (run_id, visit_id),
  KEY (run_id, package_id),
  KEY (kept_id),
  FOREIGN KEY (run_id) REFERENCES round_run (id) ON DELETE CASCADE,
  FOREIGN KEY (package_id) REFERENCES care_package (id) ON DELETE CASCADE
) COMMENT 'visits of a week as a run proposes them';

INSERT INTO capability (code, name, sort) VALUES
  ('round.plan', 'Ask for better care rounds and see what is proposed', 165);

INSERT INTO role_capability (role, capability) VALUES
  ('broker', 'round.plan'), ('commissioner', 'round.plan');
