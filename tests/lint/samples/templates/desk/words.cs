<?cs # Please note: a comment may say e.g. organization. ?>
<p class="color" title="center">The organisation is checked.</p>
<p>This person was vetted.</p>		BAD words
<p>Your organization</p>		BAD words
<p>Click <b>here</b></p> <p>Click here</p>	BAD words
<p>Days, e.g. Monday</p>		BAD words
<?cs call:button("Submit") ?>		BAD words
<button class="x"
    type="submit">Submit</button>	BAD words
<button type="submit">Send the request</button>
<?cs call:hint("Please note the time") ?>	BAD words
<?cs var:color ?> <?cs set:x = "center" ?>
<a href="/login<?cs if:a ?>/center<?cs /if ?>">Sign in</a>
<p>Invalid input</p>			BAD words
<p>Not implemented</p>			BAD unfinished
