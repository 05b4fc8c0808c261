"""How fast the site builds, side by side with other generators that build the same pages."""
