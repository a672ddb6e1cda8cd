-- A sample.
CREATE TABLE person (
	id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	name TEXT
);
CREATE TABLE note (		-- BAD tables
	person BIGINT UNSIGNED
) ENGINE = MyISAM;		-- BAD tables
CREATE TABLE grouping (
	person BIGINT UNSIGNED,
	place BIGINT UNSIGNED,
	PRIMARY KEY (person, place)
) ENGINE=InnoDB;
