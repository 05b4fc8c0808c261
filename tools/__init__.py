"""Commands for the people who look after the project; the site itself does not need them."""
