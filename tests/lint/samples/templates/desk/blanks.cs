<p>BAD blanks</p> 
<p>BAD blanks</p>	
