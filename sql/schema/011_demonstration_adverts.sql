-- Adverts that were made up for demonstration can be told from others.

ALTER TABLE advert
  ADD COLUMN demonstration TINYINT NOT NULL DEFAULT 0;
