"""`[retention]`: how many days what is known of people is kept."""

from pydantic import Field

from jiedan.settings.section import Section


class Retention(Section):
    """How long what is known of people is kept. It goes by itself. Books, scores and points stay."""

    contact_days: int = Field(default=90, ge=1, le=3650, examples=[90])
    """Days after an order's end in which slips of payments, their pictures, and tracking numbers are kept."""

    words_days: int = Field(default=180, ge=1, le=3650, examples=[180])
    """Days after an order's end, or the decision of its dispute, in which what was said and handed in is kept as evidence."""

    reviews_days: int = Field(default=730, ge=1, le=3650, examples=[730])
    """Days after an order's end in which the texts of its reviews are kept. Scores stay."""

    left_days: int = Field(default=180, ge=1, le=3650, examples=[180])
    """Days after which somebody who is in no group any more, and owes nothing, is erased."""
