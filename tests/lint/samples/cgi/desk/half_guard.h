/* A sample: the guard is not defined. */
#ifndef DESK_HALF_GUARD_H	/* BAD guards */
int half(int x);
#endif
