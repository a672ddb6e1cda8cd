-- Where a package ends and its person has an open request already, its visits join that one.

ALTER TABLE request_visit
  ADD COLUMN package_id BIGINT NULL COMMENT 'the package whose end added this visit to a request that was open; NULL: asked for';
