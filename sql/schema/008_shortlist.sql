-- What was put on a shortlist within one second keeps its order.

ALTER TABLE shortlist_item
  MODIFY added_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6);
