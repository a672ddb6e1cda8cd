/* Names of actions, which are also their names in the audit trail, as people say them. */
#include "staff/action_words.h"

#include <stddef.h>
#include <string.h>

static const char *const actions[][2] = {
	/* Listings */
	{ "add_note", "Wrote a note" },
	{ "set_labels", "Changed the labels" },
	{ "add_listing", "Added the listing" },
	{ "save_about", "Changed what it is" },
	{ "save_registration", "Answered the questions about registration" },
	{ "save_offers", "Changed what it offers" },
	{ "save_people", "Changed who it is for" },
	{ "save_worker", "Changed languages and the worker" },
	{ "save_prices", "Changed the prices" },
	{ "save_place", "Changed where it is" },
	{ "save_reach", "Changed the area it covers" },
	{ "save_week", "Changed the weekly times" },
	{ "save_taking", "Changed when it takes new people" },
	{ "save_contact", "Changed the contact details" },
	{ "record_check", "Recorded a check" },
	{ "withdraw_check", "Withdrew a check" },
	{ "publish_listing", "Published the listing" },
	{ "pause_listing", "Paused the listing" },
	{ "unlist_listing", "Unlisted the listing" },
	{ "confirm_listing", "Confirmed that it is still right" },
	{ "erase_listing", "Erased a person’s details from the listing" },
	{ "read_private", "Looked at private details" },
	/* Requests for home care */
	{ "add_request", "Began the request" },
	{ "save_request_person", "Changed where the person lives" },
	{ "save_need", "Said what is needed" },
	{ "save_purpose", "Said what it is for" },
	{ "save_visits", "Changed the visits" },
	{ "remove_visits", "Removed visits" },
	{ "send_request", "Sent the request for approval" },
	{ "approve_request", "Approved the request" },
	{ "return_request", "Returned the request to be changed" },
	{ "withdraw_request", "Withdrew the request" },
	{ "add_fee_rates", "Entered fee rates" },
	{ "set_limit", "Set an approval limit" },
	/* The national register */
	{ "register_added", "Added from the national register" },
	{ "register_changed", "Changed as in the national register" },
	{ "register_followed", "Took the place of another entry of the national register" },
	{ "register_listed", "Listed again, as in the national register" },
	{ "register_unlisted", "Unlisted, as in the national register" },
	/* Adverts */
	{ "advert_send", "Placed an advert" },
	{ "approve_advert", "Approved the advert" },
	{ "decline_advert", "Declined the advert" },
	{ "end_advert", "Ended the advert" },
	{ "advert_answer", "Answered the advert" },
	{ "decide_answer", "Passed on an answer or set it aside" },
	{ "erase_advert", "Erased the details of who placed the advert" },
	{ "erase_answer", "Erased the details of who answered the advert" },
	/* Shortlists */
	{ "shortlist_put", "Added to a shortlist" },
	{ "shortlist_take_off", "Took off a shortlist" },
	/* Packages of home care */
	{ "start_package", "Recorded the start of a package" },
	{ "amend_package", "Changed the visits of a package" },
	{ "suspend_package", "Suspended a package" },
	{ "resume_package", "Let the visits of a package begin again" },
	{ "end_package", "Ended a package" },
	{ "add_package_cost", "Added a one-off cost to a package" },
	{ "add_package_outcome", "Recorded an outcome of a package" },
	{ "undo_package_change", "Undid a change to a package" },
	{ "lodge_handback", "Recorded a handback" },
	{ "withdraw_handback", "Withdrew a handback" },
	{ "note_waiting", "Wrote how somebody who waits is" },
	{ "check_tracker_file", "Uploaded an extract of the Capacity Tracker" },
	{ "apply_tracker_file", "Carried out an extract of the Capacity Tracker" },
	{ "open_failure", "Opened a run for a provider that stopped" },
	{ "log_failure", "Wrote in the log of a run" },
	{ "ask_failure", "Asked providers for cover" },
	{ "cover_failure_person", "Recorded cover for a person" },
	{ "tell_failure_person", "Recorded that a person was told" },
	{ "law_failure_person", "Set the legal basis and cost for a person" },
	{ "request_failure_person", "Made a new request for a person" },
	{ "move_failure_person", "Linked a person to a new package" },
	{ "close_failure", "Closed a run" },
	/* Areas */
	{ "add_area", "Added the area" },
	{ "draw_area", "Drew the area" },
	{ "change_area", "Changed the area’s name or code" },
	{ "end_area", "Ended the area" },
	{ "check_area_file", "Uploaded areas as a file" },
	{ "apply_area_file", "Carried out a file of areas" },
	/* Providers of home care */
	{ "add_organisation", "Added the provider" },
	{ "change_organisation", "Changed the provider" },
	{ "end_organisation", "Changed from when nothing new is asked of the provider" },
	{ "add_provider_account", "Added somebody who signs in for a provider" },
	{ "give_provider_password", "Gave a one-time password to somebody of a provider" },
	{ "disable_provider_account", "Disabled an account of a provider" },
	{ "enable_provider_account", "Enabled an account of a provider" },
	{ "set_patch_provider", "Changed who may be asked in the patch" },
	{ "add_hub", "Added a hub of the patch" },
	{ "end_hub", "Ended a hub of the patch" },
	{ "set_weights", "Changed how offers are ranked" },
	/* Providers of home care, in their own program */
	{ "decline_request", "Declined a request" },
	{ "send_offer", "Made or changed an offer" },
	{ "withdraw_offer", "Withdrew an offer" },
	{ "confirm_start", "Confirmed the start of a package" },
	{ "give_handback", "Gave notice to hand a package back" },
	{ "keep_package", "Withdrew the notice and kept the package" },
	{ "confirm_capacity", "Confirmed the free hours" },
	{ "save_capacity", "Changed the free hours" },
	/* Sourcing and messages */
	{ "ask_providers", "Asked providers" },
	{ "stop_asking", "Closed the asking of providers" },
	{ "award_request", "Awarded the request" },
	{ "open_first_tier", "Asked the first tier by itself" },
	{ "open_next_tier", "Asked the next tier by itself" },
	{ "send_message_again", "Sent a message again" },
	/* Accounts */
	{ "sign_in_with_password", "Signed in" },
	{ "sign_in_refused", "Signing in held up after wrong passwords" },
	{ "sign_out", "Signed out" },
	{ "change_password", "Changed their password" },
	{ "first_account", "Made the first account" },
	{ "one_time_password", "Gave a one-time password by command" },
	{ "give_one_time_password", "Gave a one-time password" },
	{ "add_account", "Added an account" },
	{ "change_account", "Changed an account" },
	{ "disable_account", "Disabled an account" },
	{ "enable_account", "Enabled an account" },
	{ "end_account_sessions", "Ended all sessions of an account" },
	{ "end_session", "Ended a session" },
	{ "change_roles", "Changed what roles may do" },
	/* The audit trail and its housekeeping */
	{ "download_audit", "Downloaded the audit trail" },
	{ "tidy", "Deleted what is no longer needed" },
	{ "follow_patches", "Moved care along with its patch" },
};

const char *
action_words(const char *action)
{
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (strcmp(actions[i][0], action) == 0)
			return actions[i][1];
	return NULL;
}
