/* A sample: BAD guards: there is none. */
int unguarded(int x);
