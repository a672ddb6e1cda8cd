<?cs include:"layout/head.cs" ?>
<h1>Missing</h1>
<?cs include:"layout/nowhere.cs" ?>
