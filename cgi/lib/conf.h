/*
 * Configuration: one line below per option makes the struct member, the key of the
 * file, its default and what `PROGRAM --options` prints.
 *
 * The file has `key = value` lines; `#` starts a comment line.  An unknown key, a
 * value of the wrong kind or a key given twice stops the program with FILE:LINE.
 * Secrets are never in it: it names the files they are in.
 */
#ifndef LIB_CONF_H
#define LIB_CONF_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"

#ifndef ASSET_VERSION
#define ASSET_VERSION "1"
#endif

/*   O(kind, key, default, meaning) */
#define CONF_OPTIONS(O) \
	O(TEXT, council, "Gloucestershire County Council", "name in the header of every page") \
	O(TEXT, service, "Care Market", "name of the service") \
	O(TEXT, phase, "Beta", "phase shown under the header; empty for none") \
	O(TEXT, phone, "01452 426868", "telephone number shown when something goes wrong") \
	O(TEXT, email, "", "address shown beside it; empty for none") \
	O(TEXT, base_url, "http://127.0.0.1:8080", \
	    "where people reach the site, without a last /") \
	O(TEXT, trusted_proxies, "", \
	    "addresses of the council's proxies before nginx, as 10.1.2.3 or 10.1.0.0/16; they " \
	    "say who somebody is; empty: none") \
	O(NUMBER, raw_files, "5", "files kept of each national source and part of it; 0: all") \
	O(FLAG, demonstration, "no", \
	    "say on every page that the data is made up; only then is there any") \
	O(TEXT, county, "E10000013", "ONS code of the county") \
	O(TEXT, county_name, "Gloucestershire", "its name in sentences") \
	O(TEXT, local_authority, "Gloucestershire", "the county as CQC writes it") \
	O(TEXT, database_socket, "/run/mysqld/mysqld.sock", "MariaDB's socket") \
	O(TEXT, database, "care_market", "MariaDB's database") \
	O(TEXT, password_folder, "", \
	    "folder of ACCOUNT.password files; empty: accounts are known by OS user") \
	O(NUMBER, statement_seconds, "10", "longest that one statement may take") \
	O(TEXT, socket_folder, "/run/care-market", "folder of the programs' sockets") \
	O(TEXT, template_folder, "/usr/local/share/care-market/templates", \
	    "folder of the templates") \
	O(TEXT, index_file, "/var/lib/care-market/index/directory.idx", "the search index") \
	O(TEXT, raw_folder, "/var/lib/care-market/raw", "where pulled bytes are kept") \
	O(TEXT, facts_folder, "/usr/local/share/care-market/facts", "folder of the shipped facts") \
	O(TEXT, secret_file, "/etc/care-market/secret.key", "32 random bytes: signs form tokens") \
	O(TEXT, seal_file, "/etc/care-market/seal.key", \
	    "32 random bytes, for tidy alone: seals the audit trail") \
	O(NUMBER, workers, "2", "worker processes of one program") \
	O(NUMBER, worker_requests, "20000", "requests after which a worker is replaced") \
	O(NUMBER, request_megabytes, "64", "memory one request may use") \
	O(NUMBER, body_kilobytes, "1024", "longest form body") \
	O(NUMBER, idle_minutes, "60", "a session ends after so long without a request") \
	O(NUMBER, session_hours, "12", "a session ends after so long in any case") \
	O(NUMBER, draft_days, "30", "unsent forms are kept so long") \
	O(NUMBER, advert_keep_days, "90", \
	    "names and contact details of an advert and its answers are deleted so long after " \
	    "it ended or was declined: until then an introduction may fall through, and " \
	    "somebody may ask or complain") \
	O(NUMBER, adverts_of_visitor, "10", \
	    "adverts, and answers to adverts, that one browser may send in a day") \
	O(NUMBER, adverts_of_network, "100", \
	    "adverts, and answers to adverts, that may come from one network in a day") \
	O(NUMBER, unlisted_keep_days, "730", \
	    "private details of a listing and staff notes on it are deleted so long after it was " \
	    "unlisted: until then it may come back, or a concern may have to be looked into") \
	O(NUMBER, case_keep_days, "2190", \
	    "who had home care is forgotten so long after the last of it ended: six years, in " \
	    "which a claim about it may be brought (Limitation Act 1980)") \
	O(NUMBER, stale_mark_days, "30", "a listing not confirmed for so long is marked") \
	O(NUMBER, stale_hide_days, "60", "a listing not confirmed for so long is hidden") \
	O(NUMBER, capacity_due_days, "7", \
	    "a provider is asked to say again which hours it has free after so long") \
	O(NUMBER, report_keep_seconds, "300", \
	    "what a report counts may be so old; the report says as of when; 0: it is counted " \
	    "each time") \
	O(NUMBER, handback_notice_days, "28", \
	    "notice that contracts for home care ask of a provider who gives a package up") \
	O(TEXT, asset_version, ASSET_VERSION, \
	    "changes when CSS or JS change, so that browsers fetch them anew") \
	O(TEXT, cqc_key_file, "", \
	    "file with the CQC API subscription key; empty: no daily changes") \
	O(TEXT, ca_file, "", "certificate authorities for outgoing calls; empty: the system's") \
	O(TEXT, districts, "E07000078,E07000079,E07000080,E07000081,E07000082,E07000083", \
	    "ONS codes of the county's districts") \
	O(TEXT, postcode_areas, "GL,HR,NP,OX,SN,WR,CV,BA,BS", \
	    "postcode areas that are loaded: the county's and those around it") \
	O(TEXT, neighbour_authorities, "", "further authorities, as CQC writes them, to load") \
	O(NUMBER, cqc_overlap_days, "30", "how far back each daily CQC load looks again") \
	O(TEXT, nspl_item, "", "ArcGIS item of the newest NSPL; empty: load it with --from") \
	O(TEXT, boundary_services, \
	    "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services", \
	    "where ONS keeps the services named below") \
	O(TEXT, lookup_service, "LSOA21_WD25_LAD25_EW_LU_v2", \
	    "which ward and district an LSOA is in") \
	O(TEXT, rural_urban_service, "LSOA21_RUC21_EW_LU", "rural and urban classes") \
	O(TEXT, lsoa_service, "Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5", \
	    "edges of LSOAs") \
	O(TEXT, msoa_service, \
	    "Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3", \
	    "edges of MSOAs") \
	O(TEXT, ward_service, "WD_MAY_2025_UK_BGC_V2", "edges of wards") \
	O(TEXT, district_service, "LAD_MAY_2025_UK_BGC_V2", "edges of districts") \
	O(TEXT, mail, "", \
	    "how messages go out: smtps://HOST:465, smtp://HOST:587 (with STARTTLS), notify for " \
	    "GOV.UK Notify, or file:FOLDER for a file each; empty: they stay in the outbox") \
	O(TEXT, mail_from, "", "whom emails come from, as Care Market <care@example.org>") \
	O(TEXT, mail_login_file, "", \
	    "file with the mail server's user name and password, a line each; empty: no login") \
	O(NUMBER, mail_tries, "8", "how often a message is tried before it is given up") \
	O(NUMBER, mail_wait_seconds, "60", \
	    "wait before the second try; doubled before each further one") \
	O(TEXT, notify_url, "https://api.notifications.service.gov.uk", "GOV.UK Notify's API") \
	O(TEXT, notify_key_file, "", "file with the API key of GOV.UK Notify") \
	O(TEXT, notify_templates, "", \
	    "templates of GOV.UK Notify as notice=ID,any=ID: each takes ((subject)) and " \
	    "((body)), and any stands for those not named") \
	O(TEXT, outgoing_proxy, "", "proxy for outgoing calls; empty: none") \
	O(TEXT, further_hosts, "", "hosts that a publisher's downloads may also come from") \
	O(TEXT, loopback_sources, "", "for tests: http address that stands in for every publisher")

struct conf {
#define CONF_TEXT(name) const char *name
#define CONF_NUMBER(name) int64_t name
#define CONF_FLAG(name) bool name
#define CONF_MEMBER(kind, name, preset, meaning) CONF_##kind(name);
	CONF_OPTIONS(CONF_MEMBER)
#undef CONF_MEMBER
#undef CONF_TEXT
#undef CONF_NUMBER
#undef CONF_FLAG
};

/* Defaults, then the file's values.  Texts live in the arena.  0, or -1 with a
 * sentence for the operator in *fault. */
int conf_read(struct conf *conf, struct arena *a, const char *path, const char **fault);

/* Prints every option with its default and meaning. */
void conf_print_options(void);

#endif
