"""The action server: Rasa's own, with the profiles of matching loaded beside and kept up to date."""

from __future__ import annotations

from rasa_sdk.__main__ import main

from actions.matcher import keep_warm

if __name__ == "__main__":
    keep_warm()
    main()
