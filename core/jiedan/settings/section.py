"""What all sections of settings.toml have in common."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """A table of settings.toml: no other keys, no guessing of types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)
