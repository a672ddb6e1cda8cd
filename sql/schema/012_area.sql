-- Drawing patches and other groupings of LSOAs.

INSERT INTO capability (code, name, sort) VALUES
  ('area.edit', 'Draw patches, locality partnerships and primary care networks', 75);
INSERT INTO role_capability (role, capability) VALUES
  ('commissioner', 'area.edit'), ('system_owner', 'area.edit');
