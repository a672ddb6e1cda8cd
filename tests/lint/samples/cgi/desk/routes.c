/* A sample: routes with and without tests. */
#define PAGE(function, path, capability, form, template) \
	static int function(struct req *rq)
PAGE(show, "/desk/listings/:id", READ, none, "desk/good.cs")
{
	return 200;
}

PAGE(untested, "/desk/other", READ, none, "desk/good.cs")	/* BAD routes */
{
	return 200;
}

PAGE(without_template,						/* BAD routes */
    "/desk/listings/:id",
    READ, none,
    "desk/missing.cs")
{
	return 200;
}

ACTION(change, "/desk/listings/:id", WRITE, change, show)
{
	return 303;
}

ACTION(change_back, "/desk/listings/:id", WRITE, change, nothing)	/* BAD routes */
{
	return 303;
}

ACTION(remove_it, "/desk/listings/:id/remove",			/* BAD routes */
    WRITE, change, show)
{
	return 303;
}
