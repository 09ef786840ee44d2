"""Van één gemeenteprofiel naar vier samenhangende documenten tegen mensenhandel."""

from __future__ import annotations

__version__ = "0.1.0"
