-- Drafts and form keys belong to the program that keeps them: each program's account
-- reaches its own rows alone, through the views of sql/views.sql.  Whose a row is, is never
-- sent: it follows from the account that is connected.

ALTER TABLE draft
  ADD COLUMN program VARCHAR(20) NOT NULL
      DEFAULT (REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '')) FIRST,
  DROP PRIMARY KEY, ADD PRIMARY KEY (program, owner, form, subject);
ALTER TABLE form_key
  ADD COLUMN program VARCHAR(20) NOT NULL
      DEFAULT (REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '')) FIRST,
  DROP PRIMARY KEY, ADD PRIMARY KEY (program, key_hash);

-- What is there already: what is not known to be another program's is the desk's.
CREATE TEMPORARY TABLE form_of (
  form     VARCHAR(120) NOT NULL PRIMARY KEY,
  program  VARCHAR(20)  NOT NULL
);
INSERT INTO form_of (form, program) VALUES
  ('advert_send', 'find'), ('shortlist_put', 'find'), ('shortlist_take_off', 'find'),
  ('sign_in_with_password', 'signin'), ('sign_out', 'signin'), ('change_password', 'signin'),
  ('end_account_sessions', 'admin'), ('enable_account', 'admin'), ('disable_account', 'admin'),
  ('change_account', 'admin'), ('add_account', 'admin'), ('give_one_time_password', 'admin'),
  ('change_roles', 'admin'), ('end_session', 'admin');
UPDATE draft LEFT JOIN form_of ON form_of.form = draft.form
   SET draft.program = COALESCE(form_of.program, 'desk');
UPDATE form_key LEFT JOIN form_of ON form_of.form = form_key.form
   SET form_key.program = COALESCE(form_of.program, 'desk');
DROP TEMPORARY TABLE form_of;
