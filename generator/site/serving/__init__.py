"""A site for one person at work: shown, watched and made anew."""
