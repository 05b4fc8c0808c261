# Jalan Pulang. Every task is in make.py, which needs nothing but Python 3.11 or newer.
# On Windows, where there is no make: `py make.py site` and `py make.py test`.

TASKS := site test check serve print bench lock format screenshots audit clean help
.DEFAULT_GOAL := help
.PHONY: $(TASKS)

# The first Python that answers and is new enough.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	"$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& echo "$$python" && break; done)

$(TASKS):
ifeq ($(strip $(PYTHON)),)
	@echo 'Perlu Python 3.11 atau lebih baru, dengan modul venv.' >&2
	@echo '  Debian/Ubuntu: sudo apt install python3 python3-venv   macOS: brew install python' >&2
	@echo '  Lalu ulangi: make $@' >&2
	@echo 'Python 3.11 or newer is needed, with its venv module.' >&2
	@echo '  Install it as shown above, then run again: make $@' >&2
	@exit 1
else
	@$(PYTHON) make.py $@
endif
