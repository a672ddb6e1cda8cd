<?cs set:Page.title = "Care and support" ?><?cs if:Search.has_place ?><?cs set:Page.title = "Care and support: " + Search.label ?><?cs /if ?>
<?cs set:Page.back.href = "/desk" ?><?cs set:Page.back.text = "New search" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"directory/results.cs" ?>
<?cs include:"layout/foot.cs" ?>
