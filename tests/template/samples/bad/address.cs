<?cs include:"layout/head.cs" ?>
<h1>Address</h1>
<a href="<?cs var:Link.href ?>">Go</a>
