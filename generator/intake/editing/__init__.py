"""Writing and editing records: the text people see, with their comments left alone."""
