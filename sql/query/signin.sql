-- Signing in and out.

-- name: sign_in_account
-- args: login:text
-- cols: id:int name:text password_hash:text?
-- rows: one
SELECT id, name, password_hash
  FROM account
 WHERE login = :login AND disabled_at IS NULL;

-- name: sign_in_failures
-- args: login_hash:text from_hash:text
-- cols: of_login:int of_address:int
-- rows: one
SELECT (SELECT COUNT(*) FROM sign_in_try
         WHERE login_hash = :login_hash AND succeeded = 0
           AND tried_at > UTC_TIMESTAMP() - INTERVAL 15 MINUTE) AS of_login,
       (SELECT COUNT(*) FROM sign_in_try
         WHERE from_hash = :from_hash AND succeeded = 0
           AND tried_at > UTC_TIMESTAMP() - INTERVAL 15 MINUTE) AS of_address;

-- name: sign_in_note
-- args: login_hash:text from_hash:text succeeded:int
INSERT INTO sign_in_try (login_hash, from_hash, succeeded)
VALUES (:login_hash, :from_hash, :succeeded);

-- name: sign_in_tidy
DELETE FROM sign_in_try
 WHERE tried_at < UTC_TIMESTAMP() - INTERVAL 1 DAY;

-- name: sign_in_rehash
-- args: id:int password_hash:text
UPDATE account
   SET password_hash = :password_hash
 WHERE id = :id;

-- name: session_start
-- args: token_hash:text account_id:int
INSERT INTO session (token_hash, account_id, started_at, last_seen_at)
VALUES (:token_hash, :account_id, UTC_TIMESTAMP(), UTC_TIMESTAMP());

-- name: session_end
-- args: token_hash:text
UPDATE session
   SET ended_at = UTC_TIMESTAMP()
 WHERE token_hash = :token_hash AND ended_at IS NULL;
