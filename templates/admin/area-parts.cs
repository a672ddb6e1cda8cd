<?cs # The listings that cover an area: area_listings(), from Area.listings, Listings, More. ?>
<?cs def:area_listings() ?><ul class="govuk-list govuk-list--bullet">
<?cs each:listing = Listings ?><li><?cs if:listing.href ?><a class="govuk-link" href="<?cs var:url_validate(listing.href) ?>"><?cs var:listing.name ?></a><?cs else ?><?cs var:listing.name ?><?cs /if ?></li>
<?cs /each ?><?cs if:More > #0 ?><li>and <?cs var:More ?> more</li><?cs /if ?></ul><?cs /def ?>
