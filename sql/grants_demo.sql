-- What the account of the command demo may do.  It may add people who sign in, so it is there
-- only where the configuration says `demonstration = yes`: run by sql/setup.sh --demonstration.

GRANT SELECT, INSERT, UPDATE, DELETE ON listing TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_private TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_term TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_area TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_slot TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_check TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_registration TO cm_demo;
GRANT SELECT, INSERT, DELETE ON staff_note TO cm_demo;
GRANT SELECT, INSERT, DELETE ON listing_label TO cm_demo;
GRANT SELECT, DELETE ON shortlist_item TO cm_demo;
GRANT SELECT, INSERT, UPDATE, DELETE ON advert TO cm_demo;
GRANT SELECT, INSERT, DELETE ON advert_contact TO cm_demo;
GRANT SELECT, DELETE ON advert_answer TO cm_demo;
GRANT SELECT, DELETE ON advert_answer_private TO cm_demo;
GRANT SELECT ON term TO cm_demo;
GRANT SELECT ON term_group TO cm_demo;
GRANT SELECT ON town TO cm_demo;
GRANT SELECT, INSERT, DELETE ON area TO cm_demo;
GRANT SELECT, INSERT, DELETE ON area_lsoa TO cm_demo;
GRANT SELECT ON cqc_location TO cm_demo;
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO cm_demo;
GRANT SELECT, INSERT, DELETE ON account_role TO cm_demo;
GRANT SELECT, DELETE ON session TO cm_demo;
