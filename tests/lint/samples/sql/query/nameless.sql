SELECT 1; -- BAD queries
