/*
 * The labels that staff put on listings.
 */
#ifndef DESK_LABELS_H
#define DESK_LABELS_H

#include "lib/form.h"

extern const struct choices choices_label;

#endif
