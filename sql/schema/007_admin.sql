-- Looking after accounts: one-time passwords, last sign-ins, sessions that can be named
-- without their token, and seals on the audit trail.

ALTER TABLE account
  ADD COLUMN password_set_at  DATETIME NULL,
  ADD COLUMN password_until   DATETIME NULL COMMENT 'a one-time password holds until then, and has to be changed; NULL: it is the person''s own',
  ADD COLUMN signed_in_at     DATETIME NULL COMMENT 'the last time',
  ADD COLUMN has_password     TINYINT AS (password_hash IS NOT NULL) VIRTUAL,
  ADD KEY (name);

ALTER TABLE session
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT UNIQUE FIRST;

ALTER TABLE audit
  ADD KEY (action, done_at);

CREATE TABLE audit_seal (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  up_to      BIGINT      NOT NULL UNIQUE COMMENT 'the last row of the audit trail under this seal; the first is the one after the seal before',
  row_count  BIGINT      NOT NULL,
  seal       CHAR(43)    NOT NULL COMMENT 'keyed hash of the seal before and of these rows',
  sealed_at  DATETIME    NOT NULL DEFAULT UTC_TIMESTAMP()
) COMMENT 'shows whether anybody altered or removed a row of the audit trail since';
