"""Outside judges of a built site: tools that others wrote, and the bars they hold us to."""
