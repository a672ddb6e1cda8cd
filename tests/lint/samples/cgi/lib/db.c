/* A sample: the database's own door may call its library, but not by SQL text. */
int
db_open(MYSQL *mysql)
{
	char *copy = malloc(3);

	free(copy);
	return mysql_errno(mysql) + mysql_query(mysql, copy);	/* BAD calls */
}
