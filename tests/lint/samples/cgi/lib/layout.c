/* A sample with faults of layout. */
static int
good(int x,
    int y)
{
	if (x) {
		y++;
	} else {
		y--;
	}
	while (x)
		x += y *
		    3;
	do {
		x++;
	} while (x < 3);
	{
		int block = x;

		return block;
	}
}

static const struct x table[] = {
	{ "a", 1 },
};

int prototype(int x,
    int y);

int same_line(int x)	/* BAD layout */
{
	if(x)				/* BAD layout */
		return 1;
	if (x > 3)
	{				/* BAD layout */
		x++;
	}
	else				/* BAD layout */
		x--;
        return x;			/* BAD layout */
    	x++;				/* BAD layout */
	x = "This line is longer than anybody wants to read on a screen, and so it is counted" + x; /* BAD layout */
	x = "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää";
	return x; /* TODO: BAD unfinished */
}

static int
brace(int x) {				/* BAD layout */
	log("Error: invalid input in the form"); /* BAD words */
	return x;
}
