/*
 * What is wrong with a page, told without a browser: tags that do not close one
 * another, and hostile text that got through as markup.
 */
#ifndef TEMPLATE_HTML_CHECK_H
#define TEMPLATE_HTML_CHECK_H

/* Text that closes a value, opens a tag and adds an attribute, when it is not escaped. */
#define HOSTILE_TEXT "<b>\"'&x onload="
/* An address that runs what follows, when it is not refused. */
#define HOSTILE_ADDRESS "javascript:alert(1)"

/* NULL when the page is sound, else a sentence that is valid until the next call. */
const char *html_fault(const char *html);

#endif
