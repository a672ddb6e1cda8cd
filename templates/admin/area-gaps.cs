<?cs set:Page.title = "LSOAs in none: " + Kind.title ?>
<?cs set:Page.back.href = "/admin/areas?kind=" + Kind.code ?><?cs set:Page.back.text = "Back to " + Kind.words ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"admin/area-map.cs" ?>
<span class="govuk-caption-xl"><?cs var:Kind.title ?></span>
<h1 class="govuk-heading-xl">LSOAs in none</h1>
<?cs call:views(Kinds) ?>
<?cs if:!Lsoas ?><p class="govuk-inset-text">Nothing can be said yet: the outlines of the county's small areas (LSOAs) have not been loaded. Ask the people who run this system to load them; they do it with the command <code>pull boundaries</code>.</p><?cs else ?><p class="govuk-body-l"><?cs if:Gaps ?><?cs var:Gaps ?> of <?cs var:Lsoas ?> LSOAs are in no <?cs var:Kind.word ?> today.<?cs else ?>Every LSOA is in a <?cs var:Kind.word ?> today.<?cs /if ?></p>
<?cs call:area_map() ?><?cs /if ?>
<?cs each:district = Districts ?><h2 class="govuk-heading-m"><?cs var:district.name ?></h2>
<ul class="govuk-list govuk-list--bullet app-columns">
<?cs each:lsoa = district.lsoas ?><li><?cs var:lsoa.name ?><?cs if:lsoa.msoa ?>, <?cs var:lsoa.msoa ?><?cs /if ?> (<?cs var:lsoa.code ?>)<?cs if:lsoa.planned ?>, joins <?cs var:lsoa.planned ?> later<?cs /if ?></li>
<?cs /each ?></ul>
<?cs /each ?>
<?cs include:"layout/foot.cs" ?>
