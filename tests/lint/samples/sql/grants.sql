GRANT SELECT, INSERT ON care.audit TO desk;
GRANT SELECT, UPDATE ON care.audit TO desk;	-- BAD grants
GRANT SELECT,				-- BAD grants
      DELETE ON audit TO desk;
GRANT ALL ON care.person TO desk;	-- BAD grants
GRANT SELECT, UPDATE ON care.* TO desk;	-- BAD grants
GRANT SELECT ON care.* TO market;
GRANT UPDATE ON care.request TO desk;
