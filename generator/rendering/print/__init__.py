"""How books look: values become Typst input, and a worker in its own process makes the PDF."""
