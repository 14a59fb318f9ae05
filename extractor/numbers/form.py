"""How a word of harm takes its persons (see effects.toml).

Plain integers of a module, as the parts are.
"""

PARTICIPLE = 1 << 0
GERUND = 1 << 1
BASE = 1 << 2
HAPPENS = 1 << 3
STATE = 1 << 4
EVENT = 1 << 5
PERSONS = 1 << 6
TOLL = 1 << 7

HARM_NOUN = PERSONS | EVENT
