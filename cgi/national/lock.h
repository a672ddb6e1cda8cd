/* One pull of a source at a time: a locked file, which the system unlocks when its process
 * ends in whatever way. */
#ifndef NATIONAL_LOCK_H
#define NATIONAL_LOCK_H

/* Returns what lock_drop() wants, or -1: *holder is the process that has it, or 0 when the
 * file itself cannot be made (errno says why). */
int lock_take(const char *path, long *holder);

void lock_drop(int lock);

#endif
