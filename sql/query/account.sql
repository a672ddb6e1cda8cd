-- The command that makes the first account, and lets a system owner back in.

-- name: account_by_login
-- args: login:text
-- cols: id:int name:text version:int disabled:int
-- rows: one
SELECT id, name, version, disabled_at IS NOT NULL AS disabled
  FROM account
 WHERE login = :login;
