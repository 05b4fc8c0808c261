"""What each rule of the gate says, one table a language.

``{name}`` is a fact of the problem. A part in square brackets is said only where all of its facts
are known. Every message says what is wrong and what to write instead.
"""
