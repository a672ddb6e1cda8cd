-- Which questions of a request have been answered: until then its columns hold no more than
-- what a row has to have.

ALTER TABLE care_request
  ADD COLUMN need_at    DATETIME NULL COMMENT 'when the questions about the need were last answered',
  ADD COLUMN purpose_at DATETIME NULL COMMENT 'when those about what it is for were';
