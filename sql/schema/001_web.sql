-- The web base: accounts, roles, sessions, drafts, form keys, the audit trail.
-- Instants are UTC.  Tokens are stored as hashes only.

CREATE TABLE schema_step (
  name        VARCHAR(80) NOT NULL PRIMARY KEY,
  applied_at  DATETIME    NOT NULL DEFAULT UTC_TIMESTAMP()
) COMMENT 'which files of sql/schema this database has had';

CREATE TABLE capability (
  code        VARCHAR(40)  NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  sort        INT          NOT NULL
) COMMENT 'what a person may do; the code is named by the routes';

CREATE TABLE role (
  code        VARCHAR(40)  NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  note        VARCHAR(400) NOT NULL,
  sort        INT          NOT NULL
);

CREATE TABLE role_capability (
  role        VARCHAR(40) NOT NULL,
  capability  VARCHAR(40) NOT NULL,
  PRIMARY KEY (role, capability),
  FOREIGN KEY (role) REFERENCES role (code),
  FOREIGN KEY (capability) REFERENCES capability (code)
);

CREATE TABLE account (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login          VARCHAR(254) NOT NULL COMMENT 'e-mail address, folded to lower case',
  name           VARCHAR(120) NOT NULL,
  password_hash  VARCHAR(160) NULL COMMENT 'Argon2id; NULL while no password is set',
  subject        VARCHAR(255) NULL COMMENT 'issuer and subject of single sign-on, when that comes',
  created_at     DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  disabled_at    DATETIME     NULL,
  demonstration  TINYINT      NOT NULL DEFAULT 0,
  version        INT          NOT NULL DEFAULT 1,
  UNIQUE KEY (login),
  UNIQUE KEY (subject)
) COMMENT 'people who sign in';

CREATE TABLE account_role (
  account_id  BIGINT      NOT NULL,
  role        VARCHAR(40) NOT NULL,
  PRIMARY KEY (account_id, role),
  FOREIGN KEY (account_id) REFERENCES account (id),
  FOREIGN KEY (role) REFERENCES role (code)
);

CREATE TABLE session (
  token_hash    CHAR(64) NOT NULL PRIMARY KEY,
  account_id    BIGINT   NOT NULL,
  started_at    DATETIME NOT NULL,
  last_seen_at  DATETIME NOT NULL,
  ended_at      DATETIME NULL,
  KEY (account_id),
  KEY (last_seen_at),
  FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE sign_in_try (
  id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tried_at    DATETIME NOT NULL DEFAULT UTC_TIMESTAMP(),
  login_hash  CHAR(64) NOT NULL,
  from_hash   CHAR(64) NOT NULL COMMENT 'keyed hash of the network address',
  succeeded   TINYINT  NOT NULL,
  KEY (login_hash, tried_at),
  KEY (from_hash, tried_at)
) COMMENT 'for slowing down guessing; emptied after a day';

CREATE TABLE draft (
  owner      CHAR(64)     NOT NULL COMMENT 'hash that names an account or a browser without an account',
  form       VARCHAR(120) NOT NULL COMMENT 'the page the form is on',
  subject    BIGINT       NOT NULL DEFAULT 0 COMMENT 'the row the form is about, 0 for none',
  answers    MEDIUMTEXT   NOT NULL COMMENT 'as typed, form-encoded',
  saved_at   DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  PRIMARY KEY (owner, form, subject),
  KEY (saved_at)
) COMMENT 'what somebody typed and has not yet sent for good';

CREATE TABLE form_key (
  key_hash     CHAR(64)     NOT NULL PRIMARY KEY,
  form         VARCHAR(120) NOT NULL,
  answered_at  DATETIME     NOT NULL DEFAULT UTC_TIMESTAMP(),
  location     VARCHAR(400) NOT NULL COMMENT 'where the first sending was sent on to',
  KEY (answered_at)
) COMMENT 'one row for each form that was carried out: the same form twice is one change';

CREATE TABLE audit (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  done_at       DATETIME(3)  NOT NULL DEFAULT UTC_TIMESTAMP(3),
  program       VARCHAR(20)  NOT NULL,
  account_id    BIGINT       NULL COMMENT 'NULL for somebody without an account',
  action        VARCHAR(80)  NOT NULL,
  subject_kind  VARCHAR(40)  NOT NULL DEFAULT '',
  subject_id    BIGINT       NOT NULL DEFAULT 0,
  detail        TEXT         NULL COMMENT 'JSON: what it was before and is after',
  request       CHAR(32)     NOT NULL DEFAULT '',
  KEY (subject_kind, subject_id),
  KEY (account_id, done_at),
  KEY (done_at)
) COMMENT 'written in the same transaction as the change; nobody may alter or remove a row';

INSERT INTO capability (code, name, sort) VALUES
  ('desk.search',      'Search the directory with staff notes and labels', 10),
  ('desk.note',        'Write staff notes and set labels on a listing', 20),
  ('listing.edit',     'Add and change listings', 30),
  ('listing.check',    'Record checks that were seen', 40),
  ('listing.publish',  'Publish, pause and unlist listings', 50),
  ('advert.check',     'Check adverts before they are shown', 60),
  ('source.see',       'See what was loaded from national sources', 70),
  ('audit.see',        'See the audit trail', 80),
  ('account.manage',   'Add people, give and take roles, end sessions', 90);

INSERT INTO role (code, name, note, sort) VALUES
  ('practitioner', 'Practitioner', 'Social workers and others who arrange support for people', 10),
  ('broker', 'Broker', 'Finds and agrees providers for packages of care', 20),
  ('payments_officer', 'Direct payments officer', 'Sets up and monitors direct payments', 30),
  ('directory_officer', 'Directory officer', 'Keeps the directory of care and support', 40),
  ('commissioner', 'Commissioner', 'Shapes the market and publishes what is needed', 50),
  ('system_owner', 'System owner', 'Looks after accounts, roles and sources', 60);

INSERT INTO role_capability (role, capability) VALUES
  ('practitioner', 'desk.search'), ('practitioner', 'desk.note'),
  ('broker', 'desk.search'), ('broker', 'desk.note'),
  ('payments_officer', 'desk.search'), ('payments_officer', 'desk.note'),
  ('payments_officer', 'advert.check'),
  ('directory_officer', 'desk.search'), ('directory_officer', 'desk.note'),
  ('directory_officer', 'listing.edit'), ('directory_officer', 'listing.check'),
  ('directory_officer', 'listing.publish'), ('directory_officer', 'advert.check'),
  ('directory_officer', 'source.see'),
  ('commissioner', 'desk.search'), ('commissioner', 'source.see'),
  ('system_owner', 'account.manage'), ('system_owner', 'audit.see'),
  ('system_owner', 'source.see');
