-- Care rounds read the visits of one day of every package.

ALTER TABLE package_visit ADD KEY (package_id, day);
