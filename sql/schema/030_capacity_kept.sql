-- A return holds all patches of a provider though it may be made for one: of the others it is
-- kept since when their hours stand.  And a return follows one other, so that two made at the
-- same time are not both taken.

CREATE TABLE capacity_kept (
  return_id  BIGINT   NOT NULL,
  patch_id   INT      NOT NULL,
  stated_at  DATETIME NOT NULL COMMENT 'when these hours were last said to be right',
  PRIMARY KEY (return_id, patch_id),
  FOREIGN KEY (return_id) REFERENCES capacity_return (id) ON DELETE CASCADE,
  FOREIGN KEY (patch_id) REFERENCES area (id)
) COMMENT 'patches of a return that were taken over from the one before; others were said with it';

ALTER TABLE capacity_return
  ADD COLUMN previous_id BIGINT NULL COMMENT 'the return that it was made from; 0: the first',
  ADD UNIQUE KEY one_after (organisation_id, previous_id);
