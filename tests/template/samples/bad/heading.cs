<?cs include:"layout/head.cs" ?>
<?cs if:!Title ?><h1>Untitled</h1><?cs else ?><h2><?cs var:Title ?></h2><?cs /if ?>
