"""How it looks: templates, translations and writers turn views into bytes."""
