-- How each offer was ranked when it was decided: afterwards the care itself is in the provider's
-- rounds, and weights and rates change.

ALTER TABLE offer
  ADD COLUMN weight_id BIGINT       NULL COMMENT 'the weights it was ranked by; NULL: not decided, or not kept',
  ADD COLUMN score     SMALLINT     NULL COMMENT 'thousandths',
  ADD COLUMN parts     VARCHAR(200) NULL COMMENT 'JSON: thousandths of covered, continuity, travel, quality, price; null: was not known',
  ADD FOREIGN KEY (weight_id) REFERENCES rank_weight (id);
UPDATE offer f
  JOIN award w ON w.offer_id = f.id
   SET f.weight_id = w.weight_id, f.score = w.score, f.parts = w.parts;
