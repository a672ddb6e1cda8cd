/* CQC's words for kinds of service.  The weekly directory, the API's descriptions and the
 * monthly spreadsheet name the same things in different words; this is the only place that
 * knows them. */
#include "national/cqc_services.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *words;
	const char *code;
} services[] = {
	{ "Homecare agencies", "homecare" },
	{ "Domiciliary care service", "homecare" },
	{ "Domiciliary care services", "homecare" },
	{ "Residential homes", "care_home" },
	{ "Care home service without nursing", "care_home" },
	{ "Nursing homes", "care_home_nursing" },
	{ "Care home service with nursing", "care_home_nursing" },
	{ "Supported living", "supported_living" },
	{ "Supported living service", "supported_living" },
	{ "Supported living services", "supported_living" },
	{ "Supported housing", "extra_care" },
	{ "Extra Care housing services", "extra_care" },
	{ "Shared lives", "shared_lives" },
	{ "Shared Lives schemes", "shared_lives" },
	/* Not social care, or not for adults at home or in a home. */
	{ "Ambulance service", "other" },
	{ "Ambulances", "other" },
	{ "Acute services with overnight beds", "other" },
	{ "Acute services without overnight beds / listed acute services with or without "
	  "overnight "
	  "beds",
	    "other" },
	{ "Blood and transplant service", "other" },
	{ "Blood and Transplant service", "other" },
	{ "Clinic", "other" },
	{ "Community based services for people who misuse substances", "other" },
	{ "Community based services for people with a learning disability", "other" },
	{ "Community based services for people with mental health needs", "other" },
	{ "Community health care services - Nurses Agency only", "other" },
	{ "Community healthcare service", "other" },
	{ "Community services - Healthcare", "other" },
	{ "Community services - Learning disabilities", "other" },
	{ "Community services - Mental Health", "other" },
	{ "Community services - Nursing", "other" },
	{ "Community services - Substance abuse", "other" },
	{ "Dental service", "other" },
	{ "Dentist", "other" },
	{ "Diagnosis/screening", "other" },
	{ "Diagnostic and/or screening service", "other" },
	{ "Diagnostic and/or screening service - single handed sessional providers", "other" },
	{ "Doctors consultation service", "other" },
	{ "Doctors treatment service", "other" },
	{ "Doctors/GPs", "other" },
	{ "Home hospice care", "other" },
	{ "Hospice", "other" },
	{ "Hospice services", "other" },
	{ "Hospice services at home", "other" },
	{ "Hospital", "other" },
	{ "Hospital services for people with mental health needs, learning disabilities and "
	  "problems "
	  "with substance misuse",
	    "other" },
	{ "Hospitals - Mental health/capacity", "other" },
	{ "Hyperbaric Chamber", "other" },
	{ "Hyperbaric chamber services", "other" },
	{ "Long term conditions services", "other" },
	{ "Long-term conditions", "other" },
	{ "Mobile doctors", "other" },
	{ "Mobile doctors service", "other" },
	{ "Phone/online advice", "other" },
	{ "Prison Healthcare Services", "other" },
	{ "Prison healthcare", "other" },
	{ "Rehabilitation (illness/injury)", "other" },
	{ "Rehabilitation (substance abuse)", "other" },
	{ "Rehabilitation services", "other" },
	{ "Remote clinical advice service", "other" },
	{ "Residential substance misuse treatment and/or rehabilitation service", "other" },
	{ "Specialist college", "other" },
	{ "Specialist college service", "other" },
	{ "Urgent care centres", "other" },
	{ "Urgent care services", "other" },
};

const char *
cqc_service_code(const char *words)
{
	static const char column[] = "Service type - ";

	if (strncasecmp(words, column, sizeof(column) - 1) == 0)
		words += sizeof(column) - 1;
	for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++)
		if (strcasecmp(services[i].words, words) == 0)
			return services[i].code;
	return NULL;
}

bool
bar_list_has(const char *list, const char *item)
{
	size_t length = strlen(item);

	for (const char *at = list; (at = strchr(at, '|')) != NULL; at++)
		if (strncmp(at + 1, item, length) == 0 && at[1 + length] == '|')
			return true;
	return false;
}

const char *
bar_list_add(struct arena *a, const char *list, const char *item)
{
	if (bar_list_has(list, item))
		return list;
	return arena_printf(a, "%s%s|", list[0] != '\0' ? list : "|", item);
}

char
cqc_separator(const char *cell)
{
	return strchr(cell, '|') != NULL ? '|' : ',';
}

static bool
ends_value(const char *at, char separator)
{
	return *at == '\0' || (*at == separator && (separator == '|' || at[1] != ' '));
}

const char *
cqc_value_next(struct arena *a, const char **at, char separator)
{
	while (**at != '\0') {
		const char *from = *at, *end = *at;

		while (!ends_value(end, separator))
			end++;
		*at = *end != '\0' ? end + 1 : end;
		while (from < end && isspace((unsigned char)from[0]))
			from++;
		while (end > from && isspace((unsigned char)end[-1]))
			end--;
		if (end > from)
			return arena_strndup(a, from, (size_t)(end - from));
	}
	return NULL;
}
