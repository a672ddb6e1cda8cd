-- Accounts, roles and sessions, as system owners see and change them.

-- The people who may manage accounts, locked until the change is over, so that two of
-- them cannot take the right from each other at once.
-- name: account_managers
-- cols: id:int
-- unbounded: the few system owners
SELECT a.id
  FROM account a
 WHERE a.disabled_at IS NULL
   AND EXISTS (SELECT 1
                 FROM account_role ar
                 JOIN role_capability rc ON rc.role = ar.role
                WHERE ar.account_id = a.id AND rc.capability = 'account.manage')
 ORDER BY a.id
   FOR UPDATE;

-- name: account_list
-- args: people:text? role:text? state:text? skip:int most:int
-- cols: id:int name:text login:text roles:text? signed_in_at:text? disabled:int has_password:int demonstration:int
SELECT a.id, a.name, a.login,
       (SELECT GROUP_CONCAT(r.name ORDER BY r.sort SEPARATOR ', ')
          FROM account_role ar
          JOIN role r ON r.code = ar.role
         WHERE ar.account_id = a.id) AS roles,
       a.signed_in_at, a.disabled_at IS NOT NULL AS disabled, a.has_password, a.demonstration
  FROM account a
 WHERE (:people IS NULL OR FIND_IN_SET(a.id, :people))
   AND (:role IS NULL OR EXISTS (SELECT 1 FROM account_role ar WHERE ar.account_id = a.id AND ar.role = :role))
   AND (:state IS NULL
        OR (:state = 'active' AND a.disabled_at IS NULL)
        OR (:state = 'disabled' AND a.disabled_at IS NOT NULL)
        OR (:state = 'never' AND a.disabled_at IS NULL AND a.signed_in_at IS NULL))
 ORDER BY a.name, a.id
 LIMIT :most OFFSET :skip;

-- name: account_count
-- args: people:text? role:text? state:text?
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM account a
 WHERE (:people IS NULL OR FIND_IN_SET(a.id, :people))
   AND (:role IS NULL OR EXISTS (SELECT 1 FROM account_role ar WHERE ar.account_id = a.id AND ar.role = :role))
   AND (:state IS NULL
        OR (:state = 'active' AND a.disabled_at IS NULL)
        OR (:state = 'disabled' AND a.disabled_at IS NOT NULL)
        OR (:state = 'never' AND a.disabled_at IS NULL AND a.signed_in_at IS NULL));

-- name: account_search
-- args: words:text
-- cols: id:int
SELECT id
  FROM account
 WHERE LOCATE(:words, name) > 0 OR LOCATE(:words, login) > 0
 ORDER BY name, id
 LIMIT 51;

-- name: account_show
-- args: id:int
-- cols: id:int login:text name:text created_at:text disabled_at:text? demonstration:int version:int password_set_at:text? password_until:text? password_is_over:int signed_in_at:text? has_password:int
-- rows: one
SELECT id, login, name, created_at, disabled_at, demonstration, version, password_set_at,
       password_until, COALESCE(password_until < UTC_TIMESTAMP(), 0) AS password_is_over,
       signed_in_at, has_password
  FROM account
 WHERE id = :id;

-- name: account_roles
-- args: id:int
-- cols: role:text
-- unbounded: the roles of one person
SELECT role
  FROM account_role
 WHERE account_id = :id
 ORDER BY role;

-- name: account_add
-- args: login:text name:text
INSERT INTO account (login, name)
VALUES (:login, :name);

-- name: account_change
-- args: id:int version:int name:text
UPDATE account
   SET name = :name, version = version + 1
 WHERE id = :id AND version = :version;

-- name: account_disable
-- args: id:int version:int
UPDATE account
   SET disabled_at = UTC_TIMESTAMP(), version = version + 1
 WHERE id = :id AND version = :version AND disabled_at IS NULL;

-- name: account_enable
-- args: id:int version:int
UPDATE account
   SET disabled_at = NULL, version = version + 1
 WHERE id = :id AND version = :version AND disabled_at IS NOT NULL;

-- A one-time password holds for three days.
-- name: account_give_password
-- args: id:int version:int password_hash:text
UPDATE account
   SET password_hash = :password_hash, password_set_at = UTC_TIMESTAMP(),
       password_until = UTC_TIMESTAMP() + INTERVAL 72 HOUR, version = version + 1
 WHERE id = :id AND version = :version;

-- name: account_role_add
-- args: account_id:int role:text
INSERT INTO account_role (account_id, role)
VALUES (:account_id, :role);

-- name: account_role_drop
-- args: account_id:int role:text
DELETE FROM account_role
 WHERE account_id = :account_id AND role = :role;

-- name: account_sessions
-- args: account_id:int idle_minutes:int hours:int
-- cols: live:int
-- rows: one
SELECT COUNT(*) AS live
  FROM session
 WHERE account_id = :account_id AND ended_at IS NULL
   AND last_seen_at > UTC_TIMESTAMP() - INTERVAL :idle_minutes MINUTE
   AND started_at > UTC_TIMESTAMP() - INTERVAL :hours HOUR;

-- name: account_sessions_end
-- args: account_id:int
UPDATE session
   SET ended_at = UTC_TIMESTAMP()
 WHERE account_id = :account_id AND ended_at IS NULL;

-- name: role_list
-- cols: code:text name:text note:text
-- unbounded: the roles there are
SELECT code, name, note
  FROM role
 ORDER BY sort;

-- name: capability_list
-- cols: code:text name:text
-- unbounded: the capabilities there are
SELECT code, name
  FROM capability
 ORDER BY sort;

-- name: role_capability_list
-- cols: role:text capability:text
-- unbounded: at most one row for each role and capability
SELECT role, capability
  FROM role_capability
 ORDER BY role, capability;

-- name: role_capability_add
-- args: role:text capability:text
INSERT INTO role_capability (role, capability)
VALUES (:role, :capability);

-- name: role_capability_drop
-- args: role:text capability:text
DELETE FROM role_capability
 WHERE role = :role AND capability = :capability;

-- What other people did last to a record; id 0: to any record of the kind.
-- name: conflict_others
-- args: kind:text id:int account_id:int
-- cols: done_at:text who:text? action:text detail:text?
SELECT u.done_at, a.name AS who, u.action, u.detail
  FROM audit u
  LEFT JOIN account a ON a.id = u.account_id
 WHERE u.subject_kind = :kind AND (:id = 0 OR u.subject_id = :id)
   AND (u.account_id IS NULL OR u.account_id <> :account_id)
   AND u.done_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY
 ORDER BY u.id DESC
 LIMIT 3;
