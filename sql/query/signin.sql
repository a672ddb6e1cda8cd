-- Signing in and out.

-- A one-time password that was not used in time is none.
-- name: sign_in_account
-- args: login:text
-- cols: id:int name:text password_hash:text? once:int provider:int
-- rows: one
SELECT id, name, IF(password_until < UTC_TIMESTAMP(), NULL, password_hash) AS password_hash,
       password_until IS NOT NULL AS once,
       EXISTS (SELECT 1 FROM account_role ar JOIN role_capability rc ON rc.role = ar.role
                WHERE ar.account_id = account.id
                  AND rc.capability = 'provider.answer') AS provider
  FROM account
 WHERE login = :login AND disabled_at IS NULL;

-- name: password_account
-- args: id:int
-- cols: login:text name:text password_hash:text? once:int
-- rows: one
SELECT login, name, IF(password_until < UTC_TIMESTAMP(), NULL, password_hash) AS password_hash,
       password_until IS NOT NULL AS once
  FROM account
 WHERE id = :id;

-- name: password_change
-- args: id:int password_hash:text
UPDATE account
   SET password_hash = :password_hash, password_set_at = UTC_TIMESTAMP(), password_until = NULL
 WHERE id = :id;

-- name: sign_in_seen
-- args: id:int
UPDATE account
   SET signed_in_at = UTC_TIMESTAMP()
 WHERE id = :id;

-- name: sessions_end
-- args: account_id:int
UPDATE session
   SET ended_at = UTC_TIMESTAMP()
 WHERE account_id = :account_id AND ended_at IS NULL;

-- name: sign_in_failures
-- args: login_hash:text from_hash:text
-- cols: here:int of_network:int anywhere:int since:int at_home:int
-- rows: one
SELECT (SELECT COUNT(*) FROM sign_in_try
         WHERE login_hash = :login_hash AND from_hash = :from_hash AND succeeded = 0
           AND tried_at > UTC_TIMESTAMP() - INTERVAL 15 MINUTE) AS here,
       (SELECT COUNT(*) FROM sign_in_try
         WHERE from_hash = :from_hash AND succeeded = 0
           AND tried_at > UTC_TIMESTAMP() - INTERVAL 15 MINUTE) AS of_network,
       COUNT(*) AS anywhere,
       COALESCE(TIMESTAMPDIFF(SECOND, MAX(tried_at), UTC_TIMESTAMP()), 3600) AS since,
       EXISTS (SELECT 1 FROM sign_in_try
                WHERE login_hash = :login_hash AND from_hash = :from_hash AND succeeded = 1
                  AND tried_at > UTC_TIMESTAMP() - INTERVAL 1 DAY) AS at_home
  FROM sign_in_try
 WHERE login_hash = :login_hash AND succeeded = 0
   AND tried_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR;

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
