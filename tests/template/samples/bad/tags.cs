<?cs include:"layout/head.cs" ?>
<h1>Tags</h1>
<?cs if:Wide ?><div><?cs /if ?><p>Text</p>
