/*
 * HTML made comparable: white space that no browser shows is taken away, so that two
 * templates laid out differently give the same text.
 */
#ifndef TEMPLATE_PLAIN_HTML_H
#define TEMPLATE_PLAIN_HTML_H

#include <ClearSilver.h>

/* Appends html to *plain with runs of white space made one space, and none beside a
 * tag; beside a span inside a line of text, where white space is a gap between words,
 * one space stays. */
void plain_html(const char *html, STRING *plain);

/* Takes the parts of GOV.UK's footer that a council may not use (crown, licence mark,
 * copyright line) out of such a text. */
void plain_without_crown(STRING *plain);

#endif
