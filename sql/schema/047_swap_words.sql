-- Why a move was refused, in words: who refuses for another reason says which.

ALTER TABLE swap_refusal
  ADD COLUMN words VARCHAR(200) NOT NULL DEFAULT '' AFTER reason;
