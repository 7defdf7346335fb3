"""The catalogue as frozen pydantic models; the field descriptions are the documentation."""
