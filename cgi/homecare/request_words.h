/*
 * What the columns of a request say in words, which are also the choices of its forms.
 */
#ifndef HOMECARE_REQUEST_WORDS_H
#define HOMECARE_REQUEST_WORDS_H

#include "lib/form.h"

extern const struct choices choices_request_source, choices_urgency, choices_where_now,
    choices_waiting_risk, choices_carer_strain, choices_carer_gender, choices_withdrawn;

#endif
