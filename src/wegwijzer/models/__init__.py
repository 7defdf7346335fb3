"""The catalogue as frozen pydantic models; the field descriptions are the documentation."""

import os

# Pydantic would look for plug-ins in every installed package, which is a tenth of loading it. The models mean the same
# in every environment, so none may have a say in them.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
