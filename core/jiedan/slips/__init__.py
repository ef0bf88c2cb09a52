"""Transfer slips: what a screenshot of a payment says, and what about it is remarkable. A hint for the holder, never a proof.

    picture → lines of text (somebody else's work) → `read` → Slip → `compare` with what is due and with earlier slips → Flags

Whatever could be read in two ways is not read: a slip without an amount costs the holder a look, a wrong amount costs money.
"""
