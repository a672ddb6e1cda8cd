-- What each program's account may do, and nothing more.  Run by sql/setup.sh after the
-- accounts have been made anew, so that a right taken out here is gone.  own_ and shown_
-- are views: some rows of a table, see sql/views.sql.

-- find: the public.  Reads live listings and reference data; staff notes, labels,
-- private addresses, accounts, sessions, what other programs keep and listings that are not
-- live are out of its reach.
GRANT SELECT ON source TO cm_find;
GRANT SELECT ON source_load TO cm_find;
GRANT SELECT ON area TO cm_find;
GRANT SELECT ON travel_setting TO cm_find;
GRANT SELECT ON travel_crossing TO cm_find;
GRANT SELECT (id, version, source, of_on, applied_at, removed_at) ON travel_table TO cm_find;
GRANT SELECT ON area_lsoa TO cm_find;
GRANT SELECT ON area_boundary TO cm_find;
GRANT SELECT ON postcode TO cm_find;
GRANT SELECT ON postcode_part TO cm_find;
GRANT SELECT ON town TO cm_find;
GRANT SELECT ON term_group TO cm_find;
GRANT SELECT ON term TO cm_find;
GRANT SELECT ON shown_listing TO cm_find;
GRANT SELECT ON shown_listing_term TO cm_find;
GRANT SELECT ON shown_listing_area TO cm_find;
GRANT SELECT ON shown_listing_slot TO cm_find;
GRANT SELECT ON shown_listing_check TO cm_find;
GRANT SELECT ON withdrawn_listing TO cm_find;
GRANT INSERT ON search_record TO cm_find;
GRANT SELECT, INSERT, UPDATE ON shortlist TO cm_find;
GRANT SELECT, INSERT, DELETE ON shortlist_item TO cm_find;
GRANT INSERT ON advert TO cm_find;
GRANT INSERT ON advert_contact TO cm_find;
GRANT SELECT ON shown_advert TO cm_find;
GRANT INSERT ON advert_answer TO cm_find;
GRANT INSERT ON advert_answer_private TO cm_find;
GRANT SELECT, INSERT ON advert_receipt TO cm_find;
GRANT SELECT ON rate TO cm_find;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_find;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_find;
GRANT INSERT ON own_audit TO cm_find;

-- signin: accounts' credentials and sessions.
GRANT SELECT (id, login, name, password_hash, password_until, disabled_at, demonstration),
  UPDATE (password_hash, password_set_at, password_until, signed_in_at) ON account TO cm_signin;
GRANT SELECT ON account_role TO cm_signin;
GRANT SELECT ON role_capability TO cm_signin;
GRANT SELECT, INSERT, UPDATE ON session TO cm_signin;
GRANT SELECT, INSERT, DELETE ON sign_in_try TO cm_signin;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_signin;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_signin;
GRANT INSERT ON own_audit TO cm_signin;

-- desk: practitioners and directory officers.
GRANT SELECT (token_hash, account_id, started_at, last_seen_at, ended_at), UPDATE (last_seen_at) ON session TO cm_desk;
GRANT SELECT (id, name, disabled_at, password_until) ON account TO cm_desk;
GRANT SELECT ON account_role TO cm_desk;
GRANT SELECT ON role_capability TO cm_desk;
GRANT SELECT ON source TO cm_desk;
GRANT SELECT ON source_load TO cm_desk;
GRANT SELECT ON load_refusal TO cm_desk;
GRANT SELECT ON area TO cm_desk;
GRANT SELECT ON area_lsoa TO cm_desk;
GRANT SELECT ON area_boundary TO cm_desk;
GRANT SELECT ON postcode TO cm_desk;
GRANT SELECT ON postcode_part TO cm_desk;
GRANT SELECT ON town TO cm_desk;
GRANT SELECT ON term_group TO cm_desk;
GRANT SELECT ON term TO cm_desk;
GRANT SELECT ON cqc_location TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON listing TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON listing_private TO cm_desk;
GRANT SELECT, INSERT, DELETE ON listing_term TO cm_desk;
GRANT SELECT, INSERT, DELETE ON listing_area TO cm_desk;
GRANT SELECT, INSERT, DELETE ON listing_slot TO cm_desk;
GRANT SELECT, INSERT, UPDATE (withdrawn_on, withdrawn_reason) ON listing_check TO cm_desk;
GRANT SELECT ON shown_listing TO cm_desk;
GRANT SELECT ON shown_listing_term TO cm_desk;
GRANT SELECT ON shown_listing_area TO cm_desk;
GRANT SELECT ON shown_listing_slot TO cm_desk;
GRANT SELECT ON shown_listing_check TO cm_desk;
GRANT SELECT ON withdrawn_listing TO cm_desk;
GRANT SELECT, INSERT ON staff_note TO cm_desk;
GRANT SELECT, DELETE ON unlisted_private TO cm_desk;
GRANT SELECT, DELETE ON unlisted_note TO cm_desk;
GRANT SELECT, DELETE ON unlisted_check TO cm_desk;
GRANT SELECT ON staff_label TO cm_desk;
-- Sourcing and award of home care.
GRANT SELECT, UPDATE (version, awarded_at, awarded_by) ON care_request TO cm_desk;
GRANT SELECT ON person TO cm_desk;
GRANT SELECT ON request_visit TO cm_desk;
GRANT SELECT ON organisation TO cm_desk;
GRANT SELECT ON patch_provider TO cm_desk;
GRANT SELECT, INSERT, UPDATE (closes_at, moved_on_at) ON sourcing TO cm_desk;
GRANT SELECT, INSERT ON notice TO cm_desk;
GRANT SELECT, UPDATE (outcome, outcome_reason, outcome_words, outcome_at, withdrawn_at, version,
    weight_id, score, parts, added_travel) ON offer TO cm_desk;
GRANT SELECT ON offer_visit TO cm_desk;
GRANT SELECT ON decline TO cm_desk;
GRANT SELECT ON rank_weight TO cm_desk;
GRANT INSERT ON award TO cm_desk;
GRANT SELECT, INSERT ON care_package TO cm_desk;
GRANT SELECT, INSERT ON package_visit TO cm_desk;
GRANT SELECT ON package_suspension TO cm_desk;
GRANT SELECT ON shown_round_visit TO cm_desk;
GRANT SELECT ON shown_round_kept TO cm_desk;
GRANT SELECT, INSERT, UPDATE (allowed_at, allowed_by) ON swap_refusal TO cm_desk;
GRANT SELECT, INSERT (package_id, organisation_id, asked_by), UPDATE (asked_at, asked_by) ON swap_asked TO cm_desk;
GRANT SELECT ON travel_setting TO cm_desk;
GRANT SELECT ON travel_crossing TO cm_desk;
GRANT SELECT (id, version, source, of_on, applied_at, removed_at) ON travel_table TO cm_desk;
GRANT SELECT (table_id, code, latitude, longitude, minutes) ON travel_table_area TO cm_desk;
GRANT SELECT ON shown_suspension TO cm_desk;
GRANT INSERT (once, organisation_id, address, template, subject, body) ON outbox TO cm_desk;
GRANT SELECT ON rate TO cm_desk;
GRANT SELECT ON check_policy TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON listing_registration TO cm_desk;
GRANT SELECT, INSERT, DELETE ON listing_label TO cm_desk;
GRANT INSERT ON search_record TO cm_desk;
GRANT SELECT, UPDATE ON advert TO cm_desk;
GRANT SELECT, DELETE ON advert_contact TO cm_desk;
GRANT SELECT, UPDATE (outcome, outcome_at, outcome_by) ON advert_answer TO cm_desk;
GRANT SELECT, DELETE ON advert_answer_private TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON person TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON care_request TO cm_desk;
GRANT SELECT, INSERT, DELETE ON request_visit TO cm_desk;
GRANT SELECT ON sourcing TO cm_desk;
GRANT SELECT ON offer TO cm_desk;
GRANT SELECT ON fee_rate TO cm_desk;
GRANT SELECT ON approval_limit TO cm_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_desk;
GRANT SELECT ON organisation TO cm_desk;
GRANT SELECT ON person TO cm_desk;
GRANT SELECT ON care_package TO cm_desk;
GRANT SELECT ON package_visit TO cm_desk;
GRANT SELECT ON package_suspension TO cm_desk;
GRANT SELECT ON patch_hub TO cm_desk;
GRANT SELECT ON care_request TO cm_desk;
GRANT SELECT ON request_visit TO cm_desk;
GRANT SELECT ON audit TO cm_desk;
GRANT INSERT ON own_audit TO cm_desk;

-- Packages, handbacks, the waiting list, capacity and failures of providers, on the desk.
GRANT SELECT ON organisation TO cm_desk;
GRANT SELECT ON person TO cm_desk;
GRANT SELECT, UPDATE ON care_request TO cm_desk;
GRANT SELECT, UPDATE ON care_package TO cm_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON package_visit TO cm_desk;
GRANT SELECT, INSERT, UPDATE (to_on), DELETE ON package_suspension TO cm_desk;
GRANT SELECT, INSERT, DELETE ON package_cost TO cm_desk;
GRANT SELECT, INSERT, DELETE ON package_outcome TO cm_desk;
GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON package_change TO cm_desk;
GRANT SELECT ON handback TO cm_desk;
GRANT SELECT, DELETE ON sourcing_task TO cm_desk;
GRANT SELECT, INSERT ON wait_note TO cm_desk;
GRANT SELECT ON sourcing TO cm_desk;
GRANT SELECT ON notice TO cm_desk;
GRANT SELECT ON offer TO cm_desk;
GRANT SELECT ON decline TO cm_desk;
GRANT SELECT ON organisation_rating TO cm_desk;
GRANT EXECUTE ON FUNCTION handback_lodge TO cm_desk;
GRANT EXECUTE ON FUNCTION handback_withdraw TO cm_desk;
GRANT EXECUTE ON FUNCTION care_request_follow TO cm_desk;
GRANT EXECUTE ON FUNCTION care_request_rest TO cm_desk;
GRANT EXECUTE ON FUNCTION care_request_left TO cm_desk;
GRANT EXECUTE ON FUNCTION care_package_begin TO cm_desk;
GRANT EXECUTE ON FUNCTION care_package_never TO cm_desk;
GRANT EXECUTE ON FUNCTION care_package_called_off TO cm_desk;
GRANT SELECT ON patch_provider TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON failure_run TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON failure_person TO cm_desk;
GRANT SELECT, INSERT ON failure_log TO cm_desk;
GRANT SELECT ON failure_cover TO cm_desk;
GRANT SELECT ON failure_taken TO cm_desk;
GRANT SELECT ON waiting_cover TO cm_desk;
GRANT SELECT ON stopped_organisation TO cm_desk;
GRANT SELECT ON capacity_now TO cm_desk;
GRANT SELECT ON capacity_return TO cm_desk;
GRANT SELECT ON capacity_kept TO cm_desk;
GRANT SELECT ON capacity_cell TO cm_desk;
GRANT SELECT, INSERT (patch_id, organisation_id, from_on, fewest, changes_most, move_critical, may_walk, seconds, seed, asked_by),
  UPDATE (stop_asked_at, finished_at, fault, accepted_at, accepted_by, accepted_changed, accepted_travel, accepted_walked, accepted_rounds,
    refused_at, refused_by, refused_reason, undone_at, undone_by, version) ON round_run TO cm_desk;
GRANT SELECT, UPDATE (accepted, change_id) ON round_run_package TO cm_desk;
GRANT SELECT, UPDATE (kept_id) ON round_run_visit TO cm_desk;
GRANT SELECT (run_id, visit_id, organisation_id, day), INSERT, DELETE ON round_kept TO cm_desk;
GRANT SELECT, INSERT (name, content, uploaded_by), UPDATE (applied_at) ON tracker_file TO cm_desk;
GRANT SELECT, INSERT, UPDATE ON tracker_row TO cm_desk;

-- admin: accounts, roles, the audit trail, patches and other groupings of LSOAs.  It can
-- give a password and never read one's hash.
GRANT SELECT (id, login, name, created_at, disabled_at, demonstration, version, password_set_at,
    password_until, signed_in_at, has_password, organisation_id),
  INSERT (login, name, organisation_id),
  UPDATE (name, disabled_at, version, password_hash, password_set_at, password_until)
  ON account TO cm_admin;
GRANT SELECT, INSERT, DELETE ON account_role TO cm_admin;
GRANT SELECT ON role TO cm_admin;
GRANT SELECT ON capability TO cm_admin;
GRANT SELECT, INSERT, DELETE ON role_capability TO cm_admin;
GRANT SELECT, UPDATE (last_seen_at, ended_at) ON session TO cm_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_admin;
GRANT SELECT ON audit TO cm_admin;
GRANT INSERT ON own_audit TO cm_admin;
GRANT SELECT (id, up_to, sealed_at) ON audit_seal TO cm_admin;
GRANT SELECT, INSERT, UPDATE (code, name, valid_to) ON area TO cm_admin;
GRANT SELECT, INSERT, UPDATE (valid_to), DELETE ON area_lsoa TO cm_admin;
GRANT SELECT ON area_boundary TO cm_admin;
GRANT SELECT, INSERT (kind, name, content), UPDATE (applied_at) ON area_file TO cm_admin;
GRANT SELECT, INSERT, UPDATE ON organisation TO cm_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON patch_provider TO cm_admin;
GRANT EXECUTE ON FUNCTION requests_follow_patches TO cm_admin;
GRANT EXECUTE ON FUNCTION packages_follow_patches TO cm_admin;
GRANT SELECT, INSERT, UPDATE (valid_to, version) ON patch_hub TO cm_admin;
GRANT SELECT, INSERT ON rank_weight TO cm_admin;
GRANT SELECT, INSERT ON travel_setting TO cm_admin;
GRANT SELECT, INSERT ON travel_crossing TO cm_admin;
GRANT SELECT, INSERT (name, source, of_on, found, uploaded_by), UPDATE (applied_at, removed_at, version) ON travel_table TO cm_admin;
GRANT SELECT, INSERT, UPDATE (minutes) ON travel_table_area TO cm_admin;
GRANT SELECT, UPDATE (address, gave_up_at, unsure_at, handing_at, tries, try_at, fault, asked_at) ON outbox TO cm_admin;
GRANT SELECT ON postcode TO cm_admin;
GRANT SELECT ON postcode_part TO cm_admin;
GRANT SELECT ON town TO cm_admin;
GRANT SELECT, INSERT ON fee_rate TO cm_admin;
GRANT SELECT, INSERT ON approval_limit TO cm_admin;
GRANT SELECT ON shown_listing TO cm_admin;
GRANT SELECT ON shown_listing_area TO cm_admin;

-- provider: care providers, each its own rows.
GRANT SELECT (token_hash, account_id, started_at, last_seen_at, ended_at), UPDATE (last_seen_at) ON session TO cm_provider;
GRANT SELECT (id, name, disabled_at, password_until) ON account TO cm_provider;
GRANT SELECT ON account_role TO cm_provider;
GRANT SELECT ON role_capability TO cm_provider;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_provider;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_provider;
GRANT INSERT ON own_audit TO cm_provider;
GRANT EXECUTE ON FUNCTION own_organisation_id TO cm_provider;
GRANT SELECT ON area TO cm_provider;
GRANT SELECT ON travel_setting TO cm_provider;
GRANT SELECT ON travel_crossing TO cm_provider;
GRANT SELECT (id, version, source, of_on, applied_at, removed_at) ON travel_table TO cm_provider;
GRANT SELECT (table_id, code, latitude, longitude, minutes) ON travel_table_area TO cm_provider;
GRANT SELECT ON term TO cm_provider;
GRANT SELECT ON term_group TO cm_provider;
GRANT SELECT ON own_organisation TO cm_provider;
GRANT SELECT ON other_organisation TO cm_provider;
GRANT SELECT ON own_patch TO cm_provider;
GRANT SELECT, UPDATE (seen_at) ON own_notice TO cm_provider;
GRANT SELECT ON own_asked TO cm_provider;
GRANT SELECT ON own_undecided TO cm_provider;
GRANT SELECT ON own_asked_count TO cm_provider;
GRANT SELECT ON own_request TO cm_provider;
GRANT SELECT (setting, time, minutes, pence, valid_from) ON fee_rate TO cm_provider;
GRANT SELECT ON own_request_state TO cm_provider;
GRANT SELECT ON own_request_visit TO cm_provider;
GRANT SELECT, INSERT (request_id, organisation_id, made_by, start_on, hour_pence, week_pence,
    regular_carers, knows_person, joint_with, added_travel, words),
  UPDATE (made_by, start_on, hour_pence, week_pence, regular_carers, joint_with, added_travel, words,
    withdrawn_at, version)
  ON own_offer TO cm_provider;
GRANT SELECT, INSERT, DELETE ON own_offer_visit TO cm_provider;
GRANT SELECT, INSERT (request_id, organisation_id, declined_by, reason, words), DELETE
  ON own_decline TO cm_provider;
GRANT SELECT, UPDATE (version) ON own_package TO cm_provider;
GRANT SELECT ON own_package_change TO cm_provider;
GRANT SELECT ON own_person TO cm_provider;
GRANT SELECT ON own_package_visit TO cm_provider;
GRANT SELECT ON own_suspension TO cm_provider;
GRANT SELECT ON shown_round_visit TO cm_provider;
GRANT SELECT ON shown_round_kept TO cm_provider;
GRANT SELECT ON shown_suspension TO cm_provider;
GRANT SELECT ON postcode_part TO cm_provider;
GRANT SELECT ON own_handback TO cm_provider;
GRANT EXECUTE ON FUNCTION handback_lodge TO cm_provider;
GRANT EXECUTE ON FUNCTION handback_withdraw TO cm_provider;
GRANT SELECT ON own_answer TO cm_provider;
GRANT SELECT ON own_given TO cm_provider;
GRANT EXECUTE ON FUNCTION care_package_begin TO cm_provider;
GRANT SELECT, INSERT (organisation_id, made_by, note, previous_id) ON own_capacity TO cm_provider;
GRANT SELECT, INSERT ON own_capacity_kept TO cm_provider;
GRANT SELECT, INSERT ON own_capacity_cell TO cm_provider;

-- market: reports; nothing that says who somebody is.
GRANT SELECT (token_hash, account_id, started_at, last_seen_at, ended_at), UPDATE (last_seen_at) ON session TO cm_market;
GRANT SELECT (id, name, disabled_at, password_until) ON account TO cm_market;
GRANT SELECT ON account_role TO cm_market;
GRANT SELECT ON role_capability TO cm_market;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_draft TO cm_market;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_form_key TO cm_market;
GRANT INSERT ON own_audit TO cm_market;
GRANT SELECT ON area TO cm_market;
GRANT SELECT ON area_lsoa TO cm_market;
GRANT SELECT ON area_boundary TO cm_market;
GRANT SELECT ON rate TO cm_market;
GRANT SELECT ON search_record TO cm_market;
GRANT SELECT ON fee_rate TO cm_market;
-- What says nothing of a person: no initials, no postcode, no words about anybody.
GRANT SELECT ON lsoa_patch TO cm_market;
GRANT SELECT ON lsoa_district TO cm_market;
GRANT SELECT ON undrawn_patch TO cm_market;
GRANT SELECT ON market_request TO cm_market;
GRANT SELECT ON market_notice TO cm_market;
GRANT SELECT ON market_decline TO cm_market;
GRANT SELECT ON market_unmet_visit TO cm_market;
GRANT SELECT ON market_package TO cm_market;
GRANT SELECT ON market_suspension TO cm_market;
GRANT SELECT ON market_handback TO cm_market;
GRANT SELECT ON capacity_now TO cm_market;
GRANT SELECT ON market_organisation TO cm_market;
GRANT SELECT ON organisation_rating TO cm_market;
GRANT SELECT ON asked_request TO cm_market;
GRANT SELECT ON provider_answer TO cm_market;
GRANT SELECT ON given_visit TO cm_market;

-- pull: national sources into staging and reference tables, and the listings of the
-- register.
GRANT SELECT ON source TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON source_load TO cm_pull;
GRANT INSERT ON load_refusal TO cm_pull;
GRANT SELECT, INSERT, UPDATE, DELETE ON stage_postcode TO cm_pull;
GRANT SELECT, INSERT, UPDATE, DELETE ON stage_cqc_location TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON postcode TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON area TO cm_pull;
GRANT SELECT, INSERT, UPDATE, DELETE ON area_lsoa TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON area_boundary TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON lsoa_lookup TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON postcode_part TO cm_pull;
GRANT SELECT, INSERT, UPDATE, DELETE ON town TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON bank_holiday TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON cqc_location TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON cqc_link TO cm_pull;
GRANT SELECT, INSERT, UPDATE ON listing TO cm_pull;
GRANT SELECT, INSERT, DELETE ON listing_term TO cm_pull;
GRANT SELECT ON term TO cm_pull;
GRANT SELECT ON term_group TO cm_pull;
GRANT INSERT ON own_audit TO cm_pull;

-- indexer: live listings into the search index.
GRANT SELECT ON term_group TO cm_indexer;
GRANT SELECT ON term TO cm_indexer;
GRANT SELECT ON term_word TO cm_indexer;
GRANT SELECT (id, kind, name, organisation, summary, description, place_label, latitude, longitude, reach, radius_metres, price_from, price_to, price_note, taking_from, rating, rating_on, beds, confirmed_on, from_register, published_on, paused_on, unlisted_on, changed_at) ON listing TO cm_indexer;
GRANT SELECT ON listing_term TO cm_indexer;
GRANT SELECT ON listing_area TO cm_indexer;
GRANT SELECT ON listing_slot TO cm_indexer;

-- post: sends messages.
GRANT SELECT, UPDATE (taken_until, taken_by, handing_at, tries, try_at, sent_at, remote_id, gave_up_at, unsure_at, fault, asked_at, delivered_at),
  INSERT (once, organisation_id, address, template, subject, body) ON outbox TO cm_post;
GRANT SELECT (id, reference, version, patch_id, person_id, urgency, needed_by, approved_at, awarded_at,
    withdrawn_at, started_on, visit_minutes, carer_minutes), UPDATE (version) ON care_request TO cm_post;
GRANT SELECT (id, sector) ON person TO cm_post;
GRANT SELECT ON request_visit TO cm_post;
GRANT SELECT (id, name) ON area TO cm_post;
GRANT SELECT ON organisation TO cm_post;
GRANT SELECT (open_organisation) ON failure_run TO cm_post;
GRANT SELECT ON patch_provider TO cm_post;
GRANT SELECT, INSERT, UPDATE (closes_at, moved_on_at) ON sourcing TO cm_post;
GRANT SELECT (request_id, organisation_id, sent_at), INSERT ON notice TO cm_post;
GRANT SELECT (id, request_id, organisation_id, withdrawn_at, open_organisation) ON offer TO cm_post;
GRANT SELECT ON offer_visit TO cm_post;
GRANT SELECT ON decline TO cm_post;
GRANT SELECT (id, request_id, organisation_id, package_id, withdrawn_at) ON handback TO cm_post;
GRANT SELECT (id, reference) ON care_package TO cm_post;
GRANT SELECT, DELETE ON sourcing_task TO cm_post;
GRANT INSERT ON own_audit TO cm_post;

-- planner: looks for better rounds: where visits are and when, and nothing else of the people.
GRANT SELECT ON round_run TO cm_planner;
GRANT UPDATE (taken_by, taken_until, attempts, begun_at, trials, done_percent, travel_now, rounds_now, finished_at,
    fault, visits, changed, care, travel_before, travel_after, walked_before, walked_after, rounds_before,
    rounds_after, unplaced, travel_least, rounds_least, ways, version) ON round_run TO cm_planner;
GRANT INSERT (run_id, package_id, version) ON round_run_package TO cm_planner;
GRANT INSERT (run_id, visit_id, package_id, begins_at, planned_at, round, second_round, on_foot, new_round, new_second,
    new_on_foot, saves, changed) ON round_run_visit TO cm_planner;
GRANT SELECT (id, organisation_id, person_id, patch_id, funder, started_on, ends_on, version) ON care_package TO cm_planner;
GRANT SELECT (id, double_handed) ON organisation TO cm_planner;
GRANT SELECT (id, lsoa, latitude, longitude) ON person TO cm_planner;
GRANT SELECT ON travel_setting TO cm_planner;
GRANT SELECT ON travel_crossing TO cm_planner;
GRANT SELECT (id, version, source, of_on, applied_at, removed_at) ON travel_table TO cm_planner;
GRANT SELECT (table_id, code, latitude, longitude, minutes) ON travel_table_area TO cm_planner;
GRANT SELECT (id, package_id, day, begins_at, window_from, window_to, minutes, carers, critical, starts_on, ends_on)
    ON package_visit TO cm_planner;
GRANT SELECT (package_id, from_on, to_on) ON package_suspension TO cm_planner;
GRANT SELECT ON shown_round_kept TO cm_planner;
GRANT SELECT ON stopped_organisation TO cm_planner;
GRANT SELECT (kind, code, rural_urban, valid_to) ON area TO cm_planner;

-- tidy: removes what is no longer needed, and seals the audit trail.
GRANT SELECT (saved_at), DELETE ON draft TO cm_tidy;
GRANT SELECT (applied_at, uploaded_at), DELETE ON area_file TO cm_tidy;
GRANT SELECT (sent_at), DELETE ON advert_receipt TO cm_tidy;
GRANT SELECT (answered_at), DELETE ON form_key TO cm_tidy;
GRANT SELECT (last_seen_at), DELETE ON session TO cm_tidy;
GRANT SELECT (tried_at), DELETE ON sign_in_try TO cm_tidy;
GRANT SELECT (id, seen_at), DELETE ON shortlist TO cm_tidy;
GRANT SELECT (shortlist_id), DELETE ON shortlist_item TO cm_tidy;
GRANT SELECT (id, sent_at, declined_on, ended_on, shown_until, words, lsoa, latitude),
  UPDATE (words, decline_note, lsoa, latitude, longitude) ON advert TO cm_tidy;
GRANT SELECT (advert_id), DELETE ON advert_contact TO cm_tidy;
GRANT SELECT (id, advert_id) ON advert_answer TO cm_tidy;
GRANT SELECT (answer_id), DELETE ON advert_answer_private TO cm_tidy;
GRANT SELECT (id, unlisted_on) ON listing TO cm_tidy;
GRANT SELECT, DELETE ON unlisted_private TO cm_tidy;
GRANT SELECT, DELETE ON unlisted_note TO cm_tidy;
GRANT SELECT (request_id, critical_note), UPDATE (critical_note), DELETE ON request_visit TO cm_tidy;
GRANT SELECT (id, person_id, sent_at, made_at, started_on, withdrawn_at, open_person, risks, outcomes, access, pets,
    interim_cover, short_reason, return_reason), DELETE,
  UPDATE (risks, outcomes, access, pets, interim_cover, short_reason, return_reason) ON care_request TO cm_tidy;
GRANT SELECT (id, added_at, sector, birth_year, version), DELETE,
  UPDATE (case_id, initials, birth_year, postcode, latitude, longitude, funder_name, version) ON person TO cm_tidy;
GRANT SELECT (id, person_id, ends_on) ON care_package TO cm_tidy;
GRANT SELECT (id, person_id, cover_words), UPDATE (cover_words) ON failure_person TO cm_tidy;
GRANT SELECT (run_id, package_id, person_id, words), UPDATE (words) ON failure_log TO cm_tidy;
GRANT SELECT (id, closed_at) ON failure_run TO cm_tidy;
GRANT SELECT (package_id, what), UPDATE (what) ON package_cost TO cm_tidy;
GRANT SELECT (id, uploaded_at, content), UPDATE (content), DELETE ON tracker_file TO cm_tidy;
GRANT SELECT (file_id, updated_at), DELETE ON tracker_row TO cm_tidy;
GRANT SELECT (request_id, words, interim_cover), UPDATE (words, interim_cover) ON wait_note TO cm_tidy;
GRANT SELECT (package_id, words), UPDATE (words) ON package_outcome TO cm_tidy;
GRANT SELECT (package_id, note), UPDATE (note) ON package_suspension TO cm_tidy;
GRANT SELECT (package_id, words), UPDATE (words) ON handback TO cm_tidy;
GRANT SELECT (package_id, words), UPDATE (words) ON swap_refusal TO cm_tidy;
GRANT SELECT (request_id, words, outcome_words), UPDATE (words, outcome_words) ON offer TO cm_tidy;
GRANT SELECT (request_id, words), UPDATE (words) ON decline TO cm_tidy;
GRANT SELECT (request_id, why), UPDATE (why) ON award TO cm_tidy;
GRANT SELECT (made_at), DELETE ON outbox TO cm_tidy;
GRANT SELECT (accepted_at, finished_at), DELETE ON round_run TO cm_tidy;
GRANT EXECUTE ON FUNCTION people_follow_postcodes TO cm_tidy;
GRANT EXECUTE ON FUNCTION requests_follow_patches TO cm_tidy;
GRANT EXECUTE ON FUNCTION packages_follow_patches TO cm_tidy;
GRANT SELECT ON audit TO cm_tidy;
GRANT INSERT ON own_audit TO cm_tidy;
GRANT SELECT, INSERT ON audit_seal TO cm_tidy;
