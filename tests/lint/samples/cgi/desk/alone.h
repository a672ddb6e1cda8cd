/* A sample: this header needs another that it does not include. */
#ifndef DESK_ALONE_H
#define DESK_ALONE_H

size_t width(void);		/* BAD headers */
int old_style();		/* BAD headers */

#endif
