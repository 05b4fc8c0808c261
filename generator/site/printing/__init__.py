"""Books, cards and sheets as PDF files beside the site."""
