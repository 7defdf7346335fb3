"""The use cases of advising: profile in, advice out; nothing about a client is kept.

On the warm path this reads the compiled catalogue and a JSON profile, and imports neither pydantic nor YAML.
"""

from .counsel import Counsel, opened_counsel
from .inbox import MAX_BYTES, Received, read_source

__all__ = ["MAX_BYTES", "Counsel", "Received", "opened_counsel", "read_source"]
