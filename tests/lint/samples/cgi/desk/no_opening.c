#include "lib/arena.h" /* BAD openings */
