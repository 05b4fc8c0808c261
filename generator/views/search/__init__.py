"""What the search index holds, as plain values. ``docs/decisions/search.md`` says why it looks like this.

The index is cut so that a query reads little and a change rewrites little:

- *core*: a few characters for each record (type, services, skills, place …), all a ranking needs;
- *rows*: what a result shows, in blocks of one regency;
- *words*: in which blocks a word of a name stands, by the sound of its beginning;
- *texts*: in which records a rare word of a description stands, by its first letter;
- *lexicon*, *places* and one *labels* file a language: what words mean and how things are called.

A record's number is its place in the core and never leaves it: words point to blocks, rows say
which record it is. So a new record moves no other file than its own.
"""
