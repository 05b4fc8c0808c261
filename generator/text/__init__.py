"""Languages, bilingual text, folding of letters, the calendar: words before they mean anything."""
