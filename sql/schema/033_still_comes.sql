-- Who still comes after notice is worked out of the packages each time it is shown: what was
-- written down of it went on saying so when the notice was taken back or care stopped sooner.

UPDATE care_request
   SET interim_cover = ''
 WHERE interim_cover LIKE 'The present provider, until %';
