-- What a passer-by sent about adverts, as far as it has to be known again: so that the same is
-- not taken twice, nobody sends without end, and the page that confirms it opens for them alone.
-- Hashes only; deleted as unsent forms are.

CREATE TABLE advert_receipt (
  id         BIGINT    NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind       ENUM('advert','answer') NOT NULL,
  reference  CHAR(10)  NOT NULL COMMENT 'of the advert',
  owner      CHAR(64)  NOT NULL COMMENT 'the browser it came from, as a hash',
  network    CHAR(64)  NOT NULL COMMENT 'and its network',
  content    CHAR(64)  NOT NULL COMMENT 'an advert, or the telephone number of an answer, as a hash; empty: none',
  other      CHAR(64)  NOT NULL COMMENT 'the email address of an answer',
  sent_at    DATETIME  NOT NULL DEFAULT UTC_TIMESTAMP(),
  KEY (owner, sent_at),
  KEY (network, sent_at),
  KEY (reference),
  KEY (sent_at)
) COMMENT 'adverts and answers that the public sent lately, as hashes';
