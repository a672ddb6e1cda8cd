/* A sample: the guard has another header's name. */
#ifndef DESK_H		/* BAD guards */
#define DESK_H
#endif
